namespace NegotiationSim.Grains.Runs;

/// <summary>Two writers disagree about a run, which equal programs cannot: the run stops rather than choose.</summary>
public sealed class RunConflictException(string message) : Exception(message);
