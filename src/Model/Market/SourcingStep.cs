using NegotiationSim.Actors.Numerics;
using NegotiationSim.Model.Declarations;

namespace NegotiationSim.Model.Market;

/// <summary>
/// Sluggish sourcing, s ∝ g m^(1-λ) κ^λ p^(λ(1-σ)): after clearing it moves m on over the open pairs,
/// ln m' = (1-λ) ln m + λ (ln κ + (1-σ) ln p) - c.
/// </summary>
/// <remarks>A closed pair keeps its m; the open pairs share the rest, so that m sums to 1 by importer and a lifted ban
/// finds the pair where it left it.</remarks>
[Mechanism("reorientation of oil", "s ∝ g m^(1-λ)(π x^(1-σ))^λ: importers' sourcing follows the discount at λ a month", "[C] Urals discount 40 % in March to 10 % in October 2023", "parameters.trade.speed", "us-russia-reset", Off = "0")]
internal sealed class SourcingStep
{
    // Below this a departure from the base changes no bit of a weight.
    private const double Nothing = 1e-17;

    private readonly ArmingtonMarket _market;
    private readonly PairWeights _weights;
    private readonly MonthEquations _equations;
    private readonly bool _separable;
    private readonly double[] _open, _closed, _exporter, _importer;

    public SourcingStep(ArmingtonMarket market, PairWeights weights, MonthEquations equations)
    {
        _market = market;
        _weights = weights;
        _equations = equations;
        _separable = market.Elasticities.IsUniform;
        (_open, _closed, _exporter, _importer) = (new double[market.Stride], new double[market.Stride], new double[market.Count], new double[market.Count]);
    }

    /// <summary>Moves m on to the month's shares over their gates. The static market has no use for m and leaves it.</summary>
    public void Advance(MarketState state, double[] x)
    {
        if (_market.Elasticities.IsStatic) return;
        SumOpenAndClosed(state);
        var keep = 1.0 - _market.Elasticities.Adjustment[0];
        for (var i = 0; i < _market.Count; i++)
        {
            // An importer that was cut off from every source remembers what it knew.
            _importer[i] = _open[i] > double.NegativeInfinity ? -_open[i] : state.Importer[i];
            if (_separable) _exporter[i] = keep * state.Exporter[i] + _equations.SourcingExponent[0] * x[i];
        }

        MovePairs(state, x);
        _exporter.CopyTo(state.Exporter, 0);
        _importer.CopyTo(state.Importer, 0);
    }

    private void MovePairs(MarketState state, double[] x)
    {
        var cells = _weights.Apart;
        var exporters = _weights.Exporters;
        var importers = _weights.Importers;
        var gates = _weights.Gates;
        var departures = _weights.Departures;
        var drifts = _weights.Drifts;
        state.Apart.Clear();
        for (var k = 0; k < cells.Length; k++)
        {
            var (i, j) = (exporters[k], importers[k]);
            var drift = gates[k] > 0.0
                ? departures[k] + (_separable ? 0.0 : _equations.SourcingExponent[j] * x[i])
                : drifts[k] + (state.Exporter[i] - _exporter[i]) + (state.Importer[j] - _importer[j]);
            if (Math.Abs(drift) > Nothing) state.Apart.Add(cells[k], drift);
        }
    }

    // Leaves in _open the logarithm of what the open weights over their gates must be divided by.
    private void SumOpenAndClosed(MarketState state)
    {
        var cells = _weights.Apart;
        var exporters = _weights.Exporters;
        var importers = _weights.Importers;
        var gates = _weights.Gates;
        var drifts = _weights.Drifts;
        _equations.Sources.CopyTo(_open, 0);
        Array.Clear(_closed);
        for (var k = 0; k < cells.Length; k++)
        {
            if (gates[k] == 1.0) continue;
            var (i, j) = (exporters[k], importers[k]);
            var weight = _equations.Sourcing[i * _market.Stride + j] * _equations.SourcingFactor[i];
            if (gates[k] > 0.0) _open[j] += weight / gates[k] - weight;
            else _closed[j] += _market.Share[cells[k]] * Elementary.Exp(drifts[k] + state.Exporter[i] + state.Importer[j]);
        }

        for (var j = 0; j < _market.Count; j++) _open[j] /= Math.Max(1.0 - _closed[j], 1e-300);
        for (var j = _market.Count; j < _open.Length; j++) _open[j] = 1.0;
        Elementary.Log(_open, _open);
        for (var j = 0; j < _market.Count; j++) _open[j] += _equations.SourcesOffset[j];
    }
}
