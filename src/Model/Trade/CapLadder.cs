using NegotiationSim.Actors.Numerics;

namespace NegotiationSim.Model.Trade;

/// <summary>
/// The states an exporter with pairwise price caps passes through as its goods get scarcer, strung on one line: its
/// price rises to the lowest cap; the capped buyers are rationed there, their shadow price rising; when they are priced
/// out the price rises on to the next cap. One unknown then covers all of them.
/// </summary>
internal sealed class CapLadder
{
    // A rationed pair is closed when its quantity has fallen by this many powers of e.
    private const double PricedOut = 50.0;

    private readonly double[] _caps;
    private readonly double[] _lengths;

    private CapLadder(double[] caps, double[] lengths)
    {
        _caps = caps;
        _lengths = lengths;
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
            levels.Add(priceCap[i * n + j]);
            smallest = Math.Min(smallest, market.Elasticities.Substitution[j]);
        }

        if (levels.Count == 0) return null;
        var caps = new double[levels.Count];
        var lengths = new double[levels.Count];
        var k = 0;
        foreach (var level in levels)
        {
            caps[k] = Elementary.Log(level);
            lengths[k++] = PricedOut / smallest;
        }

        return new CapLadder(caps, lengths);
    }

    /// <summary>Where on the ladder <paramref name="t"/> lies.</summary>
    /// <returns>ln p; the logarithm of the shadow price over p, zero unless rationing; the number of caps below, whose
    /// pairs are closed; whether the pairs of the next cap are rationed.</returns>
    public (double LogPrice, double LogShadow, int Closed, bool Rationing) At(double t)
    {
        for (var k = 0; k < _caps.Length; k++)
        {
            if (t <= _caps[k]) return (t, 0.0, k, false);
            if (t <= _caps[k] + _lengths[k]) return (_caps[k], t - _caps[k], k, true);
            t -= _lengths[k];
        }

        return (t, 0.0, _caps.Length, false);
    }

    /// <summary>The position of a cap on the ladder, or the number of caps if <paramref name="cap"/> is none of them.</summary>
    public int Level(double cap)
    {
        if (!double.IsFinite(cap)) return _caps.Length;
        var log = Elementary.Log(cap);
        for (var k = 0; k < _caps.Length; k++)
            if (_caps[k] == log) return k;
        return _caps.Length;
    }
}
