using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using NegotiationSim.Actors.Numerics;

namespace NegotiationSim.Model.Trade;

/// <summary>
/// Sluggish sourcing: builds the month's weights M = g m^(1-λ) κ^λ and K = g κ, and after clearing moves
/// ln m' = (1-λ) ln m + λ (ln κ + (1-σ) ln p) - c over the open pairs.
/// </summary>
/// <remarks>A closed pair keeps its m; the open pairs share the rest, so that m sums to 1 by importer and a lifted ban
/// finds the pair where it left it.</remarks>
[Mechanism("reorientation of oil", "s ∝ g m^(1-λ)(π x^(1-σ))^λ: importers' sourcing follows the discount at λ a month", "[C] Urals discount 40 % in March to 10 % in October 2023", "parameters.gates.on", "us-russia-reset")]
[Mechanism("firms replaced by local and Chinese ones", "the same step: what a closed supplier leaves goes to others by their shares and prices", "Armington 1969 [M]", "parameters.gates.on", "us-russia-reset")]
internal sealed class SourcingStep
{
    private readonly ArmingtonMarket _market;
    private readonly MarketWorkspace _space;
    private readonly MarketCosts _costs;
    private readonly MonthEquations _equations;
    private readonly bool _static;
    private readonly double[] _speed;
    private readonly double[] _keep;
    private readonly double[] _open;
    private readonly double[] _closed;
    private readonly int[] _partialCells;
    private readonly double[] _partialGates;
    private int _partial;

    public SourcingStep(ArmingtonMarket market, MarketWorkspace space, MarketCosts costs, MonthEquations equations)
    {
        _market = market;
        _space = space;
        _costs = costs;
        _equations = equations;
        _static = market.Elasticities.IsStatic;
        var stride = market.Stride;
        _speed = new double[stride];
        _keep = new double[stride];
        _open = new double[stride];
        _closed = new double[stride];
        _partialCells = space.PartialCells;
        _partialGates = space.PartialGates;
        Array.Fill(_speed, 1.0);
        for (var j = 0; j < market.Count; j++)
        {
            _speed[j] = market.Elasticities.Adjustment[j];
            _keep[j] = 1.0 - _speed[j];
        }
    }

    /// <summary>Fills the workspace's kernels.</summary>
    public void BuildKernels(MarketConditions conditions, MarketState state)
    {
        var n = _market.Count;
        _partial = 0;
        for (var i = 0; i < n; i++)
        {
            var gate = conditions.Gate is { } gates ? gates.AsSpan(i * n, n) : default;
            if (conditions.Capacity is { } capacity && !(capacity[i] > 0.0)) CloseRow(i);
            else if (_static) BuildStaticRow(i, gate);
            else BuildRow(i, gate, state.LogSourcing.AsSpan(i * n, n));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void BuildRow(int i, ReadOnlySpan<double> gate, ReadOnlySpan<double> sourcing)
    {
        var row = i * _market.Stride;
        var hasLevels = _costs.HasLevels;
        for (var j = 0; j < _market.Stride; j += 4)
        {
            var cell = row + j;
            var price = Vector256.Create<double>(_costs.Weight, cell);
            var weight = Elementary.Exp(Vector256.Create<double>(_keep, j) * Kernels.Load(sourcing, j, ArmingtonMarket.NoTrade)
                + Vector256.Create<double>(_speed, j) * Vector256.Create<double>(_costs.LogWeight, cell));
            if (gate.Length > 0)
            {
                var open = Kernels.Load(gate, j, 1.0);
                price *= open;
                weight *= open;
                if (!Vector256.EqualsAll(open, Vector256<double>.One)) NotePartial(cell, open);
            }

            price.CopyTo(_space.PriceWeight, cell);
            weight.CopyTo(_space.Sourcing, cell);
            if (hasLevels) (weight * Vector256.Create<double>(_costs.PerLevel, cell)).CopyTo(_space.Paid, cell);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void BuildStaticRow(int i, ReadOnlySpan<double> gate)
    {
        var row = i * _market.Stride;
        var hasLevels = _costs.HasLevels;
        for (var j = 0; j < _market.Stride; j += 4)
        {
            var price = Vector256.Create<double>(_costs.Weight, row + j);
            if (gate.Length > 0) price *= Kernels.Load(gate, j, 1.0);
            price.CopyTo(_space.PriceWeight, row + j);
            if (hasLevels) (price * Vector256.Create<double>(_costs.PerLevel, row + j)).CopyTo(_space.Paid, row + j);
        }
    }

    private void CloseRow(int i)
    {
        var (row, stride) = (i * _market.Stride, _market.Stride);
        Array.Clear(_space.PriceWeight, row, stride);
        Array.Clear(_space.Sourcing, row, stride);
        Array.Clear(_space.Paid, row, stride);
        for (var j = 0; j < _market.Count; j++) NotePartial(row + j, 0.0);
    }

    private void NotePartial(int cell, Vector256<double> open)
    {
        for (var lane = 0; lane < 4; lane++)
            if (open[lane] != 1.0) NotePartial(cell + lane, open[lane]);
    }

    // Pairs that are neither fully open nor without base trade: few, so the sum over the open pairs is corrected by them.
    private void NotePartial(int cell, double open)
    {
        if (_costs.LogWeight[cell] == ArmingtonMarket.NoTrade) return;
        _partialCells[_partial] = cell;
        _partialGates[_partial++] = open;
    }

    /// <summary>Moves m on to the month's shares over their gates. The static market has no use for m and leaves it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Advance(MarketState state, double[] x)
    {
        if (_static) return;
        SumOpenAndClosed(state);
        var n = _market.Count;
        var stride = _market.Stride;
        for (var i = 0; i < n; i++)
        {
            var sourcing = state.LogSourcing.AsSpan(i * n, n);
            var price = Vector256.Create(x[i]);
            for (var j = 0; j < n; j += 4)
            {
                var cell = i * stride + j;
                var before = Kernels.Load(sourcing, j, ArmingtonMarket.NoTrade);
                var after = Vector256.Create<double>(_keep, j) * before
                    + Vector256.Create<double>(_speed, j) * Vector256.Create<double>(_costs.LogWeight, cell)
                    + Vector256.Create<double>(_equations.SourcingExponent, j) * price - Vector256.Create<double>(_open, j);
                var isOpen = Vector256.GreaterThan(Vector256.Create<double>(_space.Sourcing, cell), Vector256<double>.Zero);
                Kernels.Store(Vector256.ConditionalSelect(isOpen, after, before), sourcing, j);
            }
        }
    }

    // Leaves in _open the logarithm of what the open weights over their gates must be divided by.
    private void SumOpenAndClosed(MarketState state)
    {
        var (n, stride) = (_market.Count, _market.Stride);
        _equations.Sources.CopyTo(_open, 0);
        if (_partial > 0)
        {
            Array.Clear(_closed);
            for (var k = 0; k < _partial; k++)
            {
                var (i, j) = (_partialCells[k] / stride, _partialCells[k] % stride);
                var weight = _equations.Sourcing[_partialCells[k]] * _equations.SourcingFactor[i];
                if (weight > 0.0) _open[j] += weight / _partialGates[k] - weight;
                else _closed[j] += Elementary.Exp(state.LogSourcing[i * n + j]);
            }

            for (var j = 0; j < stride; j++) _open[j] /= Math.Max(1.0 - _closed[j], 1e-300);
        }

        Elementary.Log(_open, _open);
    }
}
