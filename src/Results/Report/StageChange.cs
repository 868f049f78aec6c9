namespace NegotiationSim.Results.Report;

/// <summary>A measure's state from a month on.</summary>
/// <param name="Month">From when, months from the start.</param>
/// <param name="Stage"><c>absent</c>, <c>announced</c>, <c>in-force</c> or <c>ended</c>.</param>
/// <param name="OpenCarveOuts">How many carve-outs are open.</param>
/// <param name="Outcome">Outcome code at the end; empty before.</param>
internal sealed record StageChange(int Month, string Stage, int OpenCarveOuts, string Outcome);
