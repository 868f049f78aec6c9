using System.Collections.Immutable;
using NegotiationSim.Actors.Answers;
using NegotiationSim.Model.Politics;
using NegotiationSim.Results.Store;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Engine.Explaining;

/// <summary>What a decision chose of one subject, and what it chose that rather than.</summary>
/// <param name="About">The subject: a measure's id, <c>demand-EU</c>, or what was voted on.</param>
/// <param name="Subjects">All that was weighed in the decision.</param>
/// <param name="Options">The options about the subject, in the order they were weighed.</param>
/// <param name="Chosen">Id of the one chosen; that of leaving it where nothing was.</param>
/// <param name="RunnerUp">The best other; null where there was nothing else.</param>
/// <param name="CausesOf">The subject whose chain of causes belongs to it.</param>
public sealed record ExplainedChoice(
    string About, ImmutableArray<string> Subjects, ImmutableArray<WeighedOption> Options, string Chosen, WeighedOption? RunnerUp,
        string CausesOf)
{
    /// <summary>Score of what was chosen less that of the runner-up, u; negative where a weightier choice took the month.</summary>
    public double Margin => RunnerUp is null ? 0 : (Options.FirstOrDefault(o => o.Option == Chosen)?.Score ?? 0) - RunnerUp.Score;

    /// <summary>The choice about one subject.</summary>
    /// <param name="decision">The decision.</param>
    /// <param name="about">The subject; empty takes that of the weightiest choice.</param>
    /// <exception cref="InputException">Nothing was weighed about it.</exception>
    public static ExplainedChoice Of(StoredDecision decision, string about)
    {
        ArgumentNullException.ThrowIfNull(decision);
        ArgumentNullException.ThrowIfNull(about);
        var isWhole = IsWhole(decision);
        var subjects = SubjectsOf(decision);
        if (about.Length > 0 && !subjects.Contains(about))
            throw new InputException("--about", 0, "", $"Nothing was weighed about \"{about}\" then."
                + Suggestion.Sentence(about, [.. subjects]));
        if (about.Length == 0) about = isWhole || decision.Chosen.IsEmpty ? subjects[0] : Subject(decision.Chosen[0]);
        ImmutableArray<WeighedOption> options = isWhole
            ? decision.Reasons.Weighed
            : [.. decision.Reasons.Weighed.Where(w => Subject(w.Option) == about)];
        var chosen = decision.Chosen.FirstOrDefault(c => options.Any(o => o.Option == c)) ?? MoveKinds.Keep + ":" + about;
        var runnerUp = options.Where(o => o.Option != chosen).MaxBy(o => o.Score);
        return new ExplainedChoice(about, subjects, options, chosen, runnerUp, isWhole ? Subject(decision.Subject) : about);
    }

    /// <summary>All that was weighed in a decision.</summary>
    public static ImmutableArray<string> SubjectsOf(StoredDecision decision) =>
        IsWhole(decision) ? [decision.Subject] : [.. decision.Reasons.Weighed.Select(w => Subject(w.Option)).Distinct()];

    /// <summary>
    /// Whether all that was weighed is one choice: a vote, or a step of talks; else the options are those of many subjects.
    /// </summary>
    private static bool IsWhole(StoredDecision decision) => decision.Phase is "vote" or "negotiate";

    private static string Subject(string option) => option[(option.IndexOf(':', StringComparison.Ordinal) + 1)..].Split('/')[0];
}
