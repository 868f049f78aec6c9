using System.Text.Json;
using NegotiationSim.Experiments.Comparisons;
using NegotiationSim.Lab.Questions;
using NegotiationSim.Lab.Runs;
using NegotiationSim.Model.State;

namespace NegotiationSim.Lab.Answers;

/// <summary>Two sets of runs pair by pair: the difference with its bands, better and worse counted, the first event that differs.</summary>
internal static class CompareAnswer
{
    /// <summary>A difference at the end of less than this share of the base is called the same.</summary>
    private const double Same = 0.005;

    /// <summary>Writes the answer.</summary>
    public static void Write(Utf8JsonWriter json, RunSet a, RunSet b, Question asked)
    {
        var count = asked.Number("replicates", 1);
        var (left, right) = (a.First(count), b.First(count));
        var (at, there) = (a.Place(asked.Text("series")), b.Place(asked.Text("series")));
        var found = PairedDifferences.Of(
            a.Series[at].Id, a.Series[at].Unit, [.. left.Zip(right, (l, r) => (l.Values[at], r.Values[there]))]);
        json.WriteNumber("replicates", count);
        json.Bands("byMonth", found.ByMonth);
        json.Bands("lastYear", [found.Base, found.Variant, found.LastYear]);
        json.Numbers("pairs", left.Zip(right, (l, r) => r.LastYear(there) - l.LastYear(at)));
        var (more, less) = (0, 0);
        for (var r = 0; r < count; r++)
        {
            var (was, gap) = (left[r].LastYear(at), right[r].LastYear(there) - left[r].LastYear(at));
            if (gap > Same * Math.Abs(was)) more++;
            else if (gap < -Same * Math.Abs(was)) less++;
        }

        json.WriteNumber("more", more);
        json.WriteNumber("less", less);
        json.WriteNumber("same", count - more - less);
        First(json, left, right);
    }

    /// <summary>The first event that differs, in as many pairs as share it.</summary>
    private static void First(Utf8JsonWriter json, IReadOnlyList<Replicate> left, IReadOnlyList<Replicate> right)
    {
        var firsts = left.Zip(right, (l, r) => EventDifference.Between(l.Happened, r.Happened))
            .OfType<(int Month, Happening Happening, bool InB)>().ToList();
        json.WriteNumber("differ", firsts.Count);
        var most = firsts.GroupBy(f => (f.Month, f.Happening.Kind, f.Happening.Subject, f.InB))
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key.Month).FirstOrDefault();
        if (most is null) return;
        var one = most.First();
        json.WriteStartObject("first");
        json.WriteNumber("month", one.Month);
        json.WriteString("kind", one.Happening.Kind);
        json.WriteString("subject", one.Happening.Subject);
        json.WriteString("title", one.Happening.Title);
        json.WriteBoolean("inB", one.InB);
        json.WriteNumber("pairs", most.Count());
        json.WriteEndObject();
    }
}
