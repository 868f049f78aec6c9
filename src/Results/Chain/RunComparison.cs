using System.Collections.Immutable;
using NegotiationSim.Actors.Codec;
using NegotiationSim.Results.Store;

namespace NegotiationSim.Results.Chain;

/// <summary>Finds where two recorded runs part: the first month, then the first answer and the actors.</summary>
public static class RunComparison
{
    /// <summary>The first difference of two replicates, or null where every month of both is equal.</summary>
    /// <exception cref="ResultsException">A store is damaged.</exception>
    public static RunDifference? First(RecordedRun a, RecordedRun b)
    {
        var (left, right) = (a.Store.Months(a.Run, a.Replicate), b.Store.Months(b.Run, b.Replicate));
        for (var m = 0; m < Math.Max(left.Length, right.Length); m++)
        {
            if (m >= left.Length) return Missing(right[m], "first");
            if (m >= right.Length) return Missing(left[m], "second");
            if (left[m].Digest != right[m].Digest) return At(a, b, left[m], right[m]);
        }

        return null;
    }

    private static RunDifference Missing(StoredMonth month, string which) =>
        new(month.Month, month.Date, "", [], $"Equal up to {month.Date}; from there on the {which} run has no months.")
        {
            IsLengthOnly =
            true
        };

    private static RunDifference At(RecordedRun a, RecordedRun b, StoredMonth left, StoredMonth right)
    {
        var actors = Actors(a.Store.ActorIds(a.Run), left.ActorDigests, b.Store.ActorIds(b.Run), right.ActorDigests);
        var (phase, how) = FirstAnswer(a.Store.Decisions(a.Run, a.Replicate, left.Month),
            b.Store.Decisions(b.Run, b.Replicate, right.Month));
        var who = actors.IsEmpty ? "no actor's memory or answer differs: the world itself does"
            : "actors that differ: " + string.Join(", ", actors);
        return new RunDifference(left.Month, left.Date, phase, actors,
            $"The runs part in {left.Date} (month {left.Month}); {(how.Length > 0 ? how : who)}.");
    }

    private static ImmutableArray<string> Actors(
        ImmutableArray<string> leftIds, ImmutableArray<Digest> left, ImmutableArray<string> rightIds, ImmutableArray<Digest> right)
    {
        // By id, not by position: one of the runs may have an actor more.
        var known = rightIds.Zip(right).ToDictionary(p => p.First, p => p.Second, StringComparer.Ordinal);
        var differ = leftIds.Zip(left).Where(p => !known.Remove(p.First, out var other) || other != p.Second).Select(p => p.First).ToList();
        return [.. differ, .. known.Keys.Order(StringComparer.Ordinal)];
    }

    private static (string Phase, string How) FirstAnswer(ImmutableArray<StoredDecision> left, ImmutableArray<StoredDecision> right)
    {
        for (var i = 0; i < Math.Max(left.Length, right.Length); i++)
        {
            var (l, r) = (i < left.Length ? left[i] : null, i < right.Length ? right[i] : null);
            if (l is not null && r is not null && Same(l, r)) continue;
            var first = l ?? r!;
            var same = l is not null && r is not null && (l.Actor, l.Phase, l.Subject) == (r.Actor, r.Phase, r.Subject);
            return same
                ? (first.Phase, $"{first.Actor} is the first to answer differently, when asked to {first.Phase}{(first.Subject.Length > 0 ? " on " + first.Subject : "")}: {Chosen(l!)} against {Chosen(r!)}")
                : (first.Phase, $"{first.Actor} is the first to answer in one run only, when asked to {first.Phase}: {Chosen(first)}");
        }

        return ("", "");
    }

    private static bool Same(StoredDecision l, StoredDecision r) =>
        (l.Actor, l.Phase, l.Subject, l.Reasons.Margin, l.Reasons.Sentence) == (
            r.Actor, r.Phase, r.Subject, r.Reasons.Margin, r.Reasons.Sentence) && l.Chosen.SequenceEqual(r.Chosen)
        && l.Reasons.Weighed.Select(w => (w.Option, w.Score)).SequenceEqual(r.Reasons.Weighed.Select(w => (w.Option, w.Score)));

    private static string Chosen(StoredDecision decision) => decision.Chosen.IsEmpty ? "nothing" : string.Join(" and ", decision.Chosen);
}
