using System.Collections.Immutable;

namespace NegotiationSim.Model.State;

/// <summary>What the members of a party allow it to agree to. It speaks as one, within this.</summary>
/// <param name="Party">Position of the party in the dossier's acting order.</param>
/// <param name="Allowed">One bit an outcome, 64 a word: set where the members' votes carry the outcome.</param>
/// <param name="Promises">What members were promised for their votes.</param>
public sealed record VotedMandate(int Party, ImmutableArray<long> Allowed, ImmutableArray<Promise> Promises)
{
    /// <summary>Whether the members allow <paramref name="outcome"/>.</summary>
    public bool Allows(int outcome) => (Allowed[outcome >> 6] & (1L << (outcome & 63))) != 0;

    /// <summary>A mandate for the outcomes that <paramref name="carried"/> marks.</summary>
    public static VotedMandate Of(int party, ReadOnlySpan<bool> carried, ImmutableArray<Promise> promises)
    {
        var bits = new long[(carried.Length + 63) >> 6];
        for (var o = 0; o < carried.Length; o++)
            if (carried[o]) bits[o >> 6] |= 1L << (o & 63);
        return new VotedMandate(party, [.. bits], promises);
    }
}
