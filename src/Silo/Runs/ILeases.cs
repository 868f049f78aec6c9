using NegotiationSim.Engine.Runs;
using NegotiationSim.Results.Recorder;
using NegotiationSim.Silo.Vaults;

namespace NegotiationSim.Silo.Runs;

/// <summary>A kind of replicates that silos take one by one. All of it may find the database away.</summary>
internal interface ILeases
{
    /// <summary>One that nobody computes, from now on this silo's; null where there is none.</summary>
    ValueTask<Lease?> ClaimAsync(string cluster, string silo, string program);

    /// <summary>Moves on the deadlines of what this silo computes.</summary>
    ValueTask RenewAsync(string silo);

    /// <summary>What is to be computed, and the recorder that keeps what is asked for.</summary>
    ValueTask<(RunPlan Plan, SummaryRecorder Recorder)> OpenAsync(Lease lease);

    /// <summary>Keeps what came out.</summary>
    ValueTask KeepAsync(Lease lease, ReplicateSummary summary);

    /// <summary>Says why nothing came out.</summary>
    ValueTask FailAsync(Lease lease, string why);
}
