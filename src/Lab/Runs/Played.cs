using System.Collections.Immutable;
using System.Globalization;
using NegotiationSim.Actors;
using NegotiationSim.Actors.Answers;
using NegotiationSim.Engine.Hosts;
using NegotiationSim.Engine.Runs;
using NegotiationSim.Model.Asking;
using NegotiationSim.Model.Month;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Lab.Runs;

/// <summary>A run in which a person plays one actor, as far as it has come.</summary>
/// <param name="Scenario">The scenario.</param>
/// <param name="Seat">Ordinal of the actor that is played.</param>
/// <param name="Months">The months that are complete.</param>
/// <param name="Asked">What the person is asked now; null where the run is at its end.</param>
/// <param name="Advice">What its behaviour would answer to that.</param>
/// <param name="Key">Name of the question among the answers.</param>
/// <param name="Ministry">Who advises the player.</param>
internal sealed record Played(
    ResolvedScenario Scenario, int Seat, ImmutableArray<MonthRecord> Months, ActorCall? Asked, Answer? Advice, string Key,
    Ministry Ministry)
{
    /// <summary>Plays from the start with the answers given so far: the same answers always lead to the same month.</summary>
    /// <param name="plan">What is run.</param>
    /// <param name="actor">Id of the actor that is played.</param>
    /// <param name="handed">First month in which its behaviour answers again.</param>
    /// <param name="answers">Ids of the options chosen, by question; see <see cref="Name"/>.</param>
    /// <exception cref="InputException">Nobody of that id acts, or an answer is none of the options.</exception>
    public static Played Of(RunPlan plan, string actor, int handed, IReadOnlyDictionary<string, ImmutableArray<string>> answers)
    {
        var identity = plan.Identity(0);
        var scenario = plan.ScenarioOf(plan.Scenario.Resolved, 0, CancellationToken.None);
        var seat = scenario.Actors.IndexOf(scenario.Actors.FirstOrDefault(a => a.Profile.Id == actor)!);
        if (seat < 0)
        {
            var ids = scenario.Actors.Select(a => a.Profile.Id);
            throw new InputException("seat", 0, "$.seat", $"Nobody called \"{actor}\" acts here." + Suggestion.Sentence(actor, [.. ids]));
        }

        // Asked every month about all it may do, as whoever plays is; its behaviour is again asked where there is an occasion.
        var plain = scenario;
        scenario = scenario with
        {
            Actors = scenario.Actors.SetItem(
                seat, scenario.Actors[seat] with { IsSeat = true, HandedOver = Math.Min(handed, scenario.Months) }),
        };
        var others = new LocalHost(plain, plan.Behaviours, identity.Key);
        var ministry = new Ministry(scenario, plan, seat);
        var host = new PlayHost(others, seat, handed, (step, call) => ministry.Writes(step, call) ?? Said(answers, step, call));
        var keeper = new ReplicateKeeper([], scenario.Months, whole: true);

        // Plain calls complete on the calling thread; a question that is not answered parks the run.
        var simulation = new Simulation(scenario, identity, plan.Behaviours, host);
        RunLoop.RunAsync(simulation, null, scenario.Months, keeper, SilentObserver.Instance, CancellationToken.None).AsTask().GetAwaiter(
            ).GetResult();
        if (host.Asked is not var (at, asked)) return new Played(scenario, seat, [.. keeper.Months], null, null, "", ministry);
        return new Played(
            scenario, seat, [.. keeper.Months], asked, ministry.Advice(at, asked), Name(at, asked.Briefing.Subject), ministry);
    }

    /// <summary>Name of a question: the month, and for votes and talks the phase, the subject and the round.</summary>
    private static string Name(StepAddress step, string subject)
    {
        var month = step.Month.ToString(CultureInfo.InvariantCulture);
        return step.Phase == Phase.Decide
            ? month
            : string.Create(CultureInfo.InvariantCulture, $"{month}~{step.Phase.ToString().ToLowerInvariant()}~{subject}~{step.Round}");
    }

    private static Answer? Said(IReadOnlyDictionary<string, ImmutableArray<string>> answers, StepAddress step, ActorCall call)
    {
        if (!answers.TryGetValue(Name(step, call.Briefing.Subject), out var chosen)) return null;
        var answer = new Answer(chosen, Reasons.None);
        return Questioning.WhyNot(answer, call.Briefing) is { } wrong ? throw new InputException("acts", 0, "$.acts", wrong) : answer;
    }
}
