using NegotiationSim.Actors.Numerics;

namespace NegotiationSim.Model.Trade;

/// <summary>
/// The clearing equations of the static market with quotas and pairwise price caps as complementarity conditions. Rents
/// of quotas are eliminated importer by importer (<see cref="QuotaColumn"/>); those of caps share one unknown with the
/// exporter's price (<see cref="CapLadder"/>).
/// </summary>
internal sealed class LimitedEquations : IMarketEquations
{
    private readonly ArmingtonMarket _market;
    private readonly double[] _logQuota;
    private readonly int[] _level;
    private readonly CapLadder?[] _ladders;
    private readonly double[] _logWeight;
    private readonly double[] _logLevel;
    private readonly bool[] _active;
    private readonly SupplySide _supply;
    private readonly DemandSide _demand;
    private readonly double[] _logCap, _shadow, _move, _own, _columnWeight, _columnCost, _columnQuota, _columnRent;
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
        _level = new int[n * n];
        _logWeight = new double[n * n];
        _logLevel = new double[n * n];
        _ladders = new CapLadder?[n];
        _active = new bool[n];
        LogPrice = new double[n];
        LogComposite = new double[n];
        LogRent = new double[n * n];
        Share = new double[n * n];
        Value = new double[n * n];
        Received = new double[n];
        (_logCap, _shadow, _move) = (new double[n * n], new double[n * n], new double[n * n]);
        _own = new double[n];
        _shut = new bool[n * n];
        (_columnWeight, _columnCost, _columnQuota, _columnRent) = (new double[n], new double[n], new double[n], new double[n]);
        _columnPair = new int[n];
        (_sales, _response) = (new double[n * Stride], new double[n * Stride]);
        for (var i = 0; i < n; i++)
        {
            _ladders[i] = CapLadder.Of(market, limits.PriceCap, i);
            for (var j = 0; j < n; j++)
            {
                var cell = i * n + j;
                var gate = conditions.Gate?[cell] ?? 1.0;
                var quota = limits.Quota?[cell] ?? double.PositiveInfinity;
                _logQuota[cell] = Elementary.Log(quota);
                _logCap[cell] = Elementary.Log(limits.PriceCap?[cell] ?? double.PositiveInfinity);
                _level[cell] = _ladders[i]?.Level(limits.PriceCap![cell]) ?? 0;
                _logLevel[cell] = Elementary.Log(costs.Levels[i * Stride + j]);
                var open = market.Share[cell] > 0.0 && gate > 0.0 && quota > 0.0 && _demand.Spends(j);
                _logWeight[cell] = open ? costs.LogWeight[i * Stride + j] + Elementary.Log(gate) : ArmingtonMarket.NoTrade;
                _active[i] |= open;
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

    /// <summary>Above 0: caps bend demand over this width of ln p, a smooth market close to the true one, and the unknowns
    /// are ln p. 0: the true market, and the unknowns are places on the ladders.</summary>
    public double Width { get; private set; }

    public bool IsActive(int i) => _active[i];

    /// <summary>True if some source is open to importer <paramref name="j"/>, or it spends nothing anyway.</summary>
    public bool IsSupplied(int j)
    {
        if (!_demand.Spends(j)) return true;
        for (var i = 0; i < Count; i++)
            if (_logWeight[i * Count + j] > ArmingtonMarket.NoTrade) return true;
        return false;
    }

    /// <summary>Q by exporter, ratio to the base.</summary>
    public double Quantity(int i) => Elementary.Exp(_supply.LogQuantity(i, LogPrice[i]));

    /// <summary>Spending by importer.</summary>
    public double Spending(int j) => double.IsInfinity(LogComposite[j]) ? 0.0
        : _demand.SpendingAtOne(j) * Elementary.Exp(_demand.OnePlusEta[j] * LogComposite[j]);

    /// <summary>Narrows the caps' width and moves the unknowns along; a width of 0 puts them on the ladders.</summary>
    public void Narrow(double[] x, double width)
    {
        for (var i = 0; i < Count; i++)
        {
            if (_ladders[i] is not { } ladder || Width == 0.0) continue;
            x[i] = width > 0.0 ? ladder.Narrow(x[i], Width, width) : ladder.Place(x[i], Width);
        }

        Width = width;
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
        for (var i = 0; i < n; i++) jacobian[i * Stride + i] = _active[i] ? _own[i] * (-1.0 - _supply.Slope(i, LogPrice[i])) : 1.0;
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
                    jacobian[i * Stride + i] += sales * _own[i];
                    continue;
                }

                _sales[i * Stride + j] = sales;
                jacobian[i * Stride + i] += sales * (_own[i] - sigma * _move[cell]);
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

    // Price, the capped buyers' shadow prices, and their derivatives with respect to the exporter's unknown.
    private void PlaceExporter(int i, double x)
    {
        var n = Count;
        var row = i * n;
        _own[i] = 1.0;
        LogPrice[i] = x;
        Array.Clear(_shadow, row, n);
        Array.Clear(_shut, row, n);
        Array.Fill(_move, 1.0, row, n);
        if (_ladders[i] is not { } ladder) return;
        if (Width > 0.0)
        {
            for (var j = 0; j < n; j++)
            {
                if (double.IsPositiveInfinity(_logCap[row + j])) continue;
                var y = Math.Min((x - _logCap[row + j]) / Width, 600.0);
                var power = Elementary.Exp(y);
                var sigma = _market.Elasticities.Substitution[j];
                _shadow[row + j] = Elementary.Log(1.0 + power) / sigma;
                _move[row + j] = 1.0 + power / (1.0 + power) / (Width * sigma);
            }

            return;
        }

        var (logPrice, shadow, slope, closed, rationing) = ladder.At(x);
        LogPrice[i] = logPrice;
        _own[i] = rationing ? 0.0 : 1.0;
        for (var j = 0; j < n; j++)
        {
            var isRationed = rationing && _level[row + j] == closed;
            _shut[row + j] = _level[row + j] < closed;
            _shadow[row + j] = isRationed ? shadow : 0.0;
            _move[row + j] = isRationed ? slope : _own[i];
        }
    }

    private bool IsBound(int cell) => LogRent[cell] > _shadow[cell];
}
