using System.Collections.Immutable;
using NegotiationSim.Grains.Abstractions;
using NegotiationSim.Grains.Abstractions.Runs;
using Orleans.Concurrency;

namespace NegotiationSim.Grains.Accounts;

/// <summary>Tells how a run goes. It has no part in the run, so many may ask without delaying it.</summary>
/// <param name="months">The closed months.</param>
[StatelessWorker]
[GrainType("run-account")]
public sealed class RunAccountGrain(IClosedMonths months) : Grain, IRunGrain
{
    /// <inheritdoc/>
    public Task<RunCard> StandingAsync(CancellationToken cancellation) =>
        new Witness(months).RunAsync(this.GetPrimaryKeyString(), cancellation);

    /// <inheritdoc/>
    public async Task<ImmutableArray<string>> ActorsAsync(CancellationToken cancellation)
    {
        var card = await StandingAsync(cancellation);
        return await months.ActorsAsync(new RunKey(card.Run, card.Replicate), cancellation);
    }

    /// <inheritdoc/>
    public async Task<ImmutableArray<MonthCard>> MonthsAsync(int from, CancellationToken cancellation)
    {
        var card = await StandingAsync(cancellation);
        return await months.MonthsAsync(new RunKey(card.Run, card.Replicate), Math.Max(0, from), IRunGrain.MostMonths, cancellation);
    }
}
