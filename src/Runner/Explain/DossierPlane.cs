using System.Collections.Immutable;
using NegotiationSim.Actors.Answers;
using NegotiationSim.Model.Dossiers;
using NegotiationSim.Negotiation.Analytics;
using NegotiationSim.Negotiation.Domains;
using NegotiationSim.Results.Store;
using NegotiationSim.Runner.Terminal;

namespace NegotiationSim.Runner.Explain;

/// <summary>
/// Draws the path of offers of a two-party dossier from what its run recorded: offers with their utilities, and what
/// every level was worth to each party in the last month of talks, which gives the frontier and the points of theory.
/// </summary>
internal static class DossierPlane
{
    /// <summary>The drawing, or nothing where there were not two parties at the table or no offers.</summary>
    /// <param name="dossier">Id of the dossier.</param>
    /// <param name="offers">Offers and answers of the months asked about, by all actors, in order.</param>
    /// <param name="mandates">Decisions of those months, by all actors, in order.</param>
    public static IReadOnlyList<string> Draw(string dossier, IEnumerable<StoredOffer> offers, IEnumerable<StoredDecision> mandates)
    {
        var acts = offers.Where(o => o.Dossier == dossier && o.Kind is "offer" or "accept").ToArray();
        var path = acts.Where(o => o.Kind == "offer").ToArray();
        if (path.Length == 0 || path.Any(o => o.Utilities.Length != 2)) return [];

        // In every round the first to act is the party that opened.
        var first = path[0].Actor;
        var second = path.Select(o => o.Actor).FirstOrDefault(a => a != first) ?? acts.Select(o => o.Actor).FirstOrDefault(a => a != first)
            ?? "the other side";
        var tables = Tables(dossier, [first, second], [.. mandates]);
        var (across, up) = (Range(path, tables, 0), Range(path, tables, 1));
        var plane = new PlaneCanvas(across.Least, across.Most, up.Least, up.Most);
        if (tables is { } known)
        {
            plane.Floors(known[0].Reservation, known[1].Reservation);
            Put(known, BargainingSet.Of(known).Pareto, '.');
        }

        var rounds = path.Max(o => o.Step) + 1;
        foreach (var offer in path) plane.Put(offer.Utilities[0], offer.Utilities[1],
            PlaneCanvas.Offer(offer.Actor == first ? 0 : 1, offer.Step, rounds));
        if (tables is { } points)
        {
            Put(points, BargainingSet.Of(points).Nash, 'N');
            Put(points, BargainingSet.Of(points).KalaiSmorodinsky, 'K');
        }

        if (acts[^1] is { Kind: "accept" } agreed) plane.Put(agreed.Utilities[0], agreed.Utilities[1], '@');
        return plane.Lines(first, second, "0-9 offers of " + first + " by tenth of the talks",
            "a-j offers of " + second + " by tenth of the talks",
            tables is null ? "@ agreement" : "@ agreement   N Nash   K Kalai-Smorodinsky   . Pareto   | - no deal");

        void Put(ImmutableArray<UtilityTable> on, IEnumerable<int> outcomes, char mark)
        {
            foreach (var outcome in outcomes) plane.Put(on[0][outcome], on[1][outcome], mark);
        }
    }

    private static (double Least, double Most) Range(StoredOffer[] path, ImmutableArray<UtilityTable>? tables, int party) =>
        tables is { } known
        ? (Math.Min(known[party].Minimum, path.Min(o => o.Utilities[party])),
            Math.Max(known[party].Maximum, path.Max(o => o.Utilities[party])))
        : (Math.Min(0, path.Min(o => o.Utilities[party])), Math.Max(1, path.Max(o => o.Utilities[party])));

    /// <summary>What outcomes were worth in the last month in which both said so by level; null where one of them did not.</summary>
    private static ImmutableArray<UtilityTable>? Tables(string dossier, ImmutableArray<string> parties, StoredDecision[] decisions)
    {
        var tables = ImmutableArray.CreateBuilder<UtilityTable>();
        foreach (var party in parties)
        {
            var last = decisions.LastOrDefault(d => d.Actor == party && d.Subject == dossier && d.Phase == "negotiate"
                && d.Reasons.Weighed is [.., { Option: "no-deal" }]);
            if (last is null || Mandates.Joint("linear", Levels(last.Reasons.Weighed), Mandates.Together(last.Reasons.Weighed),
                last.Reasons.Weighed[^1].Score)
                is not { } mandate) return null;
            tables.Add(new UtilityTable([.. mandate.Utilities], mandate.Reservation));
        }

        return tables[0].Count == tables[1].Count ? tables.ToImmutable() : null;
    }

    private static ImmutableArray<ImmutableArray<double>> Levels(ImmutableArray<WeighedOption> weighed) =>
        [.. weighed[..^1].Where(o => !Mandates.IsTogether(o)).GroupBy(o => o.Option.Split('=')[0]).Select(
            issue => issue.Select(o => o.Score).ToImmutableArray())];
}
