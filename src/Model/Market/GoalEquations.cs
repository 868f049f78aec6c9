using NegotiationSim.Actors.Numerics;

namespace NegotiationSim.Model.Market;

/// <summary>
/// The clearing equations of a month together with a price to meet. A factor on all demand moves every exporter's
/// receipts by itself, ln p and shares given, so it needs no unknown of its own: r_i + ln factor = 0, with the factor
/// that brings the mean of r to zero, and one price of all for which the goal stands in.
/// </summary>
internal sealed class GoalEquations(ArmingtonMarket market, MonthEquations equations) : IMarketEquations
{
    private readonly double[] received = new double[market.Count];
    private readonly double[] volume = new double[market.Count];
    private readonly double[] perPrice = new double[market.Count];
    private readonly double[] mean = new double[market.Stride];
    private readonly double[] gradient = new double[market.Stride];
    private PriceGoal goal = new([], 0.0);

    public int Count => market.Count;

    public int Stride => market.Stride;

    /// <summary>ln of the factor on demand, as of the last evaluation.</summary>
    public double LogFactor { get; private set; }

    public bool[] Active => equations.Active;

    public void Prepare(PriceGoal goal) => this.goal = goal;

    public double Residual(double[] x, double[] r, out double clearing)
    {
        equations.Residual(x, r, out _);
        var gap = Mean(x, r) - this.goal.LogPrice;
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
        Array.Clear(mean);
        Array.Clear(gradient);
        for (var i = 0; i < Count; i++)
        {
            if (!Active[i] || this.volume[i] == 0.0) continue;
            var row = jacobian.AsSpan(i * Stride, Stride);
            var excess = received[i] - this.volume[i];
            for (var k = 0; k < Count; k++)
            {
                mean[k] += this.volume[i] * row[k];
                gradient[k] += excess * row[k];
            }

            gradient[i] += excess * (1.0 + equations.Supply.Slope(i, x[i])) + this.volume[i];
        }

        for (var i = 0; i < Count; i++)
        {
            if (!Active[i]) continue;
            for (var k = 0; k < Count; k++) jacobian[i * Stride + k] -= mean[k] + Pull(gradient[k]);
        }
    }

    /// <summary>Leaves shares of receipts and of quantity; returns ln of the mean price, receipts over quantity.</summary>
    private double Mean(double[] x, double[] r)
    {
        var (value, volume) = (0.0, 0.0);
        for (var i = 0; i < Count; i++) perPrice[i] = -x[i];
        Elementary.Exp(perPrice, perPrice);
        for (var i = 0; i < Count; i++)
        {
            (received[i], this.volume[i]) = (0.0, 0.0);
            if (!Active[i] || !this.goal.Counts[i]) continue;
            received[i] = equations.Received[i] * equations.Supply.KeptShare(i, x[i]);
            this.volume[i] = received[i] * perPrice[i];
            value += received[i];
            volume += this.volume[i];
        }

        LogFactor = 0.0;
        for (var i = 0; i < Count; i++)
        {
            if (this.volume[i] == 0.0) continue;
            received[i] /= value;
            this.volume[i] /= volume;
            LogFactor -= this.volume[i] * r[i];
        }

        return Elementary.Log(value) - Elementary.Log(volume);
    }

    // At the base all r fall by ψ - η with ln of all prices: so the inverse of the base serves this system too.
    private double Pull(double gap) => (market.Elasticities.Supply[0] - market.Elasticities.Demand[0]) * gap;
}
