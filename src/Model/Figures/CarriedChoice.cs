using NegotiationSim.Actors.Answers;

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

    private static string Subject(string id) => id[(id.IndexOf(':', StringComparison.Ordinal) + 1)..].Split('/')[0];
}
