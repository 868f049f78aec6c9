using System.Collections.Immutable;
using NegotiationSim.Actors;
using NegotiationSim.Actors.Answers;
using NegotiationSim.Actors.Behaviours;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;

namespace NegotiationSim.Model.Asking;

/// <summary>
/// What shared ministries say before states decide. A ministry sees the menus of the states it serves and chooses from all of them; what it
/// chooses reaches the state as a message, which it may heed or not.
/// </summary>
internal sealed class Advice
{
    /// <summary>Kind of the message; its subject is the option's id.</summary>
    public const string Kind = "advice";

    private const char Mark = '/';

    private readonly ResolvedScenario scenario;
    private readonly BriefingRoom briefings;

    public Advice(ResolvedScenario scenario, BriefingRoom briefings)
    {
        (this.scenario, this.briefings) = (scenario, briefings);
        Ministries = [.. Enumerable.Range(0, scenario.Actors.Length).Where(a => scenario.Actors[a].Profile.Kind == ActorKind.Ministry)];
    }

    /// <summary>Ordinals of the ministries; empty in most scenarios.</summary>
    public ImmutableArray<int> Ministries { get; }

    /// <summary>What the ministries are asked: the menus of all they serve, every option named after its state.</summary>
    /// <param name="now">The state.</param>
    /// <param name="everyone">Public indicators.</param>
    /// <param name="menu">The menu of a state's actor.</param>
    public ImmutableArray<ActorCall> Calls(WorldState now, ImmutableArray<Term> everyone, Func<int, ImmutableArray<Option>> menu) =>
    [
        .. Ministries.Select(m => new ActorCall(m, now.Memories[m], briefings.Draw(now, m, Phase.Decide, "", everyone,
            [.. scenario.Actors[m].Serves.SelectMany(state => menu(state).Select(o => o with
            {
                Id = Id(state) + Mark + o.Id,
                Subject = Id(state) + Mark + o.Subject,
                Title = scenario.Actors[state].Profile.Name + ": " + o.Title,
            }))]))),
    ];

    /// <summary>Puts what ministries chose into the inboxes of the states it is for.</summary>
    /// <param name="now">The state.</param>
    /// <param name="decisions">What the ministries decided.</param>
    public WorldState Tell(WorldState now, IReadOnlyList<Decision> decisions)
    {
        var inboxes = now.Inboxes.ToBuilder();
        foreach (var decision in decisions)
        {
            if (!Ministries.Contains(decision.Actor)) continue;
            foreach (var chosen in decision.Answer.Chosen)
            {
                var mark = chosen.IndexOf(Mark, StringComparison.Ordinal);
                foreach (var state in scenario.Actors[decision.Actor].Serves)
                {
                    if (!chosen.AsSpan(0, mark).SequenceEqual(Id(state))) continue;
                    inboxes[state] = inboxes[state].Add(
                        new Message(Id(decision.Actor), Kind, chosen[(mark + 1)..], decision.Answer.Reasons.Sentence));
                }
            }
        }

        return now with { Inboxes = inboxes.MoveToImmutable() };
    }

    private string Id(int actor) => scenario.Actors[actor].Profile.Id;
}
