using NegotiationSim.Results.Recorder;

namespace NegotiationSim.Silo.Vaults;

/// <summary>How a replicate of an experiment ended.</summary>
/// <param name="Point">Number of its point.</param>
/// <param name="Replicate">The replicate.</param>
/// <param name="Summary">What is kept of it; null where it failed.</param>
/// <param name="Fault">Why it failed; empty else.</param>
public sealed record WorkEnd(int Point, int Replicate, ReplicateSummary? Summary, string Fault);
