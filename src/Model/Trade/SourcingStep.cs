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
        Array.Fill(_speed, 1.0);
        for (var j = 0; j < market.Count; j++)
        {
            _speed[j] = market.Elasticities.Adjustment[j];
            _keep[j] = 1.0 - _speed[j];
        }
    }

    /// <summary>Fills the workspace's kernels.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void BuildKernels(MarketConditions conditions, MarketState state)
    {
        var n = _market.Count;
        var stride = _market.Stride;
        var hasLevels = _costs.HasLevels;
        for (var i = 0; i < n; i++)
        {
            var hasCapacity = conditions.Capacity is not { } capacity || capacity[i] > 0.0;
            var sourcing = state.LogSourcing.AsSpan(i * n, n);
            var gate = conditions.Gate is { } gates ? gates.AsSpan(i * n, n) : default;
            for (var j = 0; j < stride; j += 4)
            {
                var cell = i * stride + j;
                var price = Vector256.Create<double>(_costs.Weight, cell);
                if (conditions.Gate is not null) price *= Kernels.Load(gate, j, 0.0);
                if (!hasCapacity) price = Vector256<double>.Zero;
                price.CopyTo(_space.PriceWeight, cell);
                var paid = price;
                if (!_static)
                {
                    paid = Elementary.Exp(Vector256.Create<double>(_keep, j) * Kernels.Load(sourcing, j, ArmingtonMarket.NoTrade)
                        + Vector256.Create<double>(_speed, j) * Vector256.Create<double>(_costs.LogWeight, cell));
                    if (conditions.Gate is not null) paid *= Kernels.Load(gate, j, 0.0);
                    if (!hasCapacity) paid = Vector256<double>.Zero;
                    paid.CopyTo(_space.Sourcing, cell);
                }

                if (hasLevels) (paid * Vector256.Create<double>(_costs.PerLevel, cell)).CopyTo(_space.Paid, cell);
            }
        }
    }

    /// <summary>Moves m on to the month's shares over their gates. The static market has no use for m and leaves it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Advance(MarketConditions conditions, MarketState state, double[] x)
    {
        if (_static) return;
        SumOpenAndClosed(conditions, state);
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
    private void SumOpenAndClosed(MarketConditions conditions, MarketState state)
    {
        var n = _market.Count;
        var stride = _market.Stride;
        _equations.Sources.CopyTo(_open, 0);
        Array.Clear(_closed);
        if (conditions.Gate is not null || conditions.Capacity is not null)
        {
            Array.Clear(_open);
            for (var i = 0; i < n; i++) SumRow(i, conditions.Gate is { } gates ? gates.AsSpan(i * n, n) : default, state);
            for (var j = 0; j < stride; j++) _open[j] /= Math.Max(1.0 - _closed[j], 1e-300);
        }

        Elementary.Log(_open, _open);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void SumRow(int i, ReadOnlySpan<double> gate, MarketState state)
    {
        var n = _market.Count;
        var stride = _market.Stride;
        var factor = Vector256.Create(_equations.SourcingFactor[i]);
        for (var j = 0; j < n; j += 4)
        {
            var weight = Vector256.Create<double>(_equations.Sourcing, i * stride + j);
            var isOpen = Vector256.GreaterThan(weight, Vector256<double>.Zero);
            var open = factor * weight;
            if (gate.Length > 0) open /= Kernels.Load(gate, j, 1.0);
            (Vector256.Create<double>(_open, j) + Vector256.ConditionalSelect(isOpen, open, Vector256<double>.Zero)).CopyTo(_open, j);
            if (Vector256.EqualsAll(isOpen.AsInt64(), Vector256<long>.AllBitsSet)) continue;
            for (var lane = j; lane < Math.Min(j + 4, n); lane++)
                if (!(weight[lane - j] > 0.0) && _market.Share[i * n + lane] > 0.0) _closed[lane] += Elementary.Exp(state.LogSourcing[i * n + lane]);
        }
    }
}
