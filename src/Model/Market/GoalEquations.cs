using NegotiationSim.Actors.Numerics;

namespace NegotiationSim.Model.Market;

/// <summary>
/// The clearing equations of a month together with a price to meet. A factor on all demand moves every exporter's
/// receipts by itself, ln p and shares given, so it needs no unknown of its own: r_i + ln factor = 0, with the factor
/// that brings the mean of r to zero, and one price of all for which the goal stands in.
/// </summary>
internal sealed class GoalEquations(ArmingtonMarket market, MonthEquations equations) : IMarketEquations
{
    private readonly double[] _received = new double[market.Count];
    private readonly double[] _volume = new double[market.Count];
    private readonly double[] _perPrice = new double[market.Count];
    private readonly double[] _mean = new double[market.Stride];
    private readonly double[] _gradient = new double[market.Stride];
    private PriceGoal _goal = new([], 0.0);

    public int Count => market.Count;

    public int Stride => market.Stride;

    /// <summary>ln of the factor on demand, as of the last evaluation.</summary>
    public double LogFactor { get; private set; }

    public bool[] Active => equations.Active;

    public void Prepare(PriceGoal goal) => _goal = goal;

    public double Residual(double[] x, double[] r, out double clearing)
    {
        equations.Residual(x, r, out _);
        var gap = Mean(x, r) - _goal.LogPrice;
        var (worst, pull) = (0.0, Pull(gap));
        clearing = Math.Abs(gap);
        var factor = Elementary.Exp(LogFactor);
        for (var i = 0; i < Count; i++)
        {
            if (!Active[i]) continue;
            r[i] += LogFactor;
            var size = Math.Abs(r[i]) * Math.Clamp(equations.Received[i] * factor / market.Sales[i], 1.0, 100.0);
            if (!(size <= clearing)) clearing = size;
            r[i] -= pull;
            if (!(Math.Abs(r[i]) <= worst)) worst = Math.Abs(r[i]);
        }

        return double.IsNaN(worst) ? double.PositiveInfinity : worst;
    }

    public void Jacobian(double[] x, double[] jacobian)
    {
        equations.Jacobian(x, jacobian);
        Array.Clear(_mean);
        Array.Clear(_gradient);
        for (var i = 0; i < Count; i++)
        {
            if (!Active[i] || _volume[i] == 0.0) continue;
            var row = jacobian.AsSpan(i * Stride, Stride);
            var excess = _received[i] - _volume[i];
            for (var k = 0; k < Count; k++)
            {
                _mean[k] += _volume[i] * row[k];
                _gradient[k] += excess * row[k];
            }

            _gradient[i] += excess * (1.0 + equations.Supply.Slope(i, x[i])) + _volume[i];
        }

        for (var i = 0; i < Count; i++)
        {
            if (!Active[i]) continue;
            for (var k = 0; k < Count; k++) jacobian[i * Stride + k] -= _mean[k] + Pull(_gradient[k]);
        }
    }

    /// <summary>Leaves shares of receipts and of quantity; returns ln of the mean price, receipts over quantity.</summary>
    private double Mean(double[] x, double[] r)
    {
        var (value, volume) = (0.0, 0.0);
        for (var i = 0; i < Count; i++) _perPrice[i] = -x[i];
        Elementary.Exp(_perPrice, _perPrice);
        for (var i = 0; i < Count; i++)
        {
            (_received[i], _volume[i]) = (0.0, 0.0);
            if (!Active[i] || !_goal.Counts[i]) continue;
            _received[i] = equations.Received[i] * equations.Supply.KeptShare(i, x[i]);
            _volume[i] = _received[i] * _perPrice[i];
            value += _received[i];
            volume += _volume[i];
        }

        LogFactor = 0.0;
        for (var i = 0; i < Count; i++)
        {
            if (_volume[i] == 0.0) continue;
            _received[i] /= value;
            _volume[i] /= volume;
            LogFactor -= _volume[i] * r[i];
        }

        return Elementary.Log(value) - Elementary.Log(volume);
    }

    // At the base all r fall by ψ - η with ln of all prices: so the inverse of the base serves this system too.
    private double Pull(double gap) => (market.Elasticities.Supply[0] - market.Elasticities.Demand[0]) * gap;
}
