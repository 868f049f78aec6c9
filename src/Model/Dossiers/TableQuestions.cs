using System.Collections.Immutable;
using NegotiationSim.Actors;
using NegotiationSim.Actors.Answers;
using NegotiationSim.Model.Asking;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;

namespace NegotiationSim.Model.Dossiers;

/// <summary>
/// Asks actors about dossiers in the Negotiate phase; numbers the questions of a month, so that each has its own address.
/// </summary>
internal sealed class TableQuestions(ResolvedScenario scenario, BriefingRoom briefings, ImmutableArray<Term> everyone,
    List<Decision> decisions, Inquiry ask)
{
    private int round;

    /// <summary>What was asked, and where to wait.</summary>
    /// <param name="State">The state with the memories of those asked.</param>
    /// <param name="Answers">By position among those asked; null where nothing was answered.</param>
    /// <param name="Waiting">Ordinals of seats that have to answer first; nothing else counts then.</param>
    public sealed record Result(WorldState State, ImmutableArray<Answer?> Answers, ImmutableArray<int> Waiting);

    /// <summary>Asks actors at once, each with its own paper.</summary>
    /// <param name="now">The state.</param>
    /// <param name="subject">What it is about.</param>
    /// <param name="actors">Ordinals, each once.</param>
    /// <param name="papers">By position among the actors.</param>
    public async ValueTask<Result> AskAsync(WorldState now, string subject, ImmutableArray<int> actors,
        ImmutableArray<ImmutableArray<Option>> papers)
    {
        var from = decisions.Count;
        var calls = actors.Select((a, p) => new ActorCall(
            a, now.Memories[a], briefings.Draw(now, a, Phase.Negotiate, subject, everyone, papers[p])));
        var (state, waiting) = await ask(now, Phase.Negotiate, round++, subject, [.. calls.OrderBy(c => c.Actor)]);
        if (!waiting.IsEmpty) return new Result(now, [], waiting);
        var answers = new Answer?[actors.Length];
        for (var at = from; at < decisions.Count; at++) answers[actors.IndexOf(decisions[at].Actor)] = decisions[at].Answer;
        return new Result(state, [.. answers], []);
    }

    /// <summary>Name of an actor's id.</summary>
    public string Id(int actor) => scenario.Actors[actor].Profile.Id;
}
