using System.Collections.Immutable;
using NegotiationSim.Actors;
using NegotiationSim.Actors.Answers;
using NegotiationSim.Actors.Behaviours;
using NegotiationSim.Actors.Codec;
using NegotiationSim.Engine.Hosts;
using NegotiationSim.Engine.Runs;
using NegotiationSim.Engine.Seats;
using NegotiationSim.Model.Asking;
using NegotiationSim.Model.Month;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;
using NegotiationSim.Results;
using NegotiationSim.Results.Folder;
using NegotiationSim.Results.Store;
using NegotiationSim.Scenarios.Files;

namespace NegotiationSim.Engine.Explaining;

/// <summary>One recorded decision, brought back so that it can be taken again with the same luck and something changed.</summary>
public sealed class DecisionMoment
{
    private readonly RunPlan plan;
    private readonly int replicate;
    private readonly WorldState state;
    private readonly int actor;
    private readonly Phase phase;
    private readonly string subject;
    private readonly StepAddress step;
    private readonly ActorCall call;
    private readonly CancellationToken cancellation;

    private DecisionMoment(RunPlan plan, int replicate, WorldState state, int actor, Phase phase, string subject,
        CancellationToken cancellation)
    {
        (this.plan, this.replicate, this.state, this.actor, this.phase, this.subject) = (plan, replicate, state, actor, phase, subject);
        this.cancellation = cancellation;
        (step, call) = Heard(Own) ?? throw new ResultsException("", "The decision does not come up when the month is stepped again: the run was made by another program. What is recorded of it is shown with --quick.");
    }

    /// <summary>The scenario in force, uncertain parameters drawn.</summary>
    public ResolvedScenario Scenario => plan.Scenario.Resolved;

    /// <summary>Who decides.</summary>
    public ActorProfile Self => Scenario.Actors[actor].Profile;

    /// <summary>Ordinal of who decides.</summary>
    public int Actor => actor;

    /// <summary>The behaviour of who decides, with the ranges of its settings.</summary>
    public RegisteredBehaviour Behaviour => plan.Behaviours.Find(Self.Behaviour)!;

    /// <summary>What was asked.</summary>
    public Briefing Briefing => call.Briefing;

    private ResolvedScenario Own => plan.ScenarioOf(Scenario, replicate, cancellation);

    /// <summary>Brings back a decision of a run; the months since the last checkpoint before it are computed again.</summary>
    /// <param name="path">The run folder.</param>
    /// <param name="store">Its store.</param>
    /// <param name="run">The run's number in it.</param>
    /// <param name="replicate">The replicate.</param>
    /// <param name="decision">The decision.</param>
    /// <param name="library">Behaviours and worlds.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="ResultsException">The folder cannot be used.</exception>
    public static Task<DecisionMoment> AtAsync(string path, RunStore store, long run, int replicate, StoredDecision decision,
        Library library, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(decision);
        var plan = Manifests.PlanOf(RunFolder.ReadManifest(path), path, library);
        var seats = new RecordedSeats(Path.Combine(path, RecordedSeats.FileName));
        return OfAsync(plan, replicate, store.CheckpointAt(run, replicate, decision.Month), seats, decision, cancellation);
    }

    /// <summary>Brings back a decision of a run that need not be recorded.</summary>
    /// <param name="plan">What is run.</param>
    /// <param name="replicate">The replicate.</param>
    /// <param name="from">A state before the decision; null computes from the start.</param>
    /// <param name="seats">Who answered for actors played from outside.</param>
    /// <param name="decision">The decision.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="ResultsException">The decision does not come up again.</exception>
    public static async Task<DecisionMoment> OfAsync(
        RunPlan plan, int replicate, Checkpoint? from, ISeats seats, StoredDecision decision, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(decision);
        var state = from?.State;
        if (state is null || state.Month < decision.Month)
        {
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            if (decision.Month == 0)
            {
                var identity = plan.Identity(replicate);
                var own = plan.ScenarioOf((plan.Branch?.Before ?? plan.Scenario).Resolved, replicate, cancellation);
                state = new Simulation(own, identity, plan.Behaviours, new LocalHost(own, plan.Behaviours, identity.Key)).Begin();
            }
            else
            {
                var until = new FirstMonths(decision.Month, new Nothing(), stop);
                await using var engine = new LocalEngine();
                state = (await ReplicateRun.RunAsync(plan, replicate, from, engine, seats, until, SilentObserver.Instance,
                    stop.Token)).State;
            }
        }

        cancellation.ThrowIfCancellationRequested();
        plan = InForce(plan, decision.Month, ref state);
        var who = 0;
        while (plan.Scenario.Resolved.Actors[who].Profile.Id != decision.Actor) who++;
        return new DecisionMoment(plan, replicate, state, who, Enum.Parse<Phase>(decision.Phase, ignoreCase: true), decision.Subject,
            cancellation);
    }

    /// <summary>The answer to a changed briefing, with the same memory and luck.</summary>
    public Answer Again(Briefing briefing) => Answer(Self, call.Memory, briefing, step);

    /// <summary>The answer in a changed scenario, from the same state with the same luck; null where the actor is not asked then.</summary>
    /// <exception cref="RunException">The month cannot be stepped in it.</exception>
    public Answer? Under(ResolvedScenario changed) =>
        Heard(plan.ScenarioOf(changed, replicate, cancellation)) is var (at, asked)
            ? Answer(changed.Actors[actor].Profile, asked.Memory, asked.Briefing, at) : null;

    private Answer Answer(ActorProfile self, ImmutableArray<byte> memory, Briefing briefing, StepAddress at) =>
        Questioning.Ask(Behaviour.Instance, self, plan.Identity(replicate).Key, at, memory, briefing).Turn?.Answer
            ?? Actors.Answers.Answer.Nothing;

    private (StepAddress Step, ActorCall Call)? Heard(ResolvedScenario scenario)
    {
        var identity = plan.Identity(replicate);
        var listener = new Listener(new LocalHost(scenario, plan.Behaviours, identity.Key), actor, phase, subject);
        var start = Branching.Cross(state, Scenario, scenario);
        try
        {
            new Simulation(scenario, identity, plan.Behaviours, listener).StepAsync(
                start, Digest.None, SilentObserver.Instance, cancellation).AsTask().GetAwaiter().GetResult();
        }
        catch (HeardException)
        {
        }

        return listener.Heard;
    }

    /// <summary>
    /// The plan as it stands in a month: of a branch, the scenario then in force; the state is taken across a branch point of that month.
    /// </summary>
    private static RunPlan InForce(RunPlan plan, int month, ref WorldState state)
    {
        var chain = new List<BranchPoint<LoadedScenario>>();
        for (var branch = plan.Branch; branch is not null; branch = branch.Earlier) chain.Insert(0, branch);
        for (var b = 0; b < chain.Count; b++)
        {
            if (month < chain[b].At) return plan with { Scenario = chain[b].Before, Branch = null };
            if (month == chain[b].At) state = Branching.Cross(
                state, chain[b].Before.Resolved, (b + 1 < chain.Count ? chain[b + 1].Before : plan.Scenario).Resolved);
        }

        return plan with { Branch = null };
    }

    private sealed class Nothing : IRunRecorder
    {
        public ValueTask RecordAsync(MonthRecord month, CancellationToken cancellation) => ValueTask.CompletedTask;
    }
}
