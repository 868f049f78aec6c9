using NegotiationSim.Actors.Codec;
using NegotiationSim.Grains.Runs;

namespace NegotiationSim.Silo.Runs;

/// <summary>How far a run of a cluster is, all its replicates together.</summary>
/// <param name="Stage">Where it stands.</param>
/// <param name="Done">What is done of <paramref name="All"/>: months of a single run, replicates of an ensemble.</param>
/// <param name="All">How many there are; 0 while it is unknown.</param>
/// <param name="Replicates">How many replicates were ordered.</param>
/// <param name="Digest">Digest of replicate 0 so far.</param>
/// <param name="Message">Why it failed, or what it waits for; empty else.</param>
public sealed record RemoteProgress(RunStage Stage, int Done, int All, int Replicates, Digest Digest, string Message)
{
    /// <summary>What is counted.</summary>
    public string Unit => Replicates > 1 ? "replicates" : "months";

    /// <summary>Whether nothing more will happen by itself.</summary>
    public bool IsOver() => Stage is RunStage.Finished or RunStage.Failed or RunStage.Cancelled or RunStage.Parked;

    internal static RemoteProgress Of(RunProgress first, int others, int kept, string fault)
    {
        if (others == 0) return new RemoteProgress(first.Stage, first.Done, first.Months, 1, first.Digest, first.Message);
        var stage = fault.Length > 0 ? RunStage.Failed : first.Stage == RunStage.Finished && kept < others ? RunStage.Open : first.Stage;
        var message = first.Message.Length > 0 ? first.Message : fault;
        return new RemoteProgress(stage, kept + (first.Stage == RunStage.Finished ? 1 : 0), others + 1, others + 1, first.Digest, message);
    }
}
