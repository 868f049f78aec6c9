using System.Collections.Immutable;
using NegotiationSim.Actors.Answers;
using NegotiationSim.Actors.Numerics;
using NegotiationSim.Model.Declarations;
using NegotiationSim.Model.Projections;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;

namespace NegotiationSim.Model.Politics;

/// <summary>Draws up what a move means to those who weigh it: the components W, K, D, L and C, each in u of their own economy.</summary>
/// <remarks>Differences from measures as they are now. For a bloc, its members together, weighted by people for what they expect and by GDP
/// for what they lose.</remarks>
internal sealed class Stakes
{
    private readonly ResolvedScenario scenario;
    private readonly PoliticalMap map;
    private readonly LossProjection projection;
    private readonly Dependence dependence;
    private readonly Issues issues;
    private readonly JobsAtStake jobs;
    private readonly OtherStates others;
    private readonly double[] company;
    private readonly ImmutableArray<MeasureState> absent;

    // By actor and economy; few of all pairs are ever asked for, and a table of them would grow with the square of a world.
    private readonly Dictionary<(int Decider, int Target), double> endured = [];
    private ImmutableArray<MeasureState> compared;

    public Stakes(ResolvedScenario scenario, PoliticalMap map, Issues issues, LossProjection projection)
    {
        this.issues = issues;
        this.scenario = scenario;
        this.map = map;
        this.projection = projection;
        dependence = new Dependence(scenario, projection.Weights);
        jobs = new JobsAtStake(scenario);
        others = new OtherStates(scenario, map);
        absent = [.. scenario.Measures.Select(MeasureState.Absent)];
        company = new double[scenario.Measures.Length];
        Start();
    }

    /// <summary>Begins a month.</summary>
    public void Start()
    {
        Array.Fill(company, -1);
        endured.Clear();
    }

    /// <summary>Goods whose users' pressure beats the wish to set a sign are exempt from the start.</summary>
    public ImmutableArray<bool> Exempt(int measure, ReadOnlySpan<int> economies)
    {
        var one = scenario.Measures[measure];
        var open = ImmutableArray.CreateBuilder<bool>(one.CarveOuts.Length);
        foreach (var carveOut in one.CarveOuts)
        {
            var k = carveOut.Commodity;
            open.Add(k >= 0 && !scenario.IsOffered(measure, open.Count)
                && (2 * Users(one, k, economies) > Pressure.Sign(dependence.Stopped(one, k), 1, scenario.Parameters.Politics)
                || dependence.Humanitarian(one, k) > 0.5));
        }

        return open.MoveToImmutable();
    }

    /// <summary>ρ of users who need what a measure on purchases stops.</summary>
    private double Users(Measure measure, int commodity, ReadOnlySpan<int> economies) =>
        Pressure.Of(dependence.Of(measure, commodity, economies), scenario.Parameters.Politics);

    /// <summary>Whose users feel it: in a customs union goods and prices are one, so its members' users are.</summary>
    private ReadOnlySpan<int> Market(int decider, ReadOnlySpan<int> economies) =>
        scenario.Actors[decider].Bloc is var bloc and >= 0 && scenario.World.Blocs[bloc].CustomsUnion
            ? scenario.World.Blocs[bloc].Members.AsSpan() : economies;

    /// <summary>h and ρ: who stands for medicine and food weighs as much against a measure on sales as the sign does for it.</summary>
    private (double Sign, double Pressure) Sides(WorldState state, int decider, int measure, int commodity, ReadOnlySpan<int> economies)
    {
        var one = scenario.Measures[measure];
        var sign = Dependence.IsAboutGoods(one) ? Pressure.Sign(
            dependence.Stopped(one, -1), dependence.Fresh(state.Measures.AsSpan(), measure, commodity), scenario.Parameters.Politics) : 1;
        return (sign, Math.Max(Users(one, commodity, Market(decider, economies)), sign * dependence.Humanitarian(one, commodity)));
    }

    /// <summary>f of a group of economies about the targets of a measure, as far as what it is about is still at issue.</summary>
    /// <param name="state">The world as it is.</param>
    /// <param name="decider">Actor that decides on the measure.</param>
    /// <param name="measure">The measure.</param>
    /// <param name="economies">Who expects it.</param>
    /// <param name="lucky">Whether what was drawn counts: the leader's deviation from its party, the pair's frailty.</param>
    public double Conflict(WorldState state, int decider, Measure measure, ReadOnlySpan<int> economies, bool lucky = true)
    {
        var politics = state.Politics!;
        var sum = 0.0;
        var count = 0;
        foreach (var target in measure.Targets)
        {
            var (f, people) = (0.0, 0.0);
            foreach (var e in economies)
            {
                if (e == target) continue;
                var weight = Math.Max(1e-6, scenario.World.Economies[e].PopulationM);
                f += weight * (lucky ? ConflictExpectation.Between(scenario.World, politics, e, target, scenario.Parameters.Politics)
                    : ConflictExpectation.WithoutLuck(scenario, politics, e, target, state.Month));
                people += weight;
            }

            sum += people > 0 ? f / people * issues.Left(state, decider, target, measure.Objective) : 0;
            count++;
        }

        return count > 0 ? sum / count : 0;
    }

    /// <summary>The facts of a move for a group of economies.</summary>
    /// <param name="state">The world as it is.</param>
    /// <param name="economies">Who weighs it.</param>
    /// <param name="decider">Actor that decides on the measure.</param>
    /// <param name="measure">Ordinal of the measure.</param>
    /// <param name="then">All measures after the move.</param>
    /// <param name="support">Change of the share of the measure in force: 1 imposed, -1 ended, less for a carve-out.</param>
    /// <param name="commodity">Commodity of the carve-out; -1 for the whole measure.</param>
    /// <param name="cost">C, u.</param>
    public ImmutableArray<Term> Facts(WorldState state, ReadOnlySpan<int> economies, int decider, int measure,
        ImmutableArray<MeasureState> then, double support, int commodity, double cost)
    {
        var parameters = scenario.Parameters.Politics;
        var politics = state.Politics!;
        var one = scenario.Measures[measure];
        var age = state.Measures[measure].InForce ? state.Month - state.Measures[measure].Since : 0;
        var damage = 0.0;
        foreach (var t in one.Targets) damage += Suffered(state, decider, t) * scenario.World.Economies[t].GdpMusd;
        // Members of a bloc weigh the same proposal one after the other.
        if (then != compared) projection.Compare(state.Measures.AsSpan(), then.AsSpan(), measure, state, age);
        compared = then;
        var (gdp, welfare, producers, prices, imports) = (0.0, 0.0, 0.0, 0.0, 0.0);
        foreach (var e in economies)
        {
            var economy = scenario.World.Economies[e];
            gdp += economy.GdpMusd;
            welfare += projection.Welfare[e];
            producers += projection.Producers[e];
            prices += projection.ImportCost[e];
            imports += 12 * state.Economies[e].Imports;
        }

        var (targetGdp, targetWelfare) = (0.0, 0.0);
        foreach (var t in one.Targets)
        {
            targetGdp += scenario.World.Economies[t].GdpMusd;
            targetWelfare += projection.Welfare[t];
        }

        var targetLoss = targetGdp > 0 ? -100 * targetWelfare / targetGdp : 0;
        var suffered = targetGdp > 0 ? damage / targetGdp : 0;
        var f = Conflict(state, decider, one, economies);
        var expected = Conflict(state, decider, one, economies, lucky: false);
        var comply = Resolve.Comply(Belief(politics, decider, one), Math.Max(0, suffered + targetLoss),
            issues.Stake(state, decider, one.Targets[0], one.Objective), parameters);
        var leverage = f * Pressed(state, decider, one, suffered, targetLoss);
        var (sign, pressure) = Sides(state, decider, measure, commodity, economies);
        var given = Given(state, economies, decider, measure, support, commodity);
        if (Fights(state, economies, one)) (welfare, producers, prices) = (0, 0, 0);
        return
        [
            new(TermNames.Welfare, (gdp > 0 ? 100 * welfare / gdp : 0) - Upkeep(state.Measures[measure], then[measure]), "u"),
            new(TermNames.Leverage, leverage, "u"),
            new(TermNames.Organised, gdp > 0 ? parameters.Lobby * 100 * producers / gdp : 0, "u"),
            new(TermNames.Support, given.Support, "u"),
            new(TermNames.Fatigue, given.Fatigue, "u"),
            new(TermNames.Legitimacy, given.Legitimacy, "u"),
            new(TermNames.Jobs, gdp > 0 ? 100 * jobs.Earned(state, economies, measure, support) / gdp : 0, "u"),
            new(TermNames.Inflation, -Voters.Loss(scenario, state, economies, imports > 0 ? 100 * prices / imports : 0), "u"),
            new(TermNames.Commitment, -cost, "u"),
            new("conflict", f, "share"),
            new("conflict-expected", expected, "share"),
            new("target-loss", targetLoss, "u of the target"),
            new("pressure", pressure, "times"),
            new("sign", sign, "times"),
            new("comply-probability", comply, "probability"),
            new("company", company[measure] < 0 ? company[measure] = others.Company(state, decider, one) : company[measure], "share of partners"),
            new("support-direction", support, "share of the measure"),
            new("patience", parameters.Discount, "factor a month"),
            new("at-issue", issues.Left(state, decider, one), "share"),
        ];
    }

    /// <summary>What voters and users give a leader for a change of the share of a measure in force, u.</summary>
    /// <inheritdoc cref="Facts"/>
    public double Sign(WorldState state, ReadOnlySpan<int> economies, int decider, int measure, double support, int commodity)
    {
        var (fresh, fatigue, legitimacy) = Given(state, economies, decider, measure, support, commodity);
        return fresh + fatigue + legitimacy;
    }

    /// <summary>
    /// The same in its parts: what voters who are not tired give, what their fatigue takes away, what third states' votes do to the rest.
    /// </summary>
    /// <inheritdoc cref="Facts"/>
    public (double Support, double Fatigue, double Legitimacy) Given(
        WorldState state, ReadOnlySpan<int> economies, int decider, int measure, double support, int commodity)
    {
        var one = scenario.Measures[measure];
        var (fatigue, gdp) = (0.0, 0.0);
        foreach (var e in economies)
        {
            gdp += scenario.World.Economies[e].GdpMusd;
            fatigue += state.Politics!.Fatigue[e] * scenario.World.Economies[e].GdpMusd;
        }

        var vigour = Elementary.Exp(-(gdp > 0 ? fatigue / gdp : 0));
        var (sign, pressure) = Sides(state, decider, measure, commodity, economies);
        var fresh = support * Pressure.Support(Conflict(state, decider, one, economies), 1, sign, pressure, scenario.Parameters.Politics);
        var shared = PoliticalConstraints.Legitimacy(others.With(economies[0], one.Targets[0]), scenario.Parameters.Cooperation);
        return (fresh, fresh * (vigour - 1), fresh * vigour * (shared - 1));
    }

    /// <summary>
    /// What more damage to the targets brings a sender per unit of f: a better chance that they give in, and their punishment. Negative for
    /// relief.
    /// </summary>
    /// <param name="state">The world as it is.</param>
    /// <param name="decider">Actor that decides on the measure.</param>
    /// <param name="measure">The measure.</param>
    /// <param name="suffered">What its decider's measures cost the targets now, u.</param>
    /// <param name="more">What they would cost more, u.</param>
    public double Pressed(WorldState state, int decider, Measure measure, double suffered, double more)
    {
        var parameters = scenario.Parameters.Politics;
        var belief = Belief(state.Politics!, decider, measure);
        var stake = issues.Stake(state, decider, measure.Targets[0], measure.Objective);
        return Resolve.Comply(belief, Math.Max(0, suffered + more), stake, parameters)
            - Resolve.Comply(belief, Math.Max(0, suffered), stake, parameters)
            + (parameters.Punishment * (Share(suffered + more) - Share(suffered)));
    }

    /// <summary>What a decider's measures in force cost a target, u: only that ends when the target gives in to it.</summary>
    public double Suffered(WorldState state, int decider, int target)
    {
        if (!endured.TryGetValue((decider, target), out var known))
            endured[(decider, target)] = known = LossFrom(state, m => map.Decider[m] == decider, target);
        return known;
    }

    /// <summary>What some of the measures in force cost an economy, against none, u.</summary>
    private double LossFrom(WorldState state, Func<int, bool> which, int economy)
    {
        var gdp = scenario.World.Economies[economy].GdpMusd;
        if (gdp <= 0) return 0;
        compared = default;
        projection.Total([.. state.Measures.Select((m, at) => which(at) ? m : absent[at])], state);
        return -100 * projection.Welfare[economy] / gdp;
    }

    /// <summary>What a measure would cost one of its targets if it were imposed, u.</summary>
    public double LossIfImposed(WorldState state, int measure, int target)
    {
        var one = scenario.Measures[measure];
        var then = MoveEffect.On(one, state.Measures[measure], MoveKinds.Impose, -1, state.Measures[measure].Open, state.Month);
        compared = default;
        projection.Compare(state.Measures.AsSpan(), state.Measures.SetItem(measure, then).AsSpan(), measure, state, 0);
        return -100 * projection.Welfare[target] / scenario.World.Economies[target].GdpMusd;
    }

    /// <summary>What enforcing a measure costs, u: more once it is in force, less once it is not.</summary>
    private double Upkeep(MeasureState now, MeasureState then) =>
        scenario.Parameters.Politics.Upkeep * ((then.InForce ? 1 : 0) - (now.InForce ? 1 : 0));

    /// <summary>
    /// Whether those who weigh a measure fight its target: what trade the war stops anyway is no cost of a ban (trading with the enemy).
    /// </summary>
    private static bool Fights(WorldState state, ReadOnlySpan<int> economies, Measure measure)
    {
        if (economies.Length != 1) return false;
        foreach (var target in measure.Targets)
            if (state.Politics!.WarBetween(economies[0], target) < 1) return false;
        return true;
    }

    /// <summary>b of the targets of a measure about its decider.</summary>
    private static double Belief(PoliticsState politics, int decider, Measure measure)
    {
        var most = 0.5;
        foreach (var target in measure.Targets)
            if (politics.Conflict(decider, target) is var at and >= 0) most = politics.Conflicts[at].Belief;
        return most;
    }

    private double Share(double loss) => Math.Clamp(loss / scenario.Parameters.Politics.PunishmentMost, 0, 1);
}
