using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using NegotiationSim.Grains.ActorGrains;

namespace SharedMinistry;

/// <summary>
/// The ministry as a grain: it takes part in the run by its behaviour, and answers others by an interface of its own, with a service of its
/// own.
/// </summary>
public sealed class TradeMinistryGrain : ActorGrain<TradeMinistryBehaviour>, ITradeMinistry
{
    /// <inheritdoc/>
    public async Task<DocketCard> DocketAsync(CancellationToken cancellation)
    {
        // Never what it holds now: the month at work may yet be undone.
        var closed = await LastClosedAsync<Docket>(cancellation);
        var turns = closed.Memory.Let.Select(l => l.State + " " + l.Times.ToString(CultureInfo.InvariantCulture));
        return new DocketCard(closed.AsOf.Date, [.. turns], ServiceProvider.GetRequiredService<VisitorsBook>().Sign());
    }
}
