using NegotiationSim.Results.Store;

namespace NegotiationSim.Results.Chain;

/// <summary>One replicate in a store.</summary>
/// <param name="Store">The store.</param>
/// <param name="Run">The run's number in it.</param>
/// <param name="Replicate">The replicate.</param>
public sealed record RecordedRun(RunStore Store, long Run, int Replicate);
