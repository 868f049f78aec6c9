using NegotiationSim.Actors.Numerics;

namespace NegotiationSim.Model.Trade;

/// <summary>
/// The clearing equations of the static market with quotas and pairwise price caps as complementarity conditions. Rents
/// of quotas are eliminated importer by importer (<see cref="QuotaColumn"/>); those of caps follow the exporter's
/// price, which a binding cap holds.
/// </summary>
internal sealed class LimitedEquations : IMarketEquations
{
    /// <summary>Where <see cref="Width"/> starts.</summary>
    public const double FirstWidth = 0.1;

    /// <summary>Where <see cref="Width"/> ends.</summary>
    public const double LastWidth = 1e-14;

    // Distances from a cap in widths: beyond the first a cap does not matter yet or no more, beyond the second the pair is closed.
    private const double Reach = 30.0;
    private const double PricedOut = 300.0;

    private readonly ArmingtonMarket _market;
    private readonly double[] _logQuota;
    private readonly double[] _capSigma;
    private readonly double[] _origin;
    private readonly double[] _logWeight;
    private readonly double[] _logLevel;
    private readonly bool[] _active;
    private readonly SupplySide _supply;
    private readonly DemandSide _demand;
    private readonly double[] _logCap, _shadow, _move, _columnWeight, _columnCost, _columnQuota, _columnRent;
    private readonly int[] _columnPair;
    private readonly bool[] _shut;
    private readonly double[] _sales, _response;

    public LimitedEquations(ArmingtonMarket market, MarketConditions conditions, MarketCosts costs, PairLimits limits)
    {
        var n = market.Count;
        _market = market;
        _supply = new SupplySide(market);
        _demand = new DemandSide(market);
        _supply.Take(conditions);
        _demand.Take(conditions);
        _logQuota = new double[n * n];
        _capSigma = new double[n];
        _origin = new double[n];
        _logWeight = new double[n * n];
        _logLevel = new double[n * n];
        _active = new bool[n];
        LogPrice = new double[n];
        LogComposite = new double[n];
        LogRent = new double[n * n];
        Share = new double[n * n];
        Value = new double[n * n];
        Received = new double[n];
        (_logCap, _shadow, _move) = (new double[n * n], new double[n * n], new double[n * n]);
        _shut = new bool[n * n];
        (_columnWeight, _columnCost, _columnQuota, _columnRent) = (new double[n], new double[n], new double[n], new double[n]);
        _columnPair = new int[n];
        (_sales, _response) = (new double[n * Stride], new double[n * Stride]);
        for (var i = 0; i < n; i++)
        {
            _capSigma[i] = double.PositiveInfinity;
            for (var j = 0; j < n; j++)
            {
                var cell = i * n + j;
                var gate = conditions.Gate?[cell] ?? 1.0;
                var quota = limits.Quota?[cell] ?? double.PositiveInfinity;
                _logQuota[cell] = Elementary.Log(quota);
                _logCap[cell] = Elementary.Log(limits.PriceCap?[cell] ?? double.PositiveInfinity);
                _logLevel[cell] = Elementary.Log(costs.Levels[i * Stride + j]);
                var open = market.Share[cell] > 0.0 && gate > 0.0 && quota > 0.0 && _demand.Spends(j);
                _logWeight[cell] = open ? costs.LogWeight[i * Stride + j] + Elementary.Log(gate) : ArmingtonMarket.NoTrade;
                _active[i] |= open;
                if (open && double.IsFinite(_logCap[cell])) _capSigma[i] = Math.Min(_capSigma[i], market.Elasticities.Substitution[j]);
            }
        }
    }

    public int Count => _market.Count;

    public int Stride => _market.Stride;

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

    /// <summary>
    /// Caps bend demand over this width of ln p instead of cutting it off, which is a smooth market; as the width
    /// goes to <see cref="LastWidth"/> it becomes the true one, with prices within 3e-13 of their caps.
    /// </summary>
    public double Width { get; private set; } = FirstWidth;

    public bool IsActive(int i) => _active[i];

    /// <summary>True if the pair may trade.</summary>
    public bool IsOpen(int i, int j) => _logWeight[i * Count + j] > ArmingtonMarket.NoTrade;

    /// <summary>True if some source is open to importer <paramref name="j"/>, or it spends nothing anyway.</summary>
    public bool IsSupplied(int j)
    {
        if (!_demand.Spends(j)) return true;
        for (var i = 0; i < Count; i++)
            if (IsOpen(i, j)) return true;
        return false;
    }

    /// <summary>Q by exporter, ratio to the base.</summary>
    public double Quantity(int i) => Elementary.Exp(_supply.LogQuantity(i, LogPrice[i]));

    /// <summary>Spending by importer.</summary>
    public double Spending(int j) => double.IsInfinity(LogComposite[j]) ? 0.0
        : _demand.SpendingAtOne(j) * Elementary.Exp(_demand.OnePlusEta[j] * LogComposite[j]);

    /// <summary>Narrows the caps' width and moves the unknowns along, so that capped buyers get what they got.</summary>
    public void Narrow(double[] x)
    {
        var next = Math.Max(LastWidth, Width * (Width > 1e-3 ? 0.1 : 0.01));
        for (var i = 0; i < Count; i++)
        {
            if (double.IsPositiveInfinity(_capSigma[i])) continue;
            for (var j = 0; j < Count; j++)
            {
                var distance = x[i] - (_logCap[i * Count + j] - _origin[i]);
                if (!(Math.Abs(distance) < Reach * Width)) continue;
                // From here on the unknown is the distance from this cap, which keeps all its digits.
                _origin[i] = _logCap[i * Count + j];
                x[i] = distance * next / Width;
                break;
            }
        }

        Width = next;
    }

    public double Residual(double[] x, double[] r, out double clearing)
    {
        for (var i = 0; i < Count; i++) PlaceExporter(i, x[i]);
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
            if (!_active[i]) continue;
            r[i] = Elementary.Log(Received[i]) - _supply.LogValue(i, LogPrice[i]);
            var size = Math.Abs(r[i]);
            if (!(size <= worst)) worst = size;
            clearing = Math.Max(clearing, size * Math.Clamp(Received[i] / _market.Sales[i], 1.0, 100.0));
        }

        return double.IsNaN(worst) ? double.PositiveInfinity : worst;
    }

    public void Jacobian(double[] x, double[] jacobian)
    {
        var n = Count;
        Array.Clear(jacobian);
        Array.Clear(_sales);
        Array.Clear(_response);
        for (var i = 0; i < n; i++) jacobian[i * Stride + i] = _active[i] ? -1.0 - _supply.Slope(i, LogPrice[i]) : 1.0;
        for (var j = 0; j < n; j++)
        {
            var (sigma, eta) = (_market.Elasticities.Substitution[j], _market.Elasticities.Demand[j]);
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

                _sales[i * Stride + j] = sales;
                jacobian[i * Stride + i] += sales * (1.0 - sigma * _move[cell]);
                _response[i * Stride + j] = (sigma + eta) * Share[cell] * _move[cell] / (free - eta / sigma * bound);
            }
        }

        for (var i = 0; i < n; i++)
        {
            if (!_active[i]) continue;
            var own = _sales.AsSpan(i * Stride, Stride);
            for (var k = 0; k < n; k++)
                if (_active[k]) jacobian[i * Stride + k] += Kernels.Dot(own, _response.AsSpan(k * Stride, Stride));
        }
    }

    private void Buy(int j)
    {
        var n = Count;
        var sigma = _market.Elasticities.Substitution[j];
        var free = 0.0;
        var pairs = 0;
        for (var i = 0; i < n; i++)
        {
            var cell = i * n + j;
            if (_logWeight[cell] <= ArmingtonMarket.NoTrade || _shut[cell]) continue;
            var price = LogPrice[i] + _shadow[cell];
            Share[cell] = _logWeight[cell] + (1.0 - sigma) * price;
            if (double.IsPositiveInfinity(_logQuota[cell]))
            {
                free += Elementary.Exp(Share[cell]);
                continue;
            }

            _columnWeight[pairs] = Share[cell];
            _columnCost[pairs] = _logLevel[cell] + price;
            _columnQuota[pairs] = _logQuota[cell];
            _columnPair[pairs++] = cell;
        }

        LogComposite[j] = pairs == 0 ? Elementary.Log(free) / (1.0 - sigma)
            : QuotaColumn.Solve(_columnWeight, _columnCost, _columnQuota, pairs, free, sigma, _demand.OnePlusEta[j],
                Elementary.Log(_demand.SpendingAtOne(j)), _columnRent);
        for (var k = 0; k < pairs; k++) LogRent[_columnPair[k]] = _columnRent[k];
        var spending = Spending(j);
        if (spending == 0.0) return;
        for (var i = 0; i < n; i++)
        {
            var cell = i * n + j;
            if (_logWeight[cell] <= ArmingtonMarket.NoTrade || _shut[cell]) continue;
            Share[cell] = Elementary.Exp(Share[cell] + (1.0 - sigma) * LogRent[cell] + (sigma - 1.0) * LogComposite[j]);
            LogRent[cell] += _shadow[cell];
            Value[cell] = Share[cell] * spending * Elementary.Exp(-_logLevel[cell] - LogRent[cell]);
            Received[i] += Value[cell];
        }
    }

    // Price, the capped buyers' shadow prices, and their derivatives with respect to the exporter's unknown, ln p less
    // its origin. What a capped buyer gets falls as 1 / (1 + e^y), y the distance of ln p from the cap in widths.
    private void PlaceExporter(int i, double x)
    {
        var n = Count;
        var row = i * n;
        LogPrice[i] = _origin[i] + x;
        Array.Clear(_shadow, row, n);
        Array.Clear(_shut, row, n);
        Array.Fill(_move, 1.0, row, n);
        if (double.IsPositiveInfinity(_capSigma[i])) return;
        for (var j = 0; j < n; j++)
        {
            if (double.IsPositiveInfinity(_logCap[row + j])) continue;
            var y = (x - (_logCap[row + j] - _origin[i])) / Width;
            _shut[row + j] = y > PricedOut;
            if (y > PricedOut) continue;
            var power = Elementary.Exp(y);
            _shadow[row + j] = Elementary.Log(1.0 + power) / _capSigma[i];
            _move[row + j] = 1.0 + power / (1.0 + power) / (Width * _capSigma[i]);
        }
    }

    private bool IsBound(int cell) => LogRent[cell] > _shadow[cell];
}
