using System.Collections.Immutable;
using NegotiationSim.Actors.Answers;
using NegotiationSim.Model.Measures;
using NegotiationSim.Model.Month;
using NegotiationSim.Model.Politics;
using NegotiationSim.Model.Projections;
using NegotiationSim.Model.Script;

namespace NegotiationSim.Model.Dossiers;

/// <summary>What levels and packages are worth to whom, in u: relief by the trade model's projection from the measures of the month, the rest as the scenario states it.</summary>
internal sealed class DealProjection(ResolvedScenario scenario)
{
    private readonly LossProjection projection = new(scenario);
    private readonly double[] welfare = new double[scenario.World.EconomyCount];
    private readonly double[] producers = new double[scenario.World.EconomyCount];
    private readonly double[] importCost = new double[scenario.World.EconomyCount];
    private WorldState? now;
    private bool standing;

    /// <summary>Works out what relief changes, from measures without it to measures with it; <see cref="Facts"/> reads it.</summary>
    public void Relief(WorldState state, IEnumerable<Easing> easings, bool given)
    {
        (now, standing) = (state, given);
        var list = easings.ToImmutableArray();
        Array.Clear(welfare);
        Array.Clear(producers);
        Array.Clear(importCost);
        if (list.IsEmpty) return;
        var other = Relieved.Set(scenario, state.Measures, list, !given, state.Month);
        Add(state, given ? state.Measures : other, 1);
        Add(state, given ? other : state.Measures, -1);
    }

    /// <summary>The facts of a level or a package for an actor; call <see cref="Relief"/> first.</summary>
    public ImmutableArray<Term> Facts(int actor, IEnumerable<Easing> easings, IEnumerable<SidePayment> payments, double stake)
    {
        var economies = Speaks(actor);
        var (gdp, gain, sectors, paid, cost) = (0.0, 0.0, 0.0, 0.0, 0.0);
        foreach (var e in economies)
        {
            gdp += scenario.World.Economies[e].GdpMusd;
            gain += welfare[e];
            sectors += producers[e];
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
            prices += importCost[e];
            imports += 12 * now!.Economies[e].Imports;
        }

        if (prices == 0 || imports <= 0) return 0;

        // Of relief that is already given, prices as they are have the part: what counts is what they would be without it.
        var rise = 100 * prices / imports;
        return standing ? Voters.Loss(scenario, now!, economies.AsSpan(), -rise) : -Voters.Loss(scenario, now!, economies.AsSpan(), rise);
    }

    /// <summary>Economies an actor speaks for.</summary>
    public ImmutableArray<int> Speaks(int actor) =>
        scenario.Actors[actor].Bloc is var bloc and >= 0 ? scenario.World.Blocs[bloc].Members : [scenario.Actors[actor].Economy];

    /// <summary>What the scenario states something is worth to an actor, u.</summary>
    public static double Stated(IEnumerable<Worth> worths, int actor)
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

    private void Add(WorldState state, ImmutableArray<MeasureState> measures, int sign)
    {
        projection.Total(measures.AsSpan(), state);
        for (var e = 0; e < welfare.Length; e++)
        {
            welfare[e] += sign * projection.Welfare[e];
            producers[e] += sign * projection.Producers[e];
            importCost[e] += sign * projection.ImportCost[e];
        }
    }
}
