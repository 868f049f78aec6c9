using System.Collections.Immutable;
using NegotiationSim.Actors.Behaviours;
using NegotiationSim.Actors.Codec;
using NegotiationSim.Grains.Abstractions;
using NegotiationSim.Grains.Abstractions.Actors;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;

namespace NegotiationSim.Grains.Accounts;

/// <summary>What an actor says of itself: a function of a closed month, so it is the same on every silo.</summary>
/// <param name="month">The month.</param>
/// <param name="actor">The actor's ordinal.</param>
internal sealed class ActorAccount(ClosedMonth month, int actor)
{
    private readonly ResolvedScenario scenario = month.Scenario;
    private readonly WorldState state = month.Record.State;
    private readonly ActorAssignment self = month.Scenario.Actors[actor];

    /// <summary>The month, as it stands in answers.</summary>
    public AsOf AsOf { get; } = new(
        month.Identity.Run, month.Identity.Replicate, month.Record.Month, month.Scenario.Calendar.Name(month.Record.Month),
            month.Record.Digest.Hex);

    // Of a bloc, its members; of a ministry, none: it has no books.
    private ImmutableArray<int> Economies => self.Bloc >= 0 ? scenario.World.Blocs[self.Bloc].Members
        : self.Economy >= 0 ? [self.Economy] : [];

    /// <summary>Who it is.</summary>
    public ActorCard Card() => new(
        AsOf, self.Profile.Id, self.Profile.Name, CardText.Kebab(self.Profile.Kind), self.Profile.Behaviour, self.IsSeat,
            CardText.Figures(self.Profile.Settings),
        self.Profile.Kind switch
        {
            ActorKind.State => [.. scenario.World.Blocs.Where(b => b.Has(self.Economy)).Select(b => b.Id)],
            ActorKind.Bloc => CardText.Ids(scenario.World, Economies),
            _ => [.. self.Serves.Select(a => scenario.Actors[a].Profile.Id)],
        });

    /// <summary>What it remembers.</summary>
    public ActorMemory Memory(BehaviourCatalogue behaviours)
    {
        var text = self.IsSeat ? "" : behaviours.Find(self.Profile.Behaviour)?.Instance.Recall(self.Profile, state.Memories[actor]) ?? "";
        return new ActorMemory(AsOf, text, month.Record.ActorDigests[actor].Hex);
    }

    /// <summary>What it remembers, as its behaviour's own record.</summary>
    /// <typeparam name="TMemory">The record.</typeparam>
    public ClosedMemory<TMemory> Memory<TMemory>() => new(AsOf, Canonical.Read<TMemory>(state.Memories[actor].AsSpan()));

    /// <summary>Its books.</summary>
    public ActorLedger Ledger()
    {
        if (self.Profile.Kind == ActorKind.Ministry) return new ActorLedger(AsOf, []);
        var (economies, trade) = (Economies, month.Record.Trade);
        double Sum(Func<int, double> entry)
        {
            var sum = 0.0;
            foreach (var e in economies) sum += entry(e);
            return sum;
        }

        var gdp = Sum(e => scenario.World.Economies[e].GdpMusd);
        // A made-up world may have no GDP: its members count alike then.
        var income = gdp > 0 ? Sum(e => state.Economies[e].Income * scenario.World.Economies[e].GdpMusd) / gdp
            : Sum(e => state.Economies[e].Income) / economies.Length;
        var entries = ImmutableArray.Create(
            new Figure("income", income, "base year = 1"),
            new Figure("exports", Sum(e => state.Economies[e].Exports), "million USD"),
            new Figure("imports", Sum(e => state.Economies[e].Imports), "million USD"),
            new Figure("reserves", Sum(e => state.Economies[e].Reserves), "million USD"),
            new Figure("frozen", Sum(e => state.Economies[e].Frozen), "million USD"),
            new Figure("tariff-revenue", Sum(e => trade.TariffRevenue[e]), "million USD"),
            new Figure("surplus", Sum(e => trade.Consumption[e] + trade.Production[e]), "million USD"));
        return new ActorLedger(AsOf, self.Economy >= 0 ? entries.Add(
            new Figure("inflation", state.Economies[self.Economy].Inflation, "per cent a year")) : entries);
    }

    /// <summary>How its leader, or its members' leaders, stand to others.</summary>
    public ImmutableArray<Relation> Relations()
    {
        if (state.Politics is not { } politics) return [];
        var (own, world) = (Economies, scenario.World);
        return
        [
            .. politics.Dyads.Where(d => own.Contains(d.From)).Select(d => new Relation(
                world.Economies[d.From].Id, world.Economies[d.To].Id, d.Relation, d.Leaning, d.Dispute, politics.WarBetween(d.From, d.To),
                    d.Ties.Embassy, d.Ties.Firms)),
        ];
    }

    /// <summary>Measures it decides on, imposes or suffers.</summary>
    public ImmutableArray<MeasureCard> Measures()
    {
        var own = Economies;
        return
        [
            .. scenario.Measures.Zip(state.Measures)
                .Where(m => m.Second.Stage != MeasureStage.Absent
                    && (m.First.Decider == self.Profile.Id || m.First.Senders.Concat(m.First.Targets).Any(e => own.Contains(e))))
                .Select(m => new MeasureCard(
                    m.First.Id, m.First.Title, CardText.Kebab(m.First.Instrument), m.First.Decider,
                        CardText.Ids(scenario.World, m.First.Senders), CardText.Ids(scenario.World, m.First.Targets),
                    CardText.Kebab(m.Second.Stage), scenario.Calendar.Name(m.Second.Since), m.Second.Outcome)),
        ];
    }

    /// <summary>Tables it sits at.</summary>
    public ImmutableArray<TableCard> Tables()
    {
        if (state.Dossiers.IsDefault) return [];
        return
        [
            .. scenario.Dossiers.Zip(state.Dossiers).Where(
                d => d.Second.Stage != DossierStage.Unopened && d.First.Parties.Contains(actor)).Select(d => new TableCard(
                d.First.Id, d.First.Title, [.. d.First.Parties.Select(p => scenario.Actors[p].Profile.Id)], CardText.Kebab(d.Second.Stage),
                    scenario.Calendar.Name(d.Second.Since),
                d.Second.Outcome < 0 ? [] : [.. d.First.Issues.Zip(
                    d.First.Domain().Describe(d.Second.Outcome), (issue, level) => issue.Id + "=" + level)], d.Second.Phase)),
        ];
    }
}
