using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using NegotiationSim.Actors.Numerics;

namespace NegotiationSim.Model.Market;

/// <summary>
/// The clearing equations of one month: s_ij ∝ g m^(1-λ) (κ p^(1-σ))^λ, P^(1-σ) = Σ g κ p^(1-σ),
/// p_i Q_i Y_i = Σ_j s_ij E_j / T'ij, in the unknowns ln p_i.
/// </summary>
internal sealed class MonthEquations : IMarketEquations
{
    private readonly ArmingtonMarket market;
    private readonly MarketWorkspace space;
    private readonly bool uniform;
    private readonly bool isStatic;
    private readonly PairWeights weights;
    private readonly double[] memory;
    private readonly double[] excess;
    private double[] sourcing, priceWeight, paid;

    public MonthEquations(ArmingtonMarket market, MarketWorkspace space, PairWeights weights)
    {
        this.market = market;
        this.space = space;
        this.weights = weights;
        uniform = market.Elasticities.IsUniform;
        isStatic = market.Elasticities.IsStatic;
        Active = new bool[market.Count];
        memory = new double[market.Stride];
        excess = space.Factors;
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

        (sourcing, priceWeight, this.paid) = (weights.Sourcing, weights.Price, weights.Paid);
        if (uniform) return;
        Array.Fill(SourcingFactor, 1.0);
        Array.Fill(PriceFactor, 1.0);
    }

    public int Count => this.market.Count;

    public int Stride => this.market.Stride;

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
    public double[] Sourcing => sourcing;

    /// <summary>M over the wedges, as of the last evaluation.</summary>
    public double[] Paid => this.paid;

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
        (sourcing, priceWeight, this.paid) = (this.weights.Sourcing, this.weights.Price, this.weights.Paid);
        var exporters = this.weights.Exporters;
        var importers = this.weights.Importers;
        for (var k = 0; k < exporters.Length; k++)
        {
            var cell = exporters[k] * Stride + importers[k];
            excess[k] = sourcing[cell] - priceWeight[cell];
        }

        for (var i = 0; i < Count; i++) memory[i] = (1.0 - this.market.Elasticities.Adjustment[0]) * state.Exporter[i];
        FindActive(conditions);
        Wide = false;
        Array.Clear(SourcesOffset);
        Array.Clear(Demand.Offset);
        if (uniform) return;
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
            clearing = Math.Max(clearing, size * Math.Clamp(Received[i] / this.market.Sales[i], 1.0, 100.0));
        }

        for (var i = Count; i < Stride; i++) r[i] = 0.0;
        return double.IsNaN(worst) ? double.PositiveInfinity : worst;
    }

    public void Jacobian(double[] x, double[] jacobian)
    {
        var sales = this.space.SalesShares;
        var response = this.space.Responses;
        Array.Clear(sales);
        Array.Clear(response);
        for (var i = 0; i < Count; i++)
        {
            for (var j = 0; j < Count; j++)
            {
                var cell = i * Stride + j;
                if (Active[i]) sales[cell] = this.paid[cell] * SourcingFactor[i] * PaidPerWeight[j] / Received[i];
                if (!(Sources[j] > 0.0) || !(Demand.PriceSum[j] > 0.0)) continue;
                response[cell] = -SourcingExponent[j] * sourcing[cell] * SourcingFactor[i] / Sources[j]
                    + Demand.OnePlusEta[j] * priceWeight[cell] * PriceFactor[i] / Demand.PriceSum[j];
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
        else if (uniform)
        {
            for (var i = 0; i < x.Length; i++) PriceFactor[i] = PriceExponent[0] * x[i];
            Elementary.Exp(PriceFactor, PriceFactor);
            if (isStatic) PriceFactor.CopyTo(SourcingFactor, 0);
            else
            {
                for (var i = 0; i < x.Length; i++) SourcingFactor[i] = SourcingExponent[0] * x[i] + memory[i];
                Elementary.Exp(SourcingFactor, SourcingFactor);
            }
        }
        else ScaleKernels(x);

        if (uniform && !isStatic && !Wide) SumSharedWeights();
        else
        {
            Kernels.ColumnSums(priceWeight, PriceFactor, Demand.PriceSum, Count, Stride);
            if (isStatic) Demand.PriceSum.CopyTo(Sources, 0);
            else Kernels.ColumnSums(sourcing, SourcingFactor, Sources, Count, Stride);
        }

        Demand.Spend(PriceExponent);
        for (var j = 0; j < Stride; j += 4)
        {
            var sum = Vector256.Create<double>(Sources, j);
            var paid = Vector256.Create<double>(Demand.Spending, j) / sum;
            Vector256.ConditionalSelect(Vector256.GreaterThan(sum, Vector256<double>.Zero), paid, Vector256<double>.Zero)
                .CopyTo(PaidPerWeight, j);
        }

        Kernels.RowDots(this.paid, PaidPerWeight, Received, Count, Stride);
        for (var i = 0; i < Count; i++) Received[i] *= SourcingFactor[i];
    }

    // K and M are the same but for the pairs that depart from the base: read once, and those added.
    private void SumSharedWeights()
    {
        Kernels.ColumnSums(priceWeight, PriceFactor, SourcingFactor, Demand.PriceSum, Sources, Count, Stride);
        var exporters = this.weights.Exporters;
        var importers = this.weights.Importers;
        for (var k = 0; k < exporters.Length; k++)
            Sources[importers[k]] += excess[k] * SourcingFactor[exporters[k]];
    }

    // Elasticities that differ between importers: one exponential a cell, into copies of the kernels.
    private void ScaleKernels(double[] x)
    {
        priceWeight = WeightScaling.ByCell(this.weights.Price, this.space.Scaled1, PriceExponent, x, Count, Stride);
        sourcing = isStatic ? priceWeight : WeightScaling.ByCell(
            this.weights.Sourcing, this.space.Scaled2, SourcingExponent, x, Count, Stride);
        this.paid = WeightScaling.ByCell(this.weights.Paid, this.space.Scaled3, SourcingExponent, x, Count, Stride);
    }

    // Wide sums: every importer's weights relative to its largest.
    private void ScaleColumns(double[] x)
    {
        Array.Fill(SourcingFactor, 1.0);
        Array.Fill(PriceFactor, 1.0);
        priceWeight = this.space.Scaled1;
        sourcing = isStatic ? priceWeight : this.space.Scaled2;
        this.paid = this.space.Scaled3;
        for (var j = 0; j < Count; j++)
        {
            Demand.Offset[j] = WeightScaling.Column(j, this.weights.Price, priceWeight, PriceExponent[j], x, null, Stride)
                / PriceExponent[j];
            SourcesOffset[j] = isStatic ? Demand.Offset[j] * PriceExponent[j]
                : WeightScaling.Column(j, this.weights.Sourcing, sourcing, SourcingExponent[j], x, memory, Stride);
            for (var cell = j; cell < Count * Stride; cell += Stride)
                this.paid[cell] = this.weights.Sourcing[cell] > 0.0
                    ? sourcing[cell] * (this.weights.Paid[cell] / this.weights.Sourcing[cell]) : 0.0;
        }
    }

    // An exporter takes part if it has capacity and an open pair with an importer that spends.
    private void FindActive(MarketConditions conditions)
    {
        for (var i = 0; i < Count; i++)
        {
            Active[i] = false;
            if (this.market.Sales[i] == 0.0 || conditions.Capacity?[i] == 0.0) continue;
            for (var j = 0; j < Count && !Active[i]; j++)
                Active[i] = this.paid[i * Stride + j] > 0.0 && Demand.Spends(j);
        }
    }
}
