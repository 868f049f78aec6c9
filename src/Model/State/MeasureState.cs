using System.Collections.Immutable;
using NegotiationSim.Model.Script;

namespace NegotiationSim.Model.State;

/// <summary>Where one measure of the scenario stands this month; aligned with the scenario's list of measures.</summary>
/// <param name="Stage">Where it stands.</param>
/// <param name="Since">Month the stage was reached; 0 while absent.</param>
/// <param name="Expiry">Month it lapses unless renewed; <see cref="Span.Never"/> where it does not.</param>
/// <param name="Enforcement">Enforcement in practice, 0 to 1.</param>
/// <param name="Open">Which carve-outs are open, aligned with the measure's list.</param>
/// <param name="Outcome">Outcome code at the end in GSDB's terms: <c>success_total</c>, <c>success_part</c>, <c>nego_settlement</c>,
/// <c>failed</c>; empty before.</param>
public sealed record MeasureState(MeasureStage Stage, int Since, int Expiry, double Enforcement, ImmutableArray<bool> Open, string Outcome)
{
    /// <summary>Whether it is in force.</summary>
    public bool InForce => Stage == MeasureStage.InForce;

    /// <summary>A measure nobody has spoken of.</summary>
    public static MeasureState Absent(Measure measure) =>
        new(MeasureStage.Absent, 0, Span.Never, measure.Enforcement, [.. measure.CarveOuts.Select(_ => false)], "");
}
