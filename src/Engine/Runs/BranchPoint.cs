using NegotiationSim.Scenarios.Files;

namespace NegotiationSim.Engine.Runs;

/// <summary>Where a what-if left the run it began as.</summary>
/// <param name="Of">Folder of that run, for people.</param>
/// <param name="Before">Its scenario, in force before <paramref name="At"/>.</param>
/// <param name="At">First month under the changed scenario, months from the start.</param>
/// <param name="Earlier">Where that run in turn left another; null where it is a run of its own.</param>
public sealed record BranchPoint(string Of, LoadedScenario Before, int At, BranchPoint? Earlier = null);
