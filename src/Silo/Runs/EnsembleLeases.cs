using NegotiationSim.Engine.History;
using NegotiationSim.Engine.Runs;
using NegotiationSim.Grains.Runs;
using NegotiationSim.Model.State;
using NegotiationSim.Results.Recorder;
using NegotiationSim.Silo.Vaults;

namespace NegotiationSim.Silo.Runs;

/// <summary>Replicates of ensembles.</summary>
internal sealed class EnsembleLeases : ILeases
{
    private readonly PostgresEnsembles ensembles;
    private readonly LatestPlans<RunPlan> plans;

    public EnsembleLeases(PostgresEnsembles ensembles, IRunVault vault, Library library)
    {
        this.ensembles = ensembles;
        plans = new LatestPlans<RunPlan>(async lease =>
        {
            var kept = await vault.FindAsync(lease.Order, 0) ?? throw new RunException("Nobody ordered this run.");
            return RunRecipe.PlanOf(kept, library).Plan;
        });
    }

    public async ValueTask<Lease?> ClaimAsync(string cluster, string silo, string program) =>
        await ensembles.ClaimAsync(cluster, silo, program) is var (run, replicate) ? new Lease(run, null, replicate) : null;

    // The claim of a silo holds as long as it is a member.
    public ValueTask RenewAsync(string silo) => default;

    public async ValueTask<(RunPlan Plan, SummaryRecorder Recorder)> OpenAsync(Lease lease)
    {
        var plan = await plans.OfAsync(lease);
        var series = Headlines.Of(plan.Scenario.Resolved, RecordedHistory.Series(plan.Scenario));
        return (plan, new SummaryRecorder(plan.Scenario.Resolved, series));
    }

    public ValueTask KeepAsync(Lease lease, ReplicateSummary summary) => ensembles.KeepAsync(lease.Order, lease.Replicate, summary);

    public ValueTask FailAsync(Lease lease, string why) => ensembles.FailAsync(lease.Order, lease.Replicate, why);
}
