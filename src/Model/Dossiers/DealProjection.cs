using System.Collections.Immutable;
using NegotiationSim.Actors.Answers;
using NegotiationSim.Model.Politics;
using NegotiationSim.Model.Projections;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;

namespace NegotiationSim.Model.Dossiers;

/// <summary>What levels and packages are worth to whom, in u: relief by clearing the markets of the coming months with it and without, the rest as the scenario states it.</summary>
internal sealed class DealProjection(ResolvedScenario scenario)
{
    private readonly LossProjection screening = new(scenario);
    private readonly MarketProjection markets = new(scenario);
    private readonly List<Solved> solved = [];
    private WorldState? now;
    private Solved current = new([], false, scenario.World.EconomyCount);

    /// <summary>
    /// Works out what relief changes, from markets without it to markets with it; <see cref="Facts"/> reads it. The levels and packages
    /// of a table are few, so all of them are solved; everybody who weighs one of them this month shares the work.
    /// </summary>
    /// <param name="state">The world as it is.</param>
    /// <param name="easings">The relief.</param>
    /// <param name="given">Whether it is given already.</param>
    public void Solve(WorldState state, ImmutableArray<Easing> easings, bool given)
    {
        if (now is null || now.Measures != state.Measures || !MarketPath.Same(now, state)) solved.Clear();
        now = state;
        foreach (var known in solved)
        {
            if (known.Given != given || !known.Easings.AsSpan().SequenceEqual(easings.AsSpan())) continue;
            current = known;
            return;
        }

        current = new Solved(easings, given, scenario.World.EconomyCount);
        solved.Add(current);
        var other = ReliefEffect.Set(scenario, state.Measures, easings, !given, state.Month);
        if (other == state.Measures) return;
        if (markets.Compare(state, state.Measures, other))
        {
            current.Add(markets, given ? -1 : 1);
            return;
        }

        // Where a market has no solution on the way, the linear projection is all there is to go by.
        screening.Total(other.AsSpan(), state);
        current.Add(screening, given ? -1 : 1);
        screening.Total(state.Measures.AsSpan(), state);
        current.Add(screening, given ? 1 : -1);
    }

    /// <summary>The facts of a level or a package for an actor; call <see cref="Solve"/> first.</summary>
    public ImmutableArray<Term> Facts(int actor, IEnumerable<Easing> easings, IEnumerable<SidePayment> payments, double stake)
    {
        var economies = Speaks(actor);
        var (gdp, gain, sectors, paid, cost) = (0.0, 0.0, 0.0, 0.0, 0.0);
        foreach (var e in economies)
        {
            gdp += scenario.World.Economies[e].GdpMusd;
            gain += current.Welfare[e];
            sectors += current.Producers[e];
            foreach (var payment in payments) paid += payment.To == e ? payment.MusdAYear : payment.From == e ? -payment.MusdAYear : 0;
        }

        // Relief that is solemn costs its giver more to take back, and so more to give.
        foreach (var easing in easings)
            if (scenario.Measures[easing.Measure].Decider == scenario.Actors[actor].Profile.Id) cost = Math.Max(cost, ReversalCost.Of(easing.Form, scenario.Parameters.Politics));
        ImmutableArray<Term> facts =
        [
            new("welfare", 100 * gain / gdp, "u"),
            new("organised", scenario.Parameters.Politics.Lobby * 100 * sectors / gdp, "u"),
            new("side-payment", 100 * paid / gdp, "u"),
            new("commitment", -cost, "u"),
            new("stake", stake, "u"),
        ];
        return CheaperImports(economies) is var support && support != 0 ? facts.Add(new Term("inflation", support, "u")) : facts;
    }

    /// <summary>Support saved by cheaper imports where prices rise too fast, u; twice as much before an election.</summary>
    private double CheaperImports(ImmutableArray<int> economies)
    {
        var (prices, imports) = (0.0, 0.0);
        foreach (var e in economies)
        {
            prices += current.ImportCost[e];
            imports += 12 * now!.Economies[e].Imports;
        }

        if (prices == 0 || imports <= 0) return 0;

        // Of relief that is already given, prices as they are have the part: what counts is what they would be without it.
        var rise = 100 * prices / imports;
        return current.Given ? Voters.Loss(scenario, now!, economies.AsSpan(), -rise) : -Voters.Loss(scenario, now!, economies.AsSpan(), rise);
    }

    /// <summary>Economies an actor speaks for.</summary>
    public ImmutableArray<int> Speaks(int actor) =>
        scenario.Actors[actor].Bloc is var bloc and >= 0 ? scenario.World.Blocs[bloc].Members : [scenario.Actors[actor].Economy];

    /// <summary>What the scenario states something is worth to an actor, u.</summary>
    public static double Stated(IEnumerable<NonTradeValue> worths, int actor)
    {
        var sum = 0.0;
        foreach (var worth in worths)
            if (worth.Actor == actor) sum += worth.Value;
        return sum;
    }

    /// <summary>What the scenario states a level is worth to an actor this month, u: more or less before an election, where its issue says so.</summary>
    public double Stated(WorldState state, DossierIssue issue, IssueLevel level, int actor)
    {
        var worth = Stated(level.Worths, actor);
        foreach (var factor in issue.BeforeElection)
            if (factor.Actor == actor) worth *= 1 + ((factor.Value - 1) * Voters.Campaigning(scenario, Speaks(actor).AsSpan(), state.Month));
        return worth;
    }

    /// <summary>What relief changes, by economy; annual rates, million US dollars.</summary>
    private sealed class Solved(ImmutableArray<Easing> easings, bool given, int economies)
    {
        public ImmutableArray<Easing> Easings { get; } = easings;

        public bool Given { get; } = given;

        public double[] Welfare { get; } = new double[economies];

        public double[] Producers { get; } = new double[economies];

        public double[] ImportCost { get; } = new double[economies];

        public void Add(IProjection projection, int sign)
        {
            for (var e = 0; e < Welfare.Length; e++)
            {
                Welfare[e] += sign * projection.Welfare[e];
                Producers[e] += sign * projection.Producers[e];
                ImportCost[e] += sign * projection.ImportCost[e];
            }
        }
    }
}
