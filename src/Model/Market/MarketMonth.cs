using NegotiationSim.Actors.Numerics;

namespace NegotiationSim.Model.Market;

/// <summary>
/// One commodity's market from month to month: takes the month's conditions, clears, and moves sourcing on
/// (s_ij ∝ g m^(1-λ) (π x^(1-σ))^λ, then m ← s/g). With λ = 1 it is the static market.
/// </summary>
/// <remarks>The next outcome is a function of base, <see cref="State"/> and conditions alone. Allocates nothing after
/// the first month. A workspace may be shared by the markets of one run, since they clear one after the other.</remarks>
public sealed class MarketMonth
{
    private readonly MarketWorkspace space;
    private readonly PairWeights weights;
    private readonly MonthEquations equations;
    private readonly SourcingStep sourcing;
    private GoalEquations? goalEquations;

    /// <summary>Starts at the base.</summary>
    /// <param name="market">The base.</param>
    /// <param name="workspace">Scratch memory for the same number of economies.</param>
    /// <exception cref="ArgumentException">The workspace has another size.</exception>
    public MarketMonth(ArmingtonMarket market, MarketWorkspace workspace)
    {
        if (workspace.Count != market.Count)
            throw new ArgumentException($"The workspace is for {workspace.Count} economies; the market has {market.Count}.",
                nameof(workspace));
        Market = market;
        State = new MarketState(market);
        Outcome = new MarketOutcome(market.Count);
        space = workspace;
        weights = new PairWeights(market, workspace);
        this.equations = new MonthEquations(market, workspace, weights);
        sourcing = new SourcingStep(market, weights, this.equations);
    }

    /// <summary>The base.</summary>
    public ArmingtonMarket Market { get; }

    /// <summary>What the next month starts from; write into it to resume.</summary>
    public MarketState State { get; }

    /// <summary>The last cleared month.</summary>
    public MarketOutcome Outcome { get; }

    /// <summary>Clears the market, fills <see cref="Outcome"/> and moves <see cref="State"/> on.</summary>
    /// <param name="conditions">What differs from the base.</param>
    /// <returns><see cref="Outcome"/>.</returns>
    /// <exception cref="MarketException">No solution, or it was not reached; the state is then unchanged.</exception>
    public MarketOutcome Clear(MarketConditions conditions)
    {
        var x = Begin(conditions);
        if (!Search(this.equations, x)) throw NotCleared(Market, conditions, space.Search);
        return Finish(conditions, x, 0);
    }

    /// <summary>Clears the market at a price, fills <see cref="Outcome"/> and moves <see cref="State"/> on.</summary>
    /// <param name="conditions">What differs from the base.</param>
    /// <param name="goal">The price to meet.</param>
    /// <returns>The factor on all demand that meets it.</returns>
    /// <exception cref="MarketException">No such factor, or it was not found; the state is then unchanged.</exception>
    public double Clear(MarketConditions conditions, PriceGoal goal)
    {
        var x = Begin(conditions);
        goalEquations ??= new GoalEquations(Market, this.equations);
        goalEquations.Prepare(goal);
        if (!Search(goalEquations, x)) throw NotCleared(Market, conditions, space.Search);
        var evaluations = space.Search.Iterations;
        var logFactor = goalEquations.LogFactor;
        this.equations.Demand.Scale(logFactor);
        if (!Search(this.equations, x)) throw NotCleared(Market, conditions, space.Search);
        Finish(conditions, x, evaluations);
        return Elementary.Exp(logFactor);
    }

    private double[] Begin(MarketConditions conditions)
    {
        weights.Update(conditions, State);
        this.equations.Prepare(conditions, State);
        RequireSources(conditions);
        var x = space.X;
        Array.Clear(x);
        State.LogPrice.CopyTo(x, 0);
        return x;
    }

    // Sums over all importers at once are quick, but overflow or cancel where prices or wedges are far apart: then once more, importer by
    // importer.
    private bool Search(IMarketEquations equations, double[] x)
    {
        if (space.Search.Run(equations, x, Market.BaseInverse)) return true;
        if (this.equations.Wide) return false;
        this.equations.Wide = true;
        State.LogPrice.CopyTo(x, 0);
        return space.Search.Run(equations, x, Market.BaseInverse);
    }

    private MarketOutcome Finish(MarketConditions conditions, double[] x, int evaluations)
    {
        for (var i = 0; i < Market.Count; i++)
            if (this.equations.Active[i]) State.LogPrice[i] = x[i];
        Outcome.Iterations = evaluations + space.Search.Iterations;
        Outcome.Residual = space.Search.ResidualNorm;
        ReadOut.Fill(Outcome, Market, conditions, this.equations, weights, x);
        sourcing.Advance(State, x);
        return Outcome;
    }

    private void RequireSources(MarketConditions conditions)
    {
        var n = Market.Count;
        for (var j = 0; j < n; j++)
        {
            if (!this.equations.Demand.Spends(j) || Market.Elasticities.Demand[j] < -1.0) continue;
            var open = false;
            for (var i = 0; i < n && !open; i++)
                open = weights.Price[i * Market.Stride + j] > 0.0;
            if (open) continue;
            RequireEnd(Market, conditions, j);
        }
    }

    // A cut-off importer's spending ends only if its demand is elastic.
    internal static void RequireEnd(ArmingtonMarket market, MarketConditions conditions, int j)
    {
        if (market.Elasticities.Demand[j] < -1.0) return;
        throw new MarketException(MarketFault.CutOffImporter, market.Commodity, conditions.Period, j,
            $"{market.Economies[j]} is cut off from every source, and its demand elasticity {market.Elasticities.Demand[j]} is not below -1, so its spending would have no end. Leave a source open, add home supply or lower the elasticity.");
    }

    internal static MarketException NotCleared(ArmingtonMarket market, MarketConditions conditions, EquilibriumSearch search)
    {
        var worst = Math.Min(search.WorstExporter, market.Count - 1);
        return new MarketException(MarketFault.NotCleared, market.Commodity, conditions.Period, worst,
            $"no clearing prices found; after {search.Iterations} iterations the residual is {search.ResidualNorm:E2} of base sales, largest at {market.Economies[worst]}.");
    }
}
