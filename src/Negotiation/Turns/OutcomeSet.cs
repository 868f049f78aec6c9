using System.Collections.Immutable;
using System.Numerics;

namespace NegotiationSim.Negotiation.Turns;

/// <summary>A set of outcomes that counts its members: one bit an outcome, nothing allocated when adding.</summary>
public sealed class OutcomeSet
{
    private readonly ulong[] bits;

    /// <summary>An empty set over <paramref name="outcomeCount"/> outcomes.</summary>
    public OutcomeSet(int outcomeCount) => bits = new ulong[(outcomeCount + 63) >> 6];

    /// <summary>How many different outcomes were added.</summary>
    public int Count { get; private set; }

    /// <summary>Adds <paramref name="outcome"/>; adding it again changes nothing.</summary>
    public void Add(int outcome)
    {
        ref var word = ref bits[outcome >> 6];
        var bit = 1UL << (outcome & 63);
        if ((word & bit) != 0) return;
        word |= bit;
        Count++;
    }

    /// <summary>Whether <paramref name="outcome"/> was added.</summary>
    public bool Contains(int outcome) => (bits[outcome >> 6] & (1UL << (outcome & 63))) != 0;

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        Array.Clear(bits);
        Count = 0;
    }

    /// <summary>The members in ascending order.</summary>
    public ImmutableArray<int> ToImmutable()
    {
        var members = ImmutableArray.CreateBuilder<int>(Count);
        for (var word = 0; word < bits.Length; word++)
        {
            for (var rest = bits[word]; rest != 0; rest &= rest - 1) members.Add((word << 6) + BitOperations.TrailingZeroCount(rest));
        }
        return members.MoveToImmutable();
    }
}
