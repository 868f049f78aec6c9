using System.Collections.Immutable;
using NegotiationSim.Model.Asking;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;

namespace NegotiationSim.Model.Dossiers;

/// <summary>
/// Votes on dossiers: parties sign the package as a whole, institutions ratify, a dispute of a month ends in snapback
/// unless a vote keeps relief, a deal that runs out is renewed where everybody still wants it.
/// </summary>
internal sealed class DossierVotes(ResolvedScenario scenario, DossierPapers papers)
{
    public async ValueTask<(WorldState State, ImmutableArray<int> Waiting)> RunAsync(
        WorldState now, BallotBox box, List<Happening> happened)
    {
        for (var d = 0; d < scenario.Dossiers.Length; d++)
        {
            var waiting = ImmutableArray<int>.Empty;
            var state = now.Dossiers[d];
            if (state.Stage == DossierStage.Initialled) (now, waiting) = await RatifyAsync(now, d, box, happened);
            else if (state.Stage == DossierStage.Dispute && now.Month > state.Since) (now, waiting) =
                await SettleAsync(now, d, box, happened);
            else if (state.Stage == DossierStage.InForce && state.Expiry <= now.Month) (now, waiting) =
                await RenewAsync(now, d, box, happened);
            if (!waiting.IsEmpty) return (now, waiting);
        }

        return (now, []);
    }

    /// <summary>Linked dossiers come before the institutions together, and all are ratified or none.</summary>
    private async ValueTask<(WorldState State, ImmutableArray<int> Waiting)> RatifyAsync(
        WorldState now, int d, BallotBox box, List<Happening> happened)
    {
        ImmutableArray<int> group = [d, .. scenario.Dossiers[d].Linked];
        var lost = group.Any(g => now.Dossiers[g].IsOver);
        if (!lost && group.Any(g => now.Dossiers[g].Stage != DossierStage.Initialled)) return (now, []);
        if (lost) group = [d];
        now = Move(now, group, (state, _) => state.Submit(now.Month));
        var carried = !lost;
        foreach (var g in group)
        {
            if (!carried) break;
            (now, carried, var waiting) = await AgreedAsync(now, g, box, happened);
            if (!waiting.IsEmpty) return (now, waiting);
        }

        foreach (var g in group)
            happened.Add(new Happening(carried ? HappeningKinds.DossierRatified : HappeningKinds.DossierRejected, scenario.Dossiers[g].Id,
                scenario.Dossiers[g].Title, lost ? "a linked dossier failed" : "votes"));
        var month = now.Month;
        return (Move(now, group, (state, g) => carried ? state.Ratify(month, DealTerms.Of(scenario.Dossiers[g], state.Outcome).Duration)
            : Retrying.Again(scenario.Dossiers[g], state.Reject(month), "votes", happened)), []);
    }

    private async ValueTask<(WorldState State, bool Carried, ImmutableArray<int> Waiting)> AgreedAsync(
        WorldState now, int d, BallotBox box, List<Happening> happened)
    {
        var (dossier, before) = (scenario.Dossiers[d], now);
        var signed = await box.SignAsync(now, dossier.Id, Signatories(dossier, now.Dossiers[d]),
            (actor, _) => papers.Package(before, d, actor, "Sign: " + dossier.Title, 0, 0));
        if (!signed.Waiting.IsEmpty || !signed.Carried) return (signed.State, false, signed.Waiting);
        now = signed.State;
        foreach (var institution in dossier.Institutions)
        {
            if (!institution.Ratifies) continue;
            var (state, carried, waiting) = await AskAsync(now, d, institution, "Ratify: " + dossier.Title, box, happened);
            if (!waiting.IsEmpty || !carried) return (state, false, waiting);
            now = state;
        }

        return (now, true, []);
    }

    private async ValueTask<(WorldState State, ImmutableArray<int> Waiting)> SettleAsync(
        WorldState now, int d, BallotBox box, List<Happening> happened)
    {
        var dossier = scenario.Dossiers[d];
        var rule = dossier.Snapback;
        var kept = !DealTerms.Of(dossier, now.Dossiers[d].Outcome).Snapback;
        ImmutableArray<int> triggers = [.. rule.Triggers.Where(t => t != dossier.Parties[now.Dossiers[d].Breacher]).Order()];
        if (!kept && !triggers.IsEmpty)
        {
            var before = now;
            var passed = await box.SignAsync(now, dossier.Id, triggers, (actor, _) => papers.LetPass(before, d, actor));
            if (!passed.Waiting.IsEmpty) return (now, passed.Waiting);
            (now, kept) = (passed.State, passed.Carried);
        }

        if (!kept)
        {
            (now, kept, var waiting) = await KeptAsync(now, d, box, happened);
            if (!waiting.IsEmpty) return (now, waiting);
        }

        var month = now.Month;
        happened.Add(new Happening(kept ? HappeningKinds.DisputeSettled : HappeningKinds.Snapback, dossier.Id, dossier.Title,
            "dispute of 30 days"));
        return (Move(now, [d], (state, _) => kept ? state.Settle(month) : state.SnapBack(month)), []);
    }

    /// <summary>Whether votes keep relief: where it is kept by default nobody may be against, else somebody has to be for it.</summary>
    private async ValueTask<(WorldState State, bool Kept, ImmutableArray<int> Waiting)> KeptAsync(
        WorldState now, int d, BallotBox box, List<Happening> happened)
    {
        var dossier = scenario.Dossiers[d];
        var kept = dossier.Snapback.KeptByDefault;
        foreach (var institution in dossier.Institutions)
        {
            if (!institution.KeepsRelief || kept != dossier.Snapback.KeptByDefault) continue;
            (now, kept, var waiting) = await AskAsync(now, d, institution, "Keep relief in spite of the breach: " + dossier.Title, box,
                happened);
            if (!waiting.IsEmpty) return (now, false, waiting);
        }

        return (now, kept, []);
    }

    /// <summary>The parties, and those whose consent was bought or given: all sign or none.</summary>
    private static ImmutableArray<int> Signatories(Dossier dossier, DossierState state) =>
        [.. dossier.Parties.Concat(state.Consents.Where(c => c.Stage == ConsentStage.Given).Select(
            c => c.Owner)).Distinct()];

    private async ValueTask<(WorldState State, ImmutableArray<int> Waiting)> RenewAsync(
        WorldState now, int d, BallotBox box, List<Happening> happened)
    {
        var (dossier, before) = (scenario.Dossiers[d], now);
        var signed = await box.SignAsync(now, dossier.Id, Signatories(dossier, now.Dossiers[d]),
            (actor, _) => papers.Package(before, d, actor, "Renew: " + dossier.Title, 0, 0));
        if (!signed.Waiting.IsEmpty) return (now, signed.Waiting);
        var (month, carried) = (now.Month, signed.Carried);
        now = signed.State;
        foreach (var institution in dossier.Institutions)
        {
            if (!carried || !institution.Ratifies) continue;
            (now, carried, var waiting) = await AskAsync(now, d, institution, "Renew: " + dossier.Title, box, happened);
            if (!waiting.IsEmpty) return (now, waiting);
        }

        happened.Add(new Happening(carried ? HappeningKinds.DossierRenewed : HappeningKinds.DossierExpired, dossier.Id, dossier.Title,
            "votes"));
        return (Move(now, [d], (state, _) => carried ? state.Renew(month, DealTerms.Of(dossier, state.Outcome).Duration)
            : state.Expire(month)), []);
    }

    private async ValueTask<(WorldState State, bool Carried, ImmutableArray<int> Waiting)> AskAsync(
        WorldState now, int d, Institution institution, string title, BallotBox box, List<Happening> happened)
    {
        ImmutableArray<int> voters = [.. Enumerable.Range(0, scenario.Actors.Length).Where(
            a => scenario.Actors[a].Economy is var e and >= 0 && institution.Chamber.Has(e))];
        var subject = scenario.Dossiers[d].Id + "/" + institution.Id;
        var result = await box.VoteAsync(now, subject, institution.Chamber, voters, institution.Purse,
            (voter, payment) => papers.Package(now, d, voter, title, institution.Demand, payment + Promised(now.Dossiers[d], voter)));
        if (!result.Waiting.IsEmpty) return (now, false, result.Waiting);
        for (var e = 0; e < result.Payments.Length; e++)
            if (result.Payments[e] > 0)
                happened.Add(new Happening(HappeningKinds.VoteBought, subject, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{scenario.World.Economies[e].Name} is paid {result.Payments[e]:0.000} u for its vote"), "dossier " + scenario.Dossiers[d].Id));
        happened.Add(new Happening(result.Carried ? HappeningKinds.InstitutionAgreed : HappeningKinds.InstitutionRefused, subject,
            institution.Title, "votes"));
        return (result.State, result.Carried, []);
    }

    private double Promised(DossierState state, int voter)
    {
        var sum = 0.0;
        foreach (var mandate in state.Mandates)
            foreach (var promise in mandate.Promises)
                if (promise.Economy == scenario.Actors[voter].Economy) sum += promise.Value;
        return sum;
    }

    private static WorldState Move(WorldState now, ImmutableArray<int> dossiers, Func<DossierState, int, DossierState> move)
    {
        foreach (var d in dossiers) now = now with { Dossiers = now.Dossiers.SetItem(d, move(now.Dossiers[d], d)) };
        return now;
    }
}
