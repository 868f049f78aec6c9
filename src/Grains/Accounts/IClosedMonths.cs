using System.Collections.Immutable;
using NegotiationSim.Grains.Abstractions;
using NegotiationSim.Grains.Abstractions.Runs;

namespace NegotiationSim.Grains.Accounts;

/// <summary>The closed months of the runs that can be asked on a silo: all that outsiders ever hear of.</summary>
public interface IClosedMonths
{
    /// <summary>The runs, in the order they were begun or ordered.</summary>
    ValueTask<ImmutableArray<RunCard>> RunsAsync(CancellationToken cancellation);

    /// <summary>Where a run stands; null where there is no such run.</summary>
    ValueTask<RunCard?> FindAsync(RunKey run, CancellationToken cancellation);

    /// <summary>Ids of a run's actors, in acting order; empty where there is no such run.</summary>
    ValueTask<ImmutableArray<string>> ActorsAsync(RunKey run, CancellationToken cancellation);

    /// <summary>The last closed month; null where none is.</summary>
    ValueTask<ClosedMonth?> LastAsync(RunKey run, CancellationToken cancellation);

    /// <summary>What an actor decided last, in whatever closed month; null where it never did.</summary>
    /// <param name="run">The run.</param>
    /// <param name="actor">The actor's ordinal.</param>
    /// <param name="cancellation">Gives up.</param>
    ValueTask<DecisionOfMonth?> LastDecisionAsync(RunKey run, int actor, CancellationToken cancellation);

    /// <summary>Closed months from a month on, in order, as many as <paramref name="most"/>.</summary>
    ValueTask<ImmutableArray<MonthCard>> MonthsAsync(RunKey run, int from, int most, CancellationToken cancellation);
}
