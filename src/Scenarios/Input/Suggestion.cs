namespace NegotiationSim.Scenarios.Input;

/// <summary>"Did you mean": the nearest of the words that would have been right.</summary>
public static class Suggestion
{
    /// <summary>The nearest candidate within a few edits (one for a short word, then two, then a third of its length), or null.</summary>
    public static string? For(string word, IEnumerable<string> candidates)
    {
        string? best = null;
        var least = (word.Length <= 3 ? 1 : Math.Max(2, word.Length / 3)) + 1;
        foreach (var candidate in candidates.Order(StringComparer.Ordinal))
        {
            var distance = Distance(word, candidate, least);
            if (distance >= least) continue;
            least = distance;
            best = candidate;
        }

        return best;
    }

    /// <summary><c> Did you mean "x"?</c>, or a list of what is allowed when nothing is near and the list is short.</summary>
    public static string Sentence(string word, IReadOnlyCollection<string> candidates)
    {
        if (For(word, candidates) is { } near) return " Did you mean \"" + near + "\"?";
        return candidates.Count is > 0 and <= 24 ? " Write one of: " + string.Join(", ", candidates) + "." : "";
    }

    /// <summary>Levenshtein distance ignoring case, or <paramref name="bound"/> where it is at least that.</summary>
    private static int Distance(string a, string b, int bound)
    {
        if (Math.Abs(a.Length - b.Length) >= bound || a.Length > 200) return bound;
        var row = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++) row[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var same = char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]) ? 0 : 1;
                var next = Math.Min(Math.Min(row[j] + 1, row[j - 1] + 1), diagonal + same);
                diagonal = row[j];
                row[j] = next;
            }
        }

        return Math.Min(row[b.Length], bound);
    }
}
