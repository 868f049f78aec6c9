using NegotiationSim.Actors.Numerics;
using NegotiationSim.Model.Declarations;

namespace NegotiationSim.Model.Market;

/// <summary>
/// Sluggish sourcing, s ∝ g m^(1-λ) κ^λ p^(λ(1-σ)): after clearing it moves m on over the open pairs,
/// ln m' = (1-λ) ln m + λ (ln κ + (1-σ) ln p) - c.
/// </summary>
/// <remarks>A closed pair keeps its m; the open pairs share the rest, so that m sums to 1 by importer and a lifted ban
/// finds the pair where it left it.</remarks>
[Mechanism("reorientation of oil", "s ∝ g m^(1-λ)(π x^(1-σ))^λ: importers' sourcing follows the discount at λ a month",
    "[C] Urals discount 40 % in March to 10 % in October 2023", "parameters.trade.speed", "us-russia-reset", Off = "0")]
[Headline("reorientation of oil", "Share of Russia in India's imports of crude in 2023, a quarter or more", "share:RUS:IND:crude",
    HeadlineKind.Share, From = "2023-01", Until = "2023-12", On = 0.25)]
internal sealed class SourcingStep
{
    // Below this a departure from the base changes no bit of a weight.
    private const double Nothing = 1e-17;

    private readonly ArmingtonMarket market;
    private readonly PairWeights weights;
    private readonly MonthEquations equations;
    private readonly bool separable;
    private readonly double[] open, closed, exporter, importer;

    public SourcingStep(ArmingtonMarket market, PairWeights weights, MonthEquations equations)
    {
        this.market = market;
        this.weights = weights;
        this.equations = equations;
        separable = market.Elasticities.IsUniform;
        (open, closed, exporter, importer) = (new double[market.Stride], new double[market.Stride], new double[market.Count],
            new double[market.Count]);
    }

    /// <summary>Moves m on to the month's shares over their gates. The static market has no use for m and leaves it.</summary>
    public void Advance(MarketState state, double[] x)
    {
        if (this.market.Elasticities.IsStatic) return;
        SumOpenAndClosed(state);
        var keep = 1.0 - this.market.Elasticities.Adjustment[0];
        for (var i = 0; i < this.market.Count; i++)
        {
            // An importer that was cut off from every source remembers what it knew.
            importer[i] = open[i] > double.NegativeInfinity ? -open[i] : state.Importer[i];
            if (separable) exporter[i] = keep * state.Exporter[i] + this.equations.SourcingExponent[0] * x[i];
        }

        MovePairs(state, x);
        exporter.CopyTo(state.Exporter, 0);
        importer.CopyTo(state.Importer, 0);
    }

    private void MovePairs(MarketState state, double[] x)
    {
        var cells = this.weights.Apart;
        var exporters = this.weights.Exporters;
        var importers = this.weights.Importers;
        var gates = this.weights.Gates;
        var departures = this.weights.Departures;
        var drifts = this.weights.Drifts;
        state.Apart.Clear();
        for (var k = 0; k < cells.Length; k++)
        {
            var (i, j) = (exporters[k], importers[k]);
            var drift = gates[k] > 0.0
                ? departures[k] + (separable ? 0.0 : this.equations.SourcingExponent[j] * x[i])
                : drifts[k] + (state.Exporter[i] - exporter[i]) + (state.Importer[j] - importer[j]);
            if (Math.Abs(drift) > Nothing) state.Apart.Add(cells[k], drift);
        }
    }

    // Leaves in open the logarithm of what the open weights over their gates must be divided by.
    private void SumOpenAndClosed(MarketState state)
    {
        var cells = this.weights.Apart;
        var exporters = this.weights.Exporters;
        var importers = this.weights.Importers;
        var gates = this.weights.Gates;
        var drifts = this.weights.Drifts;
        this.equations.Sources.CopyTo(open, 0);
        Array.Clear(closed);
        for (var k = 0; k < cells.Length; k++)
        {
            if (gates[k] == 1.0) continue;
            var (i, j) = (exporters[k], importers[k]);
            var weight = this.equations.Sourcing[i * this.market.Stride + j] * this.equations.SourcingFactor[i];
            if (gates[k] > 0.0) open[j] += weight / gates[k] - weight;
            else closed[j] += this.market.Share[cells[k]] * Elementary.Exp(drifts[k] + state.Exporter[i] + state.Importer[j]);
        }

        for (var j = 0; j < this.market.Count; j++) open[j] /= Math.Max(1.0 - closed[j], 1e-300);
        for (var j = this.market.Count; j < open.Length; j++) open[j] = 1.0;
        Elementary.Log(open, open);
        for (var j = 0; j < this.market.Count; j++) open[j] += this.equations.SourcesOffset[j];
    }
}
