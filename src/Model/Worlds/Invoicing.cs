using System.Collections.Immutable;

namespace NegotiationSim.Model.Worlds;

/// <summary>In which currencies economies pay each other, before any measure.</summary>
/// <param name="Currencies">Codes, such as <c>USD</c>. Currencies nobody could be cut off from need no entry.</param>
/// <param name="Issuers">By currency, ordinals of the economies through whose banks it clears, ascending.</param>
/// <param name="Shares">By currency, its share in the trade of each pair, n * n, symmetric; the diagonal is an economy's average with
/// everybody.</param>
public sealed record Invoicing(ImmutableArray<string> Currencies, ImmutableArray<ImmutableArray<int>> Issuers,
    ImmutableArray<ImmutableArray<double>> Shares)
{
    /// <summary>Nothing is known: what is settled in senders' currencies is alike for all.</summary>
    public static Invoicing None { get; } = new([], [], []);

    /// <summary>Share of an economy's payments that clear in a currency of <paramref name="issuer"/>, 0 to 1.</summary>
    /// <param name="economy">Its ordinal.</param>
    /// <param name="issuer">Ordinal of the issuer.</param>
    /// <param name="n">Number of economies.</param>
    public double ClearedBy(int economy, int issuer, int n)
    {
        var share = 0.0;
        for (var c = 0; c < Issuers.Length; c++)
            if (Issuers[c].Contains(issuer)) share += Shares[c][economy * n + economy];
        return share;
    }
}
