using NegotiationSim.Model.Declarations;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.Script.Parameters;
using NegotiationSim.Model.State;

namespace NegotiationSim.Model.Politics;

/// <summary>
/// How firmly a rule is carried out: its decider moves it by steps, apart from the rule. Nobody has to vote, nobody goes back on a word,
/// and voters see but a part of it; so what is too dear to keep and too solemn to end is let slip.
/// </summary>
[Mechanism("declared policy and practice",
    "what is covered = rule·enforcement; every quarter of a measure's life its decider may move enforcement by a step, for a part of the sign",
    "[A]; sanctions that are not enforced: Early and Peterson 2018 [M]", "parameters.politics.practice", "us-russia-reset", Mode = "decided")]
[Headline("declared policy and practice", "Practice of the US as a share of its rules at the end of 2024: a gap of 5 points or more",
    "carried-out:USA", HeadlineKind.Share, Take = FigureTake.Last, Until = "2024-12", Less = true)]
[Headline("declared policy and practice", "The same of the EU", "carried-out:EU", HeadlineKind.Share, Take = FigureTake.Last,
    Until = "2024-12", Less = true)]
[Headline("declared policy and practice", "The gap of the EU widens with what lobbies weigh", "carried-out:EU", HeadlineKind.Share,
    Take = FigureTake.Last, Until = "2024-12", Less = true, AtLeast = 0.01, With = ["parameters.politics.lobby=1"],
    Without = ["parameters.politics.lobby=0"])]
[Headline("declared policy and practice", "The gap of the EU widens with fatigue", "carried-out:EU", HeadlineKind.Share,
    Take = FigureTake.Last, Until = "2024-12", Less = true, AtLeast = 0.01, Without = ["parameters.politics.fatigue=false"])]
internal static class Practice
{
    /// <summary>Whether a measure's practice is looked at this month: once a quarter while it is in force.</summary>
    public static bool IsDue(MeasureState state, int month, PoliticsParameters parameters) =>
        parameters.Practice && state.InForce && month > state.Since && (month - state.Since) % 3 == 0;

    /// <summary>The state after a step; unchanged where there is none left.</summary>
    /// <param name="measure">The measure; its own enforcement is the rule.</param>
    /// <param name="state">Its state.</param>
    /// <param name="kind"><see cref="MoveKinds.Relax"/> or <see cref="MoveKinds.Enforce"/>.</param>
    /// <param name="parameters">The step and how low it goes.</param>
    public static MeasureState After(Measure measure, MeasureState state, string kind, PoliticsParameters parameters)
    {
        var (rule, step) = (measure.Enforcement, parameters.PracticeStep * measure.Enforcement);
        var next = kind == MoveKinds.Relax
            ? Math.Max(Math.Min(state.Enforcement, parameters.PracticeLeast * rule), state.Enforcement - step)
            : Math.Min(Math.Max(state.Enforcement, rule), state.Enforcement + step);
        return next == state.Enforcement ? state : state with { Enforcement = next };
    }
}
