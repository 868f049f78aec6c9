namespace NegotiationSim.Actors.Chance;

/// <summary>
/// Philox4x32-10, a counter-based generator: the same key and counter give the same four words, whatever was
/// drawn before (Salmon, Moraes, Dror and Shaw 2011, "Parallel random numbers: as easy as 1, 2, 3").
/// </summary>
public static class Philox
{
    /// <summary>
    /// Ten rounds over the counter (<paramref name="c0"/>..<paramref name="c3"/>) under the key (<paramref name="k0"/>,
    /// <paramref name="k1"/>).
    /// </summary>
    public static (uint W0, uint W1, uint W2, uint W3) Words(uint c0, uint c1, uint c2, uint c3, uint k0, uint k1)
    {
        const ulong firstMultiplier = 0xD2511F53, secondMultiplier = 0xCD9E8D57;
        const uint firstWeyl = 0x9E3779B9, secondWeyl = 0xBB67AE85;
        for (var round = 0; round < 10; round++)
        {
            var first = firstMultiplier * c0;
            var second = secondMultiplier * c2;
            (c0, c1, c2, c3) = ((uint)(second >> 32) ^ c1 ^ k0, (uint)second, (uint)(first >> 32) ^ c3 ^ k1, (uint)first);
            k0 += firstWeyl;
            k1 += secondWeyl;
        }

        return (c0, c1, c2, c3);
    }
}
