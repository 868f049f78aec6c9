using NegotiationSim.Actors.Numerics;

namespace NegotiationSim.Model.Market;

/// <summary>
/// The clearing equations of the static market with quotas and pairwise price caps as complementarity conditions. Rents
/// of quotas are eliminated importer by importer (<see cref="QuotaColumn"/>); those of caps follow the exporter's
/// price, which a binding cap holds.
/// </summary>
internal sealed class LimitedEquations : IMarketEquations
{
    private readonly ArmingtonMarket market;
    private readonly double[] logQuota;
    private readonly double[] logWeight;
    private readonly double[] logLevel;
    private readonly SupplySide supply;
    private readonly DemandSide demand;
    private readonly double[] shadow, move, columnWeight, columnCost, columnQuota, columnRent;
    private readonly int[] columnPair;
    private readonly double[] sales, response;

    public LimitedEquations(ArmingtonMarket market, MarketConditions conditions, MarketCosts costs, PairLimits limits, double width)
    {
        var n = market.Count;
        this.market = market;
        supply = new SupplySide(market);
        demand = new DemandSide(market);
        supply.Take(conditions);
        demand.Take(conditions);
        logQuota = new double[n * n];
        logWeight = new double[n * n];
        logLevel = new double[n * n];
        Active = new bool[n];
        LogPrice = new double[n];
        LogComposite = new double[n];
        LogRent = new double[n * n];
        Share = new double[n * n];
        Value = new double[n * n];
        Received = new double[n];
        Caps = new PairCaps(market, limits.PriceCap, width);
        (shadow, move) = (Caps.Shadow, Caps.Move);
        (columnWeight, columnCost, columnQuota, columnRent) = (new double[n], new double[n], new double[n], new double[n]);
        columnPair = new int[n];
        (this.sales, response) = (new double[n * Stride], new double[n * Stride]);
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
            {
                var cell = i * n + j;
                var gate = conditions.Gate?[cell] ?? 1.0;
                var quota = limits.Quota?[cell] ?? double.PositiveInfinity;
                logQuota[cell] = Elementary.Log(quota);
                logLevel[cell] = Elementary.Log(costs.Levels[i * Stride + j]);
                var open = market.Share[cell] > 0.0 && gate > 0.0 && quota > 0.0 && demand.Spends(j);
                logWeight[cell] = open ? costs.LogWeight[i * Stride + j] + Elementary.Log(gate) : ArmingtonMarket.NoTrade;
                Active[i] |= open;
            }
        }
    }

    public int Count => this.market.Count;

    public int Stride => this.market.Stride;

    /// <summary>The price caps.</summary>
    public PairCaps Caps { get; }

    /// <summary>ln p by exporter.</summary>
    public double[] LogPrice { get; }

    /// <summary>ln P by importer; infinite if it has no source.</summary>
    public double[] LogComposite { get; }

    /// <summary>ln of buyer's price over duty-paid price, by pair.</summary>
    public double[] LogRent { get; }

    /// <summary>Share of each exporter in the importer's spending at buyers' prices.</summary>
    public double[] Share { get; }

    /// <summary>Trade at world prices.</summary>
    public double[] Value { get; }

    private double[] Received { get; }

    public bool[] Active { get; }

    /// <summary>True if the pair may trade.</summary>
    public bool IsOpen(int i, int j) => logWeight[i * Count + j] > ArmingtonMarket.NoTrade;

    /// <summary>True if some source is open to importer <paramref name="j"/>, or it spends nothing anyway.</summary>
    public bool IsSupplied(int j)
    {
        if (!demand.Spends(j)) return true;
        for (var i = 0; i < Count; i++)
            if (IsOpen(i, j)) return true;
        return false;
    }

    /// <summary>Q by exporter, ratio to the base.</summary>
    public double Quantity(int i) => Elementary.Exp(supply.LogQuantity(i, LogPrice[i]));

    /// <summary>Spending by importer.</summary>
    public double Spending(int j) => double.IsInfinity(LogComposite[j]) ? 0.0
        : demand.SpendingAtOne(j) * Elementary.Exp(demand.OnePlusEta[j] * LogComposite[j]);

    public double Residual(double[] x, double[] r, out double clearing)
    {
        for (var i = 0; i < Count; i++) LogPrice[i] = Caps.Place(i, x[i]);
        Array.Clear(Received);
        Array.Clear(Value);
        Array.Clear(Share);
        Array.Clear(LogRent);
        for (var j = 0; j < Count; j++) Buy(j);
        var worst = 0.0;
        clearing = 0.0;
        Array.Clear(r);
        for (var i = 0; i < Count; i++)
        {
            if (!Active[i]) continue;
            r[i] = Elementary.Log(Received[i]) - supply.LogValue(i, LogPrice[i]);
            var size = Math.Abs(r[i]);
            if (!(size <= worst)) worst = size;
            clearing = Math.Max(clearing, size * Math.Clamp(Received[i] / this.market.Sales[i], 1.0, 100.0));
        }

        return double.IsNaN(worst) ? double.PositiveInfinity : worst;
    }

    public void Jacobian(double[] x, double[] jacobian)
    {
        var n = Count;
        Array.Clear(jacobian);
        Array.Clear(this.sales);
        Array.Clear(response);
        for (var i = 0; i < n; i++) jacobian[i * Stride + i] = Active[i] ? -1.0 - supply.Slope(i, LogPrice[i]) : 1.0;
        for (var j = 0; j < n; j++)
        {
            var (sigma, eta) = (this.market.Elasticities.Substitution[j], this.market.Elasticities.Demand[j]);
            var bound = 0.0;
            var free = 0.0;
            for (var i = 0; i < n; i++)
            {
                if (IsBound(i * n + j)) bound += Share[i * n + j];
                else free += Share[i * n + j];
            }

            for (var i = 0; i < n; i++)
            {
                var cell = i * n + j;
                if (!(Value[cell] > 0.0)) continue;
                var sales = Value[cell] / Received[i];
                if (IsBound(cell))
                {
                    // Value = p times the quota.
                    jacobian[i * Stride + i] += sales;
                    continue;
                }

                this.sales[i * Stride + j] = sales;
                jacobian[i * Stride + i] += sales * (1.0 - sigma * move[cell]);
                response[i * Stride + j] = (sigma + eta) * Share[cell] * move[cell] / (free - eta / sigma * bound);
            }
        }

        for (var i = 0; i < n; i++)
        {
            if (!Active[i]) continue;
            var own = this.sales.AsSpan(i * Stride, Stride);
            for (var k = 0; k < n; k++)
                if (Active[k]) jacobian[i * Stride + k] += Kernels.Dot(own, response.AsSpan(k * Stride, Stride));
        }
    }

    private void Buy(int j)
    {
        var n = Count;
        var sigma = this.market.Elasticities.Substitution[j];
        var largest = double.NegativeInfinity;
        for (var i = 0; i < n; i++)
        {
            var cell = i * n + j;
            if (!IsOpen(i, j)) continue;
            Share[cell] = logWeight[cell] + (1.0 - sigma) * (LogPrice[i] + shadow[cell]);
            largest = Math.Max(largest, Share[cell]);
        }

        if (double.IsInfinity(largest))
        {
            LogComposite[j] = double.PositiveInfinity;
            return;
        }

        // Weights relative to the largest, so that shadow prices without bound do not underflow.
        var offset = largest / (1.0 - sigma);
        var free = 0.0;
        var pairs = 0;
        for (var i = 0; i < n; i++)
        {
            var cell = i * n + j;
            if (!IsOpen(i, j)) continue;
            if (double.IsPositiveInfinity(logQuota[cell]))
            {
                free += Elementary.Exp(Share[cell] - largest);
                continue;
            }

            columnWeight[pairs] = Share[cell] - largest;
            columnCost[pairs] = logLevel[cell] + LogPrice[i] + shadow[cell];
            columnQuota[pairs] = logQuota[cell];
            columnPair[pairs++] = cell;
        }

        LogComposite[j] = offset + (pairs == 0 ? Elementary.Log(free) / (1.0 - sigma)
            : QuotaColumn.Solve(columnWeight, columnCost, columnQuota, pairs, free, sigma, demand.OnePlusEta[j],
                Elementary.Log(demand.SpendingAtOne(j)) + demand.OnePlusEta[j] * offset, columnRent));
        for (var k = 0; k < pairs; k++) LogRent[columnPair[k]] = columnRent[k];
        var spending = Spending(j);
        if (spending == 0.0) return;
        for (var i = 0; i < n; i++)
        {
            var cell = i * n + j;
            if (!IsOpen(i, j)) continue;
            Share[cell] = Elementary.Exp(Share[cell] + (1.0 - sigma) * LogRent[cell] + (sigma - 1.0) * LogComposite[j]);
            LogRent[cell] += shadow[cell];
            Value[cell] = Share[cell] * spending * Elementary.Exp(-logLevel[cell] - LogRent[cell]);
            Received[i] += Value[cell];
        }
    }

    private bool IsBound(int cell) => LogRent[cell] > shadow[cell];
}
