namespace NegotiationSim.Actors.Chance;

/// <summary>
/// Draws of one actor in one phase of one month, addressed by purpose and number. Asking twice for the same
/// address gives the same value; asking for one address never changes another.
/// </summary>
public readonly struct Draws
{
    private readonly DrawKey key;
    private readonly uint when;
    private readonly uint actor;

    internal Draws(DrawKey key, uint when, uint actor)
    {
        this.key = key;
        this.when = when;
        this.actor = actor;
    }

    /// <summary>The same actor's draws, in the same phase, of another month: luck that lasts from that month on.</summary>
    public Draws In(int month) => new(key, ((uint)month << 8) | (when & 0xff), actor);

    /// <summary>A uniform draw in [0, 1) with 53 random bits.</summary>
    public double Uniform(string purpose, int n = 0)
    {
        var (w0, w1, _, _) = Philox.Words(when, actor, DrawKey.Address(purpose), (uint)n, key.First, key.Second);
        return ((((ulong)w0 << 32) | w1) >> 11) * (1.0 / (1UL << 53));
    }

    /// <summary>true with probability <paramref name="p"/>.</summary>
    public bool Chance(string purpose, double p, int n = 0) => Uniform(purpose, n) < p;

    /// <summary>
    /// A standard normal draw: the inverse normal distribution at a uniform draw (Acklam's rational approximation, relative error below
    /// 1.2e-9).
    /// </summary>
    public double Normal(string purpose, int n = 0)
    {
        var u = Uniform(purpose, n);
        return InverseNormal.At(u < 1e-300 ? 1e-300 : u);
    }

    /// <summary>The index drawn with probability proportional to <paramref name="weights"/>, in their order.</summary>
    /// <exception cref="ArgumentException">No weight is positive.</exception>
    public int Weighted(string purpose, ReadOnlySpan<double> weights, int n = 0)
    {
        var total = 0.0;
        var last = -1;
        for (var i = 0; i < weights.Length; i++)
        {
            if (!(weights[i] > 0)) continue;
            total += weights[i];
            last = i;
        }

        if (last < 0) throw new ArgumentException("No weight is positive.", nameof(weights));
        var left = Uniform(purpose, n) * total;
        for (var i = 0; i < last; i++)
        {
            if (!(weights[i] > 0)) continue;
            left -= weights[i];
            if (left < 0) return i;
        }

        return last;
    }
}
