using System.Collections.Immutable;
using NegotiationSim.Engine.Runs;
using NegotiationSim.Model.Worlds;
using NegotiationSim.Results.Recorder;
using NegotiationSim.Silo.Vaults;

namespace NegotiationSim.Silo.Runs;

/// <summary>Replicates of experiments' points.</summary>
internal sealed class ExperimentLeases : ILeases
{
    private readonly PostgresExperiments experiments;
    private readonly LatestPlans<(RunPlan Plan, ImmutableArray<HeadlineSeries> Series)> plans;
    private readonly LatestPlans<Library> libraries;

    public ExperimentLeases(PostgresExperiments experiments, Library library)
    {
        this.experiments = experiments;
        libraries = new LatestPlans<Library>(async lease => In(await experiments.WorldsAsync(lease.Order), library));
        plans = new LatestPlans<(RunPlan, ImmutableArray<HeadlineSeries>)>(async lease =>
        {
            var own = await libraries.OfAsync(lease with { Point = null });
            var (plan, series) = await experiments.PlanAsync(lease, own);
            return (plan, series.Of(plan.Scenario));
        });
    }

    public ValueTask<Lease?> ClaimAsync(string cluster, string silo, string program) => experiments.ClaimAsync(cluster, silo, program);

    public ValueTask RenewAsync(string silo) => experiments.RenewAsync(silo);

    public async ValueTask<(RunPlan Plan, SummaryRecorder Recorder)> OpenAsync(Lease lease)
    {
        var (plan, series) = await plans.OfAsync(lease);
        return (plan, new SummaryRecorder(plan.Scenario.Resolved, series));
    }

    public ValueTask KeepAsync(Lease lease, ReplicateSummary summary) => experiments.KeepAsync(lease, summary);

    public ValueTask FailAsync(Lease lease, string why) => experiments.FailAsync(lease, why);

    // This machine's files may be others than those of whoever ordered.
    private static Library In(Dictionary<string, World> worlds, Library library) =>
        new(library.PlugIns, name => worlds.TryGetValue(name, out var world) ? world : library.World(name));
}
