using NegotiationSim.Engine.Runs;
using NegotiationSim.Results.Store;

namespace NegotiationSim.Engine.Differences;

/// <summary>One recorded replicate with all it takes to compute a month of it again.</summary>
/// <param name="Folder">Its run folder.</param>
/// <param name="Plan">What its manifest tells.</param>
/// <param name="Store">Its store.</param>
/// <param name="Run">The run's number in the store.</param>
/// <param name="Replicate">The replicate.</param>
public sealed record RunToCompare(string Folder, RunPlan Plan, RunStore Store, long Run, int Replicate);
