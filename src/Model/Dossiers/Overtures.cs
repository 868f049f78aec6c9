using System.Collections.Immutable;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;

namespace NegotiationSim.Model.Dossiers;

/// <summary>
/// Talks about talks, a step a month: proposed, agreed in principle, a text asked for and sent, a meeting. Every step is a choice of
/// the parties, by what they expect of talks, and needs a channel; who says no sends the dossier back to where it was thinkable.
/// </summary>
internal sealed class Overtures(ResolvedScenario scenario, DossierPapers papers)
{
    /// <summary>Months after which those who may open talks think of it again, where nobody meets meanwhile. [A]</summary>
    private const int Pause = 3;

    private readonly Channels channels = new(scenario);
    private readonly ProspectPapers prospects = new(scenario, papers);

    /// <summary>The state after this month's step, where the dossier waits for one.</summary>
    public async ValueTask<(WorldState State, ImmutableArray<int> Waiting)> RunAsync(
        WorldState now, int d, TableQuestions questions, List<Happening> happened)
    {
        var (dossier, state) = (scenario.Dossiers[d], now.Dossiers[d]);
        var asked = state.Stage switch
        {
            // A person at the table may think of it in any month.
            DossierStage.Thinkable => (now.Month - state.Since) % Wait(now, dossier) == 0 ? dossier.Parties
                : dossier.Parties.RemoveAll(p => !scenario.Actors[p].IsSeatIn(now.Month)),
            DossierStage.Proposed or DossierStage.InPrinciple or DossierStage.TextSent => dossier.Parties.RemoveAt(state.Proposer),
            DossierStage.TextAsked => [dossier.Parties[state.Proposer]],
            _ => [],
        };
        if (asked.IsEmpty) return (now, []);
        if (!channels.Open(now, dossier)) return (state.Stage == DossierStage.Thinkable ? now
            : Declined(now, d, "There is no channel any more", "no channel", happened), []);
        var before = now;
        var reply = await questions.AskAsync(now, dossier.Id + "/talks", asked, prospects.Of(before, d, asked));
        if (!reply.Waiting.IsEmpty) return (now, reply.Waiting);
        return (Step(reply.State, d, asked, [.. reply.Answers.Select(a => a is { Chosen: [var chosen, ..] } ? chosen : TableKinds.Wait)],
            questions, happened), []);
    }

    private int Wait(WorldState now, Dossier dossier) =>
        Math.Max(1, (int)Math.Round(Pause * (1 - channels.Contacts(now, dossier)), MidpointRounding.AwayFromZero));

    private WorldState Step(WorldState now, int d, ImmutableArray<int> asked, ImmutableArray<string> said, TableQuestions questions,
        List<Happening> happened)
    {
        var (dossier, state) = (scenario.Dossiers[d], now.Dossiers[d]);
        if (state.Stage == DossierStage.Thinkable)
        {
            var first = said.IndexOf(TableKinds.Propose);
            return first < 0 ? now : Told(
                now, d, state.Propose(now.Month, dossier.Parties.IndexOf(asked[first])), HappeningKinds.TalksProposed,
                questions.Id(asked[first]) + " proposes talks", questions.Id(asked[first]), happened);
        }

        if (said.IndexOf(TableKinds.Wait) is var no and >= 0) return Declined(
            now, d, questions.Id(asked[no]) + (state.Stage == DossierStage.Proposed ? " does not want to talk" : " leaves"),
            questions.Id(asked[no]), happened);
        if (state.Stage == DossierStage.Proposed) return Told(
            now, d, state.AgreeInPrinciple(now.Month), HappeningKinds.TalksInPrinciple, "All agree in principle", "talks", happened);
        if (said.IndexOf(TableKinds.AskText) is var wants and >= 0) return Told(
            now, d, state.AskText(now.Month), HappeningKinds.TextAsked, questions.Id(asked[wants]) + " wants a text first",
            questions.Id(asked[wants]), happened);
        if (state.Stage == DossierStage.TextAsked) return Told(
            now, d, state.SendText(now.Month), HappeningKinds.TextSent, questions.Id(asked[0]) + " sends a text", questions.Id(asked[0]),
            happened);
        var (met, kind) = dossier.ProbeMonths > 0 ? (state.Probe(now.Month), HappeningKinds.DossierProbe)
            : (state.AskMandates(now.Month), HappeningKinds.DossierOpened);
        return Told(now, d, met, kind, dossier.Title, "talks", happened);
    }

    private WorldState Declined(WorldState now, int d, string title, string cause, List<Happening> happened) =>
        Told(now, d, now.Dossiers[d].Decline(now.Month), HappeningKinds.TalksDeclined, title, cause, happened);

    private WorldState Told(WorldState now, int d, DossierState state, string kind, string title, string cause, List<Happening> happened)
    {
        happened.Add(new Happening(kind, scenario.Dossiers[d].Id, title, cause));
        return now with { Dossiers = now.Dossiers.SetItem(d, state) };
    }
}
