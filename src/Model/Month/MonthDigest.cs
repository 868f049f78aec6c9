using System.Collections.Immutable;
using NegotiationSim.Actors.Codec;
using NegotiationSim.Model.State;

namespace NegotiationSim.Model.Month;

/// <summary>The chained digest of a run: each month's covers the one before.</summary>
/// <remarks>
/// Sourcing memories are left out: they are a function of the prices and gates of all months so far, which are in,
/// and would cost more to hash than the month costs to compute. A checkpoint's bytes hold them.
/// </remarks>
internal sealed class MonthDigest
{
    // Of most actors there is nothing to say in most months.
    private static readonly Digest Nothing = Digest.Of([]);

    private readonly CanonicalWriter writer = new();

    /// <summary>The digest of each actor: its memory and what it answered this month.</summary>
    public ImmutableArray<Digest> Actors(WorldState state, List<Decision> decisions)
    {
        var digests = ImmutableArray.CreateBuilder<Digest>(state.Memories.Length);
        var at = 0;
        Decision[] ordered = decisions.Count == 0 ? [] : [.. decisions.OrderBy(d => d.Actor)];
        for (var a = 0; a < state.Memories.Length; a++)
        {
            writer.Clear();
            writer.Bytes(state.Memories[a].AsSpan());
            for (; at < ordered.Length && ordered[at].Actor == a; at++) Canonical.Write(writer, WithoutWords(ordered[at]));
            digests.Add(writer.Written.IsEmpty ? Nothing : Digest.Of(writer.Written));
        }

        return digests.MoveToImmutable();
    }

    /// <summary>The digest of the run up to and including the month that led to <paramref name="state"/>.</summary>
    public Digest Chain(Digest previous, WorldState state, ImmutableArray<Digest> actors, List<Happening> happened)
    {
        writer.Clear();
        writer.Text(previous.Hex);
        writer.Int32(state.Month);
        foreach (var commodity in state.Commodities)
        {
            writer.Doubles(commodity.LogPrice.AsSpan());
            writer.Doubles(commodity.Capacity.AsSpan());
            writer.Double(commodity.Shifter);
        }

        foreach (var economy in state.Economies) Canonical.Write(writer, economy);
        Canonical.Write(writer, state.Measures);
        if (state.Politics is { } politics) Canonical.Write(writer, politics);
        if (!state.Dossiers.IsDefaultOrEmpty) Canonical.Write(writer, state.Dossiers);
        if (state.Credit is { } credit) Canonical.Write(writer, credit);
        foreach (var actor in actors) writer.Text(actor.Hex);
        foreach (var one in happened) Canonical.Write(writer, WithoutWords(one));
        return Digest.Of(writer.Written);
    }

    /// <summary>An answer as its choices, scores and terms.</summary>
    private static Decision WithoutWords(Decision decision) => decision with
    {
        Because = "",
        Answer = decision.Answer with { Reasons = decision.Answer.Reasons with { Sentence = "" } },
    };

    /// <summary>A happening as its kind and subject; what its acts did is in the state.</summary>
    private static Told WithoutWords(Happening happening) => new(happening.Kind, happening.Subject, "", "");

    private sealed record Told(string Kind, string Subject, string Title, string Cause);
}
