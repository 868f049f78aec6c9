using NegotiationSim.Actors.Answers;
using NegotiationSim.Model.Politics;

namespace NegotiationSim.Model.Figures;

/// <summary>Whether some terms carried a choice: without them another option of its subject would have been worth more.</summary>
internal static class CarriedChoice
{
    /// <summary>Whether a chosen option is beaten once terms of these names are left out.</summary>
    /// <param name="answer">The answer with what was weighed.</param>
    /// <param name="chosen">Id of the option.</param>
    /// <param name="without">Names of the terms.</param>
    public static bool By(Answer answer, string chosen, ReadOnlySpan<string> without)
    {
        var own = 0.0;
        var best = double.NegativeInfinity;
        foreach (var option in answer.Reasons.Weighed)
        {
            if (Subject(option.Option) != Subject(chosen)) continue;
            var value = 0.0;
            foreach (var term in option.Terms)
                if (!without.Contains(term.Name)) value += term.Value;
            if (option.Option == chosen) own = value;
            else best = Math.Max(best, value);
        }

        return best > own;
    }

    /// <summary>Subjects about which nothing was chosen, though something would have been once terms of these names are left out.</summary>
    /// <inheritdoc cref="By"/>
    public static int Withheld(Answer answer, ReadOnlySpan<string> without)
    {
        var (kept, count) = (answer.Chosen.Select(Subject).ToHashSet(StringComparer.Ordinal), 0);
        foreach (var subject in answer.Reasons.Weighed.Select(w => Subject(w.Option)).Distinct())
        {
            if (kept.Contains(subject)) continue;
            var (rest, act) = (0.0, double.NegativeInfinity);
            foreach (var option in answer.Reasons.Weighed)
            {
                if (Subject(option.Option) != subject) continue;
                var value = 0.0;
                foreach (var term in option.Terms)
                    if (!without.Contains(term.Name)) value += term.Value;
                if (option.Option.StartsWith(MoveKinds.Keep + ":", StringComparison.Ordinal)) rest = value;
                else act = Math.Max(act, value);
            }

            if (act > rest) count++;
        }

        return count;
    }

    private static string Subject(string id) => id[(id.IndexOf(':', StringComparison.Ordinal) + 1)..].Split('/')[0];
}
