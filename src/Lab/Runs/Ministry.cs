using NegotiationSim.Actors.Answers;
using NegotiationSim.Actors.Behaviours;
using NegotiationSim.Engine.Explaining;
using NegotiationSim.Engine.Runs;
using NegotiationSim.Model.Asking;
using NegotiationSim.Model.Declarations;
using NegotiationSim.Model.Dossiers;
using NegotiationSim.Model.Script;
using NegotiationSim.Results.Store;

namespace NegotiationSim.Lab.Runs;

/// <summary>Advises whoever plays an actor: what its behaviour would do, and what papers at a table are worth by its reckoning.</summary>
/// <param name="scenario">The scenario.</param>
/// <param name="plan">What is run.</param>
/// <param name="seat">Ordinal of the actor that is played.</param>
internal sealed class Ministry(ResolvedScenario scenario, RunPlan plan, int seat)
{
    private readonly Dictionary<string, (Mandate Mandate, TablePapers Papers)> reckoned = new(StringComparer.Ordinal);

    /// <summary>What it writes by itself: what levels are worth is reckoned, not chosen; offers are then made in person.</summary>
    /// <returns>The answer to a paper of levels; null for anything else, which the player answers.</returns>
    public Answer? Writes(StepAddress step, ActorCall call)
    {
        if (call.Briefing.Options is not [.., { Kind: TableKinds.NoDeal }]) return null;
        var answer = Ask(step, call) ?? Answer.Nothing;
        var subject = call.Briefing.Subject;
        var decision = new StoredDecision(step.Month, call.Briefing.Self, "negotiate", subject, answer.Chosen, answer.Reasons);
        if (answer.Mandate is not { } mandate || TablePapers.Of(decision) is not { } papers) return answer;
        reckoned[subject] = (mandate, papers);

        // A mediator, and whoever sells its consent, works with what outcomes are worth; nobody makes offers there.
        var inPerson = scenario.Dossiers.Any(d => d.Id == subject && !d.Mediated);
        return inPerson ? answer with { Mandate = mandate with { Strategy = TableKinds.InPerson } } : answer;
    }

    /// <summary>What the behaviour would answer; null at a table, where it would not be asked offer by offer.</summary>
    public Answer? Advice(StepAddress step, ActorCall call) => IsTurn(call) ? null : Ask(step, call);

    /// <summary>What an option is worth, points over leaving things as they are; null where nobody can say.</summary>
    /// <param name="call">The question.</param>
    /// <param name="advice">The behaviour's answer to it.</param>
    /// <param name="option">The option.</param>
    public double? Worth(ActorCall call, Answer? advice, Option option)
    {
        if (!IsTurn(call)) return advice?.Reasons.Weighed.FirstOrDefault(w => w.Option == option.Id)?.Score;
        if (option.Kind == TableKinds.Leave) return 0;
        if (!reckoned.TryGetValue(call.Briefing.Subject, out var known)) return null;
        var outcome = known.Mandate.Utilities.IndexOf(option.Fact("worth"));
        return outcome < 0 ? null : known.Papers.Paper(outcome).Score;
    }

    private static bool IsTurn(ActorCall call) => call.Briefing.Options is [.., { Kind: TableKinds.Leave }];

    private Answer? Ask(StepAddress step, ActorCall call)
    {
        var profile = scenario.Actors[seat].Profile;
        return Questioning.Ask(plan.Behaviours.Find(profile.Behaviour)!.Instance, profile, plan.Identity(0).Key, step, call.Memory,
            Occasioned(call.Briefing)).Turn?.Answer;
    }

    /// <summary>What its behaviour would look at: it does not think of what there is no occasion for.</summary>
    private static Briefing Occasioned(Briefing briefing) => briefing with
    {
        Options = briefing.Options.RemoveAll(o => o.Fact(TermNames.NoOccasion) != 0),
    };
}
