using System.Collections.Immutable;
using Orleans.CodeGeneration;
using Orleans.Concurrency;

namespace NegotiationSim.Grains.Abstractions.Runs;

/// <summary>One replicate of a run, for those who watch it. Keyed <c>run/replicate</c>, see <see cref="RunKey"/>.</summary>
/// <remarks>Every call throws <see cref="KeyNotFoundException"/> where the run is unknown; the message names the runs there are.</remarks>
[Alias("negsim.IRunGrain"), Version(1)]
public interface IRunGrain : IGrainWithStringKey
{
    /// <summary>Most months one call of <see cref="MonthsAsync"/> gives.</summary>
    const int MostMonths = 24;

    /// <summary>Where it stands.</summary>
    [Alias("Standing"), AlwaysInterleave, ResponseTimeout("00:00:15")]
    Task<RunCard> StandingAsync(CancellationToken cancellation = default);

    /// <summary>Who acts in it: ids of states in world order, then blocs.</summary>
    [Alias("Actors"), AlwaysInterleave, ResponseTimeout("00:00:15")]
    Task<ImmutableArray<string>> ActorsAsync(CancellationToken cancellation = default);

    /// <summary>
    /// Closed months from a month on, at most <see cref="MostMonths"/>; none where the next is not closed yet. Ask on from the last one's
    /// month + 1.
    /// </summary>
    /// <param name="from">The first month, from 0.</param>
    /// <param name="cancellation">Gives up.</param>
    [Alias("Months"), AlwaysInterleave, ResponseTimeout("00:00:30")]
    Task<ImmutableArray<MonthCard>> MonthsAsync(int from, CancellationToken cancellation = default);
}
