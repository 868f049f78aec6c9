using NegotiationSim.Actors.Numerics;

namespace NegotiationSim.Model.Trade;

/// <summary>
/// The states an exporter with pairwise price caps passes through as its goods get scarcer, strung on one line: its
/// price rises to the lowest cap; the capped buyers are rationed there, their shadow price rising; when they are priced
/// out the price rises on to the next cap. One unknown then covers all of them.
/// </summary>
internal sealed class CapLadder
{
    // Length of the stretch on which capped buyers are rationed; what they get falls to zero linearly along it.
    private const double Stretch = 0.05;

    private readonly double[] _caps;
    private readonly double _sigma;

    private CapLadder(double[] caps, double sigma)
    {
        _caps = caps;
        _sigma = sigma;
    }

    /// <summary>The ladder of exporter <paramref name="i"/>, or null if nothing caps it.</summary>
    public static CapLadder? Of(ArmingtonMarket market, double[]? priceCap, int i)
    {
        if (priceCap is null) return null;
        var n = market.Count;
        var levels = new SortedSet<double>();
        var smallest = double.PositiveInfinity;
        for (var j = 0; j < n; j++)
        {
            if (!double.IsFinite(priceCap[i * n + j]) || market.Share[i * n + j] == 0.0) continue;
            levels.Add(Elementary.Log(priceCap[i * n + j]));
            smallest = Math.Min(smallest, market.Elasticities.Substitution[j]);
        }

        return levels.Count == 0 ? null : new CapLadder([.. levels], smallest);
    }

    /// <summary>Where on the ladder <paramref name="t"/> lies.</summary>
    /// <returns>ln p; the logarithm of the shadow price over p and its derivative, zero unless rationing; the number of
    /// caps below, whose pairs are closed; whether the pairs of the next cap are rationed.</returns>
    public (double LogPrice, double LogShadow, double Slope, int Closed, bool Rationing) At(double t)
    {
        for (var k = 0; k < _caps.Length; k++)
        {
            if (t <= _caps[k]) return (t, 0.0, 0.0, k, false);
            if (t < _caps[k] + Stretch)
            {
                var left = (_caps[k] + Stretch - t) / Stretch;
                return (_caps[k], -Elementary.Log(left) / _sigma, 1.0 / (_sigma * left * Stretch), k, true);
            }

            t -= Stretch;
        }

        return (t, 0.0, 0.0, _caps.Length, false);
    }

    /// <summary>The place on the ladder that fits a solution in which caps bend demand over a width instead of cutting it off.</summary>
    /// <param name="logPrice">ln p.</param>
    /// <param name="width">The width.</param>
    public double Place(double logPrice, double width)
    {
        var t = logPrice;
        for (var k = 0; k < _caps.Length; k++)
        {
            var y = (logPrice - _caps[k]) / width;
            if (y > 30.0) t += Stretch;
            else if (y > -30.0) return t - logPrice + _caps[k] + Stretch * (1.0 - 1.0 / (1.0 + Elementary.Exp(y)));
        }

        return t;
    }

    /// <summary>The log price that leaves what capped buyers get as it was when the width shrinks.</summary>
    /// <param name="logPrice">ln p.</param>
    /// <param name="width">The width so far.</param>
    /// <param name="next">The next width.</param>
    public double Narrow(double logPrice, double width, double next)
    {
        foreach (var cap in _caps)
            if (Math.Abs(logPrice - cap) < 30.0 * width) return cap + (logPrice - cap) * next / width;
        return logPrice;
    }

    /// <summary>The position of a cap on the ladder, or the number of caps if <paramref name="cap"/> is none of them.</summary>
    public int Level(double cap)
    {
        var level = double.IsFinite(cap) ? Array.IndexOf(_caps, Elementary.Log(cap)) : -1;
        return level < 0 ? _caps.Length : level;
    }
}
