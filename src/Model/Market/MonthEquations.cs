using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using NegotiationSim.Actors.Numerics;

namespace NegotiationSim.Model.Market;

/// <summary>
/// The clearing equations of one month: s_ij ∝ g m^(1-λ) (κ p^(1-σ))^λ, P^(1-σ) = Σ g κ p^(1-σ),
/// p_i Q_i Y_i = Σ_j s_ij E_j / T'_ij, in the unknowns ln p_i.
/// </summary>
internal sealed class MonthEquations : IMarketEquations
{
    private readonly ArmingtonMarket _market;
    private readonly MarketWorkspace _space;
    private readonly bool _uniform;
    private readonly bool _static;
    private readonly PairWeights _weights;
    private readonly double[] _memory;
    private readonly double[] _excess;
    private double[] _sourcing, _priceWeight, _paid;

    public MonthEquations(ArmingtonMarket market, MarketWorkspace space, PairWeights weights)
    {
        _market = market;
        _space = space;
        _weights = weights;
        _uniform = market.Elasticities.IsUniform;
        _static = market.Elasticities.IsStatic;
        Active = new bool[market.Count];
        _memory = new double[market.Stride];
        _excess = space.Factors;
        var stride = market.Stride;
        Supply = new SupplySide(market);
        Demand = new DemandSide(market);
        PriceExponent = new double[stride];
        SourcingExponent = new double[stride];
        PriceFactor = new double[stride];
        SourcingFactor = new double[stride];
        Sources = new double[stride];
        SourcesOffset = new double[stride];
        PaidPerWeight = new double[stride];
        Received = new double[stride];
        for (var j = 0; j < market.Count; j++)
        {
            PriceExponent[j] = 1.0 - market.Elasticities.Substitution[j];
            SourcingExponent[j] = market.Elasticities.Adjustment[j] * PriceExponent[j];
        }

        (_sourcing, _priceWeight, _paid) = (weights.Sourcing, weights.Price, weights.Paid);
        if (_uniform) return;
        Array.Fill(SourcingFactor, 1.0);
        Array.Fill(PriceFactor, 1.0);
    }

    public int Count => _market.Count;

    public int Stride => _market.Stride;

    public SupplySide Supply { get; }

    public DemandSide Demand { get; }

    /// <summary>1 - σ by importer.</summary>
    public double[] PriceExponent { get; }

    /// <summary>λ (1 - σ) by importer.</summary>
    public double[] SourcingExponent { get; }

    /// <summary>p^(λ(1-σ)) by exporter times its part of m^(1-λ), or 1 where the weights carry the prices.</summary>
    public double[] SourcingFactor { get; }

    /// <summary>Σ_i M_ij p_i^(λ(1-σ)) by importer.</summary>
    public double[] Sources { get; }

    /// <summary>ln of what <see cref="Sources"/> are relative to, by importer; 0 but where <see cref="Wide"/>.</summary>
    public double[] SourcesOffset { get; }

    /// <summary>E_j over <see cref="Sources"/>.</summary>
    public double[] PaidPerWeight { get; }

    /// <summary>Σ_j of what reaches the exporter.</summary>
    public double[] Received { get; }

    /// <summary>M as of the last evaluation, with prices where elasticities differ between importers.</summary>
    public double[] Sourcing => _sourcing;

    /// <summary>M over the wedges, as of the last evaluation.</summary>
    public double[] Paid => _paid;

    /// <summary>
    /// Whether sums are taken importer by importer, relative to the largest term: slower, but exact however far apart
    /// prices and wedges are. Set back by <see cref="Prepare"/>.
    /// </summary>
    public bool Wide { get; set; }

    private double[] PriceFactor { get; }

    public bool[] Active { get; }

    /// <summary>Takes the month's conditions; the weights must be those of the month.</summary>
    public void Prepare(MarketConditions conditions, MarketState state)
    {
        Supply.Take(conditions);
        Demand.Take(conditions);
        (_sourcing, _priceWeight, _paid) = (_weights.Sourcing, _weights.Price, _weights.Paid);
        var exporters = _weights.Exporters;
        var importers = _weights.Importers;
        for (var k = 0; k < exporters.Length; k++)
        {
            var cell = exporters[k] * Stride + importers[k];
            _excess[k] = _sourcing[cell] - _priceWeight[cell];
        }

        for (var i = 0; i < Count; i++) _memory[i] = (1.0 - _market.Elasticities.Adjustment[0]) * state.Exporter[i];
        FindActive(conditions);
        Wide = false;
        Array.Clear(SourcesOffset);
        Array.Clear(Demand.Offset);
        if (_uniform) return;
        Array.Fill(SourcingFactor, 1.0);
        Array.Fill(PriceFactor, 1.0);
    }

    public double Residual(double[] x, double[] r, out double clearing)
    {
        Evaluate(x);
        Elementary.Log(Received, r);
        var worst = 0.0;
        clearing = 0.0;
        for (var i = 0; i < Count; i++)
        {
            if (!Active[i])
            {
                r[i] = 0.0;
                continue;
            }

            r[i] -= Supply.LogValue(i, x[i]);
            // In units of base sales; a hundredfold rise is judged relative to the new receipts, near the limit of rounding.
            var size = Math.Abs(r[i]);
            if (!(size <= worst)) worst = size;
            clearing = Math.Max(clearing, size * Math.Clamp(Received[i] / _market.Sales[i], 1.0, 100.0));
        }

        for (var i = Count; i < Stride; i++) r[i] = 0.0;
        return double.IsNaN(worst) ? double.PositiveInfinity : worst;
    }

    public void Jacobian(double[] x, double[] jacobian)
    {
        var sales = _space.SalesShares;
        var response = _space.Responses;
        Array.Clear(sales);
        Array.Clear(response);
        for (var i = 0; i < Count; i++)
        {
            for (var j = 0; j < Count; j++)
            {
                var cell = i * Stride + j;
                if (Active[i]) sales[cell] = _paid[cell] * SourcingFactor[i] * PaidPerWeight[j] / Received[i];
                if (!(Sources[j] > 0.0) || !(Demand.PriceSum[j] > 0.0)) continue;
                response[cell] = -SourcingExponent[j] * _sourcing[cell] * SourcingFactor[i] / Sources[j]
                    + Demand.OnePlusEta[j] * _priceWeight[cell] * PriceFactor[i] / Demand.PriceSum[j];
            }
        }

        for (var i = 0; i < Count; i++)
        {
            var row = jacobian.AsSpan(i * Stride, Stride);
            row.Clear();
            if (!Active[i])
            {
                row[i] = 1.0;
                continue;
            }

            var own = sales.AsSpan(i * Stride, Stride);
            for (var k = 0; k < Count; k++)
                if (Active[k]) row[k] = Kernels.Dot(own, response.AsSpan(k * Stride, Stride));
            row[i] += Kernels.Dot(own, SourcingExponent) - 1.0 - Supply.Slope(i, x[i]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Evaluate(double[] x)
    {
        if (Wide) ScaleColumns(x);
        else if (_uniform)
        {
            for (var i = 0; i < x.Length; i++) PriceFactor[i] = PriceExponent[0] * x[i];
            Elementary.Exp(PriceFactor, PriceFactor);
            if (_static) PriceFactor.CopyTo(SourcingFactor, 0);
            else
            {
                for (var i = 0; i < x.Length; i++) SourcingFactor[i] = SourcingExponent[0] * x[i] + _memory[i];
                Elementary.Exp(SourcingFactor, SourcingFactor);
            }
        }
        else ScaleKernels(x);

        if (_uniform && !_static && !Wide) SumSharedWeights();
        else
        {
            Kernels.ColumnSums(_priceWeight, PriceFactor, Demand.PriceSum, Count, Stride);
            if (_static) Demand.PriceSum.CopyTo(Sources, 0);
            else Kernels.ColumnSums(_sourcing, SourcingFactor, Sources, Count, Stride);
        }

        Demand.Spend(PriceExponent);
        for (var j = 0; j < Stride; j += 4)
        {
            var sum = Vector256.Create<double>(Sources, j);
            var paid = Vector256.Create<double>(Demand.Spending, j) / sum;
            Vector256.ConditionalSelect(Vector256.GreaterThan(sum, Vector256<double>.Zero), paid, Vector256<double>.Zero)
                .CopyTo(PaidPerWeight, j);
        }

        Kernels.RowDots(_paid, PaidPerWeight, Received, Count, Stride);
        for (var i = 0; i < Count; i++) Received[i] *= SourcingFactor[i];
    }

    // K and M are the same but for the pairs that depart from the base: read once, and those added.
    private void SumSharedWeights()
    {
        Kernels.ColumnSums(_priceWeight, PriceFactor, SourcingFactor, Demand.PriceSum, Sources, Count, Stride);
        var exporters = _weights.Exporters;
        var importers = _weights.Importers;
        for (var k = 0; k < exporters.Length; k++)
            Sources[importers[k]] += _excess[k] * SourcingFactor[exporters[k]];
    }

    // Elasticities that differ between importers: one exponential a cell, into copies of the kernels.
    private void ScaleKernels(double[] x)
    {
        _priceWeight = WeightScaling.ByCell(_weights.Price, _space.Scaled1, PriceExponent, x, Count, Stride);
        _sourcing = _static ? _priceWeight : WeightScaling.ByCell(_weights.Sourcing, _space.Scaled2, SourcingExponent, x, Count, Stride);
        _paid = WeightScaling.ByCell(_weights.Paid, _space.Scaled3, SourcingExponent, x, Count, Stride);
    }

    // Wide sums: every importer's weights relative to its largest.
    private void ScaleColumns(double[] x)
    {
        Array.Fill(SourcingFactor, 1.0);
        Array.Fill(PriceFactor, 1.0);
        _priceWeight = _space.Scaled1;
        _sourcing = _static ? _priceWeight : _space.Scaled2;
        _paid = _space.Scaled3;
        for (var j = 0; j < Count; j++)
        {
            Demand.Offset[j] = WeightScaling.Column(j, _weights.Price, _priceWeight, PriceExponent[j], x, null, Stride) / PriceExponent[j];
            SourcesOffset[j] = _static ? Demand.Offset[j] * PriceExponent[j]
                : WeightScaling.Column(j, _weights.Sourcing, _sourcing, SourcingExponent[j], x, _memory, Stride);
            for (var cell = j; cell < Count * Stride; cell += Stride)
                _paid[cell] = _weights.Sourcing[cell] > 0.0 ? _sourcing[cell] * (_weights.Paid[cell] / _weights.Sourcing[cell]) : 0.0;
        }
    }

    // An exporter takes part if it has capacity and an open pair with an importer that spends.
    private void FindActive(MarketConditions conditions)
    {
        for (var i = 0; i < Count; i++)
        {
            Active[i] = false;
            if (_market.Sales[i] == 0.0 || conditions.Capacity?[i] == 0.0) continue;
            for (var j = 0; j < Count && !Active[i]; j++)
                Active[i] = _paid[i * Stride + j] > 0.0 && Demand.Spends(j);
        }
    }
}
