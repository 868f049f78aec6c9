using System.Collections.Immutable;
using NegotiationSim.Actors.Answers;
using NegotiationSim.Model.Politics;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;

namespace NegotiationSim.Model.Dossiers;

/// <summary>
/// What talks promise to whom: the package that leaves the worst off best off by the outlook, its terms by name, and what asking costs.
/// </summary>
internal sealed class ProspectPapers(ResolvedScenario scenario, DossierPapers papers)
{
    /// <summary>Chance that a proposal is taken up, as who makes it sees it. [A]</summary>
    private const double TakenUp = 0.5;

    private readonly PoliticalMap map = new(scenario);
    private readonly Channels channels = new(scenario);

    /// <summary>The options of this month's step, by actor: to say nothing first.</summary>
    public ImmutableArray<ImmutableArray<Option>> Of(WorldState now, int d, ImmutableArray<int> actors)
    {
        var (dossier, stage) = (scenario.Dossiers[d], now.Dossiers[d].Stage);
        var levels = papers.Levels(now, d, dossier.Parties);
        var package = Promising(dossier, levels);
        return [.. actors.Select(actor => Paper(now, dossier, stage, actor, Terms(levels[dossier.Parties.IndexOf(actor)], package)))];
    }

    private ImmutableArray<Option> Paper(WorldState now, Dossier dossier, DossierStage stage, int actor, ImmutableArray<Term> terms)
    {
        var patience = scenario.Parameters.Politics.Discount;
        // Who has been sounded out elsewhere risks less by asking.
        var cost = scenario.Parameters.Politics.AskingCost * Conflict(now, dossier, actor)
            * Confrontation.Softened(channels.Contacts(now, dossier), scenario.Parameters.Cooperation);
        var options = ImmutableArray.CreateBuilder<Option>();
        Add(TableKinds.Wait, stage switch { DossierStage.Thinkable => "Say nothing", DossierStage.Proposed => "Say no", _ => "Leave" }, 0,
            0);
        if (stage == DossierStage.Thinkable) Add(TableKinds.Propose, "Propose talks: " + dossier.Title, TakenUp, cost);
        if (stage == DossierStage.Proposed) Add(TableKinds.Agree, "Agree in principle", 1, cost);
        // A text takes two months to be asked for and sent.
        if (stage == DossierStage.InPrinciple) Add(TableKinds.AskText, "Ask for a text first", patience * patience, cost);
        if (stage == DossierStage.TextAsked) Add(TableKinds.SendText, "Send a text", 1, cost);
        if (stage is DossierStage.InPrinciple or DossierStage.TextSent) Add(TableKinds.Meet, "Meet", 1, 2 * cost);
        return options.ToImmutable();

        void Add(string kind, string title, double share, double asking) =>
            options.Add(new Option(kind, kind, dossier.Id + "/talks", title, share == 0 ? []
            : [.. terms.Select(t => t with { Value = share * t.Value }), new Term("asking", -asking, "u")]));
    }

    /// <summary>
    /// The levels of the package, one an issue, of which whoever gains least gains most; without weights, as the world sees it.
    /// </summary>
    private static ImmutableArray<string> Promising(Dossier dossier, ImmutableArray<ImmutableArray<Option>> levels)
    {
        var domain = dossier.Domain();
        var worth = levels.Select(paper => paper.ToDictionary(o => o.Id, Sum, StringComparer.Ordinal)).ToArray();
        var (best, most) = (ImmutableArray<string>.Empty, double.NegativeInfinity);
        for (var o = 0; o < domain.OutcomeCount; o++)
        {
            var ids = dossier.Issues.Select((issue, i) => issue.Id + "=" + issue.Levels[domain.ValueIndex(o, i)].Id).ToImmutableArray();
            ids = ids.Add(Mandates.Together(o));
            var least = worth.Min(w => ids.Sum(id => w.GetValueOrDefault(id)));
            if (least > most) (best, most) = (ids, least);
        }

        return best;
    }

    private static ImmutableArray<Term> Terms(ImmutableArray<Option> paper, ImmutableArray<string> package) =>
        [.. paper.Where(o => package.Contains(o.Id)).SelectMany(o => o.Facts).GroupBy(t => t.Name).Select(
            g => new Term(g.Key, g.Sum(t => t.Value), "u"))];

    private static double Sum(Option option) => option.Facts.Sum(f => f.Value);

    private double Conflict(WorldState now, Dossier dossier, int actor)
    {
        if (now.Politics is not { } politics) return 0;
        var most = 0.0;
        foreach (var party in dossier.Parties)
            foreach (var e in map.Speaks[actor])
                foreach (var o in map.Speaks[party])
                    if (e != o) most = Math.Max(most, ConflictExpectation.Between(
                        scenario.World, politics, e, o, scenario.Parameters.Politics));
        return most;
    }
}
