using System.Collections.Immutable;
using NegotiationSim.Actors.Codec;
using NegotiationSim.Grains.Abstractions;
using NegotiationSim.Grains.Abstractions.Runs;
using NegotiationSim.Grains.Accounts;
using NegotiationSim.Model.Month;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;

namespace NegotiationSim.Silo.Accounts;

/// <summary>
/// The closed months of the runs of this process: all of them in short, and the last in full. A resumed run has those
/// that it has closed since.
/// </summary>
internal sealed class CohostedMonths : IClosedMonths
{
    private readonly Lock gate = new();
    private readonly List<Run> runs = [];

    /// <summary>A run has begun, or goes on with another scenario at its branch point.</summary>
    public void Open(ResolvedScenario scenario, RunIdentity identity)
    {
        lock (gate)
        {
            if (Of(new RunKey(identity.Run, identity.Replicate)) is { } known) (known.Scenario, known.IsOpen) = (scenario, true);
            else runs.Add(new Run { Scenario = scenario, Identity = identity });
        }
    }

    /// <summary>A month is kept.</summary>
    public void Close(RunIdentity identity, MonthRecord month)
    {
        lock (gate)
        {
            if (Of(new RunKey(identity.Run, identity.Replicate)) is not { } run) return;
            run.Last = new ClosedMonth(run.Scenario, identity, month);
            run.Cards.Add(MonthCards.Of(run.Last));
            foreach (var decision in month.Decisions) run.Decisions[decision.Actor] = new DecisionOfMonth(month.Month, decision);
        }
    }

    /// <summary>A run has ended, parked or been stopped; what it was can still be asked.</summary>
    public void Release(RunIdentity identity)
    {
        lock (gate)
        {
            if (Of(new RunKey(identity.Run, identity.Replicate)) is { } run) run.IsOpen = false;
        }
    }

    /// <inheritdoc/>
    public ValueTask<ImmutableArray<RunCard>> RunsAsync(CancellationToken cancellation)
    {
        lock (gate) return ValueTask.FromResult<ImmutableArray<RunCard>>([.. runs.Select(r => r.Card())]);
    }

    /// <inheritdoc/>
    public ValueTask<RunCard?> FindAsync(RunKey run, CancellationToken cancellation)
    {
        lock (gate) return ValueTask.FromResult(Of(run)?.Card());
    }

    /// <inheritdoc/>
    public ValueTask<ImmutableArray<string>> ActorsAsync(RunKey run, CancellationToken cancellation)
    {
        lock (gate) return ValueTask.FromResult<ImmutableArray<string>>(
            Of(run) is { } known ? [.. known.Scenario.Actors.Select(a => a.Profile.Id)] : []);
    }

    /// <inheritdoc/>
    public ValueTask<ClosedMonth?> LastAsync(RunKey run, CancellationToken cancellation)
    {
        lock (gate) return ValueTask.FromResult(Of(run)?.Last);
    }

    /// <inheritdoc/>
    public ValueTask<DecisionOfMonth?> LastDecisionAsync(RunKey run, int actor, CancellationToken cancellation)
    {
        lock (gate) return ValueTask.FromResult(Of(run)?.Decisions.GetValueOrDefault(actor));
    }

    /// <inheritdoc/>
    public ValueTask<ImmutableArray<MonthCard>> MonthsAsync(RunKey run, int from, int most, CancellationToken cancellation)
    {
        lock (gate) return ValueTask.FromResult<ImmutableArray<MonthCard>>(
            Of(run) is { } known ? [.. known.Cards.Where(c => c.AsOf.Month >= from).Take(most)] : []);
    }

    private Run? Of(RunKey key) => runs.Find(r => r.Identity.Run == key.Run && r.Identity.Replicate == key.Replicate);

    private sealed class Run
    {
        public required ResolvedScenario Scenario { get; set; }

        public required RunIdentity Identity { get; init; }

        public bool IsOpen { get; set; } = true;

        public ClosedMonth? Last { get; set; }

        public List<MonthCard> Cards { get; } = [];

        public Dictionary<int, DecisionOfMonth> Decisions { get; } = [];

        public RunCard Card()
        {
            var done = Last is { } last ? last.Record.Month + 1 : 0;
            var stage = done >= Scenario.Months ? "finished" : IsOpen ? "open" : "parked";
            return new RunCard(Identity.Run, Identity.Replicate, Scenario.Id, Scenario.Title, Identity.Seed, stage, done, Scenario.Months,
                (Last?.Record.Digest ?? Digest.None).Hex, "");
        }
    }
}
