using System.Collections.Immutable;
using NegotiationSim.Actors.Answers;
using NegotiationSim.Model.Declarations;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;

namespace NegotiationSim.Model.Politics;

/// <summary>
/// What an outlook is worth to an actor: the named terms of <see cref="TermNames"/>, u of its own economies. Terms that are 0 are left out,
/// but for welfare, organised sectors and commitment.
/// </summary>
internal sealed class OutlookTerms
{
    private readonly ResolvedScenario scenario;
    private readonly PoliticalMap map;
    private readonly Stakes stakes;
    private readonly Dependence dependence;
    private readonly Commitment commitment;
    private readonly WarStakes wars;
    private WorldState? last;

    public OutlookTerms(ResolvedScenario scenario, Projections.LossProjection screening)
    {
        this.scenario = scenario;
        map = new PoliticalMap(scenario);
        var issues = new Issues(scenario, map);
        stakes = new Stakes(scenario, map, issues, screening);
        dependence = new Dependence(scenario, screening.Weights);
        commitment = new Commitment(scenario, map, issues);
        wars = new WarStakes(scenario);
    }

    /// <summary>The terms.</summary>
    /// <param name="actor">Who weighs it.</param>
    /// <param name="outlook">What the acts change.</param>
    /// <param name="acts">The acts with the payments among them.</param>
    /// <param name="stated">What the scenario states it is worth beside, u.</param>
    public ImmutableArray<Term> Of(int actor, Outlook outlook, ImmutableArray<Act> acts, double stated)
    {
        var economies = map.Speaks[actor];
        var gdp = economies.Sum(e => scenario.World.Economies[e].GdpMusd);
        var producers = economies.Sum(e => outlook.Producers[e]);
        var terms = ImmutableArray.CreateBuilder<Term>();
        var book = new CreditTerms(scenario, outlook, actor, economies);
        terms.Add(new Term(TermNames.Welfare, 100 * (economies.Sum(e => outlook.Welfare[e]) + book.Newcomers()) / gdp, "u"));
        terms.Add(new Term(TermNames.Organised, scenario.Parameters.Politics.Lobby * 100 * producers / gdp, "u"));
        Add(terms, TermNames.Finance, 100 * (acts.Sum(a => Money(a, economies, outlook.Without)) + book.Money()) / gdp);
        Add(terms, TermNames.Liquidity, -100 * book.Shortage() / gdp);
        if (outlook.Without.Politics is null) Add(terms, TermNames.Jobs, book.Jobs());
        terms.Add(new Term(TermNames.Commitment, -Promises(actor, outlook), "u"));
        Add(terms, TermNames.Inflation, Prices(economies, outlook));
        if (outlook.Without.Politics is not null) Political(terms, actor, economies, gdp, outlook);
        Add(terms, TermNames.Stated, stated);
        return terms.ToImmutable();
    }

    private static void Add(ImmutableArray<Term>.Builder terms, string name, double value)
    {
        if (value != 0) terms.Add(new Term(name, value, "u"));
    }

    private void Political(ImmutableArray<Term>.Builder terms, int actor, ImmutableArray<int> economies, double gdp, Outlook outlook)
    {
        if (last != outlook.Without) stakes.Start();
        last = outlook.Without;
        // What relief costs with voters, and what pressure is still for, is told by the quarrel as the package leaves it.
        var settled = outlook.Without with { Politics = outlook.With.Politics };
        var (leverage, war, support, fatigue, legitimacy) = (Pressure(actor, economies, outlook, settled), 0.0, 0.0, 0.0, 0.0);
        foreach (var act in outlook.Acts)
        {
            if (act.Kind == ActKind.WarStage)
            {
                foreach (var e in economies)
                {
                    var share = scenario.World.Economies[e].GdpMusd / gdp;
                    leverage += share * wars.Conceded(outlook.Without, act, e);
                    war += share * wars.Saved(outlook.Without, act, e);
                }
            }

            if (Eased(outlook, act) is not (var covered and not 0) || !Sends(actor, economies, act.Measure)) continue;
            var commodity = act.CarveOut >= 0 ? scenario.Measures[act.Measure].CarveOuts[act.CarveOut].Commodity : -1;
            var given = stakes.Given(settled, economies.AsSpan(), map.Decider[act.Measure], act.Measure, -covered, commodity);
            (support, fatigue, legitimacy) = (support + given.Support, fatigue + given.Fatigue, legitimacy + given.Legitimacy);
        }

        Add(terms, TermNames.Jobs, Firms(economies, gdp, outlook) + new CreditTerms(scenario, outlook, actor, economies).Jobs());
        Add(terms, TermNames.Leverage, leverage);
        Add(terms, TermNames.War, war);
        Add(terms, TermNames.Support, support);
        Add(terms, TermNames.Fatigue, fatigue);
        Add(terms, TermNames.Legitimacy, legitimacy);
        Add(terms, TermNames.Relation, Relations(economies, gdp, outlook));
    }

    /// <summary>
    /// Share of a measure that an act takes out of force, negative where it puts it in force; 0 where it is about none or changes nothing.
    /// </summary>
    private double Eased(Outlook outlook, Act act)
    {
        if (act.Measure < 0 || map.Decider[act.Measure] < 0) return 0;
        var (was, will) = (outlook.Without.Measures[act.Measure], outlook.With.Measures[act.Measure]);
        if (act.CarveOut < 0) return (was.InForce ? 1 : 0) - (will.InForce ? 1 : 0);
        var measure = scenario.Measures[act.Measure];
        return was.InForce ? dependence.Covered(measure, measure.CarveOuts[act.CarveOut])
            * ((will.Open[act.CarveOut] ? 1 : 0) - (was.Open[act.CarveOut] ? 1 : 0)) : 0;
    }

    private bool Sends(int actor, ImmutableArray<int> economies, int measure) => map.Decider[measure] == actor
        || economies.Any(scenario.Measures[measure].Senders.Contains);

    /// <summary>K: less pressure on those who are eased, once a target.</summary>
    private double Pressure(int actor, ImmutableArray<int> economies, Outlook outlook, WorldState settled)
    {
        var (sum, seen) = (0.0, new HashSet<(int Decider, int Target)>());
        foreach (var act in outlook.Acts)
        {
            if (Eased(outlook, act) == 0 || !Sends(actor, economies, act.Measure)) continue;
            var (measure, decider) = (scenario.Measures[act.Measure], map.Decider[act.Measure]);
            foreach (var target in measure.Targets)
            {
                if (!seen.Add((decider, target))) continue;
                var more = -100 * outlook.Welfare[target] / scenario.World.Economies[target].GdpMusd;
                var f = stakes.Conflict(settled, decider, measure with { Targets = [target] }, economies.AsSpan());
                sum += f * stakes.Pressed(outlook.Without, decider, measure, stakes.Suffered(outlook.Without, decider, target), more);
            }
        }

        return sum;
    }

    /// <summary>Relief that is solemn costs its giver more to take back, and so more to give: the costliest of a package counts.</summary>
    private double Promises(int actor, Outlook outlook)
    {
        var most = 0.0;
        foreach (var act in outlook.Acts)
        {
            if (!act.IsRelief || scenario.Measures[act.Measure].Decider != scenario.Actors[actor].Profile.Id) continue;
            var cost = outlook.Without.Politics is null
                ? ReversalCost.Of(act.Form, scenario.Parameters.Politics)
                : commitment.OfRelief(outlook.Without, outlook.With, actor, act.Measure, act.Form);
            most = Math.Max(most, cost);
        }

        return most;
    }

    private static double Money(Act act, ImmutableArray<int> economies, WorldState state)
    {
        var sign = (economies.Contains(act.To) ? 1 : 0) - (economies.Contains(act.From) ? 1 : 0);
        return sign * act.Kind switch
        {
            ActKind.Pay => act.Value,
            ActKind.Aid => 1000 * act.Value,
            ActKind.PauseAid when state.Politics is { } politics =>
                -1000 * politics.Projects.Sum(p => p.Kind == EventKind.Aid && p.First == act.From && p.Second == act.To
                ? p.Progress * p.Value : 0),
            _ => 0,
        };
    }

    /// <summary>
    /// Support saved by cheaper imports where prices rise too fast, u; twice as much before an election. Of what is done already, prices as
    /// they are have the part.
    /// </summary>
    private double Prices(ImmutableArray<int> economies, Outlook outlook)
    {
        var state = outlook.Done ? outlook.With : outlook.Without;
        var (prices, imports) = (economies.Sum(e => outlook.ImportCost[e]), economies.Sum(e => 12 * state.Economies[e].Imports));
        if (prices == 0 || imports <= 0) return 0;
        var rise = 100 * prices / imports;
        return outlook.Done ? Voters.Loss(scenario, state, economies.AsSpan(), -rise)
            : -Voters.Loss(scenario, state, economies.AsSpan(), rise);
    }

    /// <summary>What firms that stay or come back earn at home.</summary>
    private double Firms(ImmutableArray<int> economies, double gdp, Outlook outlook)
    {
        var (cooperation, dyads) = (scenario.Parameters.Cooperation, outlook.Without.Politics!.Dyads);
        if (!cooperation.Jobs || outlook.TiesWith is null) return 0;
        var sum = 0.0;
        for (var d = 0; d < dyads.Length; d++)
        {
            if (!economies.Contains(dyads[d].From)) continue;
            var trade = scenario.World.PairTrade(dyads[d].From, dyads[d].To) + scenario.World.PairTrade(dyads[d].To, dyads[d].From);
            sum += trade * (outlook.TiesWith.Firms[d] - outlook.TiesWithout!.Firms[d]);
        }

        return cooperation.JobsWeight * scenario.Parameters.Politics.StanceMargin * 100 * sum / gdp;
    }

    /// <summary>
    /// Envoys bring what cooperation on standing issues is worth, half of it in open conflict [A]: arms control went on in the Cold War; a
    /// better relation is worth something by itself.
    /// </summary>
    private double Relations(ImmutableArray<int> economies, double gdp, Outlook outlook)
    {
        if (outlook.TiesWith is null) return 0;
        var (sum, dyads) = (0.0, outlook.Without.Politics!.Dyads);
        for (var d = 0; d < dyads.Length; d++)
        {
            if (!economies.Contains(dyads[d].From)) continue;
            // An embassy serves those who send it and those who receive it.
            var staff = outlook.TiesWith.Staff[d] - outlook.TiesWithout!.Staff[d];
            if (outlook.Without.Politics.Dyad(dyads[d].To, dyads[d].From) is var back and >= 0) staff += outlook.TiesWith.Staff[back]
                - outlook.TiesWithout.Staff[back];
            var relation = outlook.TiesWith.Relation[d] - outlook.TiesWithout.Relation[d];
            var worth = (scenario.Parameters.Cooperation.IssueGain * (1 - (outlook.TiesWith.Conflict[d] / 2)) * staff)
                + scenario.Parameters.Politics.RelationWorth * relation;
            sum += worth * scenario.World.Economies[dyads[d].From].GdpMusd / gdp;
        }

        return sum;
    }
}
