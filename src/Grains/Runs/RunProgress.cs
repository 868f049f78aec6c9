using NegotiationSim.Actors.Codec;

namespace NegotiationSim.Grains.Runs;

/// <summary>How far a run is.</summary>
/// <param name="Stage">Where it stands.</param>
/// <param name="IsWorking">Whether its grain is at work right now.</param>
/// <param name="Done">Months recorded.</param>
/// <param name="Months">Months of the scenario; 0 while it is unknown.</param>
/// <param name="Digest">Chained digest of the months recorded.</param>
/// <param name="Message">Why it failed, or what it waits for; empty else.</param>
[Alias("negsim.silo.RunProgress")]
public sealed record RunProgress(RunStage Stage, bool IsWorking, int Done, int Months, Digest Digest, string Message)
{
    /// <summary>Whether nothing more will happen by itself.</summary>
    public bool IsOver() => Stage is RunStage.Finished or RunStage.Failed or RunStage.Cancelled;
}
