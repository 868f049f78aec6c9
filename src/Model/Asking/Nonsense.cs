using NegotiationSim.Actors.Answers;
using NegotiationSim.Actors.Behaviours;

namespace NegotiationSim.Model.Asking;

/// <summary>Finds answers that cannot be taken, so that they are reported by actor and month and go no further.</summary>
internal static class Nonsense
{
    /// <summary>Why a turn cannot be taken, or null.</summary>
    public static string? In(Turn? turn, Briefing briefing)
    {
        if (turn is null) return "it gave no turn back.";
        if (turn.Memory.IsDefault) return "it gave no memory back.";
        if (turn.Answer is not { } answer) return "it gave no answer back.";
        return In(answer, briefing) ?? In(answer.Reasons) ?? In(answer.Mandate);
    }

    private static string? In(Answer answer, Briefing briefing)
    {
        if (answer.Chosen.IsDefault) return "it left out what it chose; an empty list is an answer.";
        if (answer.Chosen.Length > briefing.MostChoices) return $"it chose {answer.Chosen.Length} options; {briefing.MostChoices} are allowed.";
        for (var c = 0; c < answer.Chosen.Length; c++)
        {
            var offered = false;
            foreach (var option in briefing.Options) offered |= option.Id == answer.Chosen[c];
            if (!offered) return $"it chose \"{answer.Chosen[c]}\", which is not on its menu.";
            for (var before = 0; before < c; before++)
                if (answer.Chosen[before] == answer.Chosen[c]) return $"it chose \"{answer.Chosen[c]}\" twice.";
        }

        return null;
    }

    private static string? In(Reasons? reasons)
    {
        if (reasons is null || reasons.Weighed.IsDefault
            || reasons.Sentence is null) return "its reasons are missing; write Reasons.None where nothing was weighed.";
        if (double.IsNaN(reasons.Margin)) return "the margin in its reasons is not a number.";
        foreach (var weighed in reasons.Weighed)
        {
            if (weighed is null || weighed.Option is null) return "an option in its reasons is missing.";
            if (double.IsNaN(weighed.Score)) return $"its score of \"{weighed.Option}\" is not a number.";
            foreach (var term in weighed.Terms.IsDefault ? [] : weighed.Terms)
                if (term is null || term.Name is null || double.IsNaN(
                    term.Value)) return $"a term of its score of \"{weighed.Option}\" is not a number.";
        }

        return null;
    }

    private static string? In(Mandate? mandate)
    {
        if (mandate is null) return null;
        if (mandate.Strategy is null || mandate.Utilities.IsDefault) return "its mandate names no strategy, or no utilities.";
        if (double.IsNaN(mandate.Reservation)) return "the reservation value of its mandate is not a number.";
        foreach (var utility in mandate.Utilities)
            if (double.IsNaN(utility)) return "a utility of its mandate is not a number.";
        return null;
    }
}
