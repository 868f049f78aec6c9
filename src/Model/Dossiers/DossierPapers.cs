using System.Collections.Immutable;
using NegotiationSim.Actors.Answers;
using NegotiationSim.Model.Month;
using NegotiationSim.Model.Script;

namespace NegotiationSim.Model.Dossiers;

/// <summary>Writes what actors are told about dossiers: levels before talks, packages before votes, duties under a deal.</summary>
internal sealed class DossierPapers(ResolvedScenario scenario)
{
    private readonly DealProjection projection = new(scenario);

    /// <summary>For each party: every level of every issue with its facts, one issue at a time, then no deal.</summary>
    public ImmutableArray<ImmutableArray<Option>> Levels(WorldState now, int ordinal)
    {
        var dossier = scenario.Dossiers[ordinal];
        var papers = dossier.Parties.Select(_ => ImmutableArray.CreateBuilder<Option>()).ToArray();
        foreach (var issue in dossier.Issues)
        {
            foreach (var level in issue.Levels)
            {
                projection.Relief(now, level.Easings, false);
                for (var p = 0; p < papers.Length; p++)
                {
                    var actor = dossier.Parties[p];
                    papers[p].Add(new Option(issue.Id + "=" + level.Id, TableKinds.Level, issue.Id, level.Title, projection.Facts(actor, level.Easings, level.Payments, DealProjection.Stated(level.Worths, actor))));
                }
            }
        }

        for (var p = 0; p < papers.Length; p++) papers[p].Add(NoDeal(now, ordinal, dossier.Parties[p]));
        return [.. papers.Select(p => p.ToImmutable())];
    }

    /// <summary>The paper of a vote on a package, evaluated jointly: yes is worth what the deal is worth over no deal.</summary>
    /// <param name="now">The state.</param>
    /// <param name="ordinal">The dossier.</param>
    /// <param name="actor">Who votes.</param>
    /// <param name="title">What is voted on.</param>
    /// <param name="demand">What the voter wants beyond 0, u.</param>
    /// <param name="payment">Side payment offered, u.</param>
    public ImmutableArray<Option> Package(WorldState now, int ordinal, int actor, string title, double demand, double payment)
    {
        var facts = Joint(now, ordinal, actor, -demand - NoDealStake(now, ordinal, actor));
        if (payment > 0) facts = facts.Add(new Term("side-payment", payment, "u"));
        return [new Option("yes", "yes", scenario.Dossiers[ordinal].Id, title, facts), new Option("no", "no", scenario.Dossiers[ordinal].Id, "Against", []), new Option("abstain", "abstain", scenario.Dossiers[ordinal].Id, "Abstain", [])];
    }

    /// <summary>
    /// Keep one's duty, or break it in secret: a month of the temptation against the chance of being found times all that the deal
    /// is still worth. u times months.
    /// </summary>
    public ImmutableArray<Option> Duty(WorldState now, int ordinal, int actor)
    {
        var (dossier, state) = (scenario.Dossiers[ordinal], now.Dossiers[ordinal]);
        var terms = DealTerms.Of(dossier, state.Outcome);
        var left = Math.Min(scenario.Parameters.Politics.Horizon, state.Expiry - now.Month);
        var risk = terms.Snapback ? dossier.Detection * left : 0;
        var facts = Joint(now, ordinal, actor, -NoDealStake(now, ordinal, actor)).Select(f => f with { Value = -risk * f.Value }).ToImmutableArray();
        return
        [
            new Option("keep", TableKinds.Keep, dossier.Id, "Keep its duty", []),
            new Option("breach", TableKinds.Breach, dossier.Id, "Break its duty in secret", [.. facts, new Term("loss", terms.Temptation(actor), "u"), new Term("detection", dossier.Detection, "probability a month")]),
        ];
    }

    private ImmutableArray<Term> Joint(WorldState now, int ordinal, int actor, double stake)
    {
        var (dossier, state) = (scenario.Dossiers[ordinal], now.Dossiers[ordinal]);
        var terms = DealTerms.Of(dossier, state.Outcome);
        var domain = dossier.Domain();
        for (var i = 0; i < dossier.Issues.Length; i++) stake += DealProjection.Stated(dossier.Issues[i].Levels[domain.ValueIndex(state.Outcome, i)].Worths, actor);
        projection.Relief(now, terms.Easings.Where(e => !state.Holds || e.Phase <= state.Phase), state.Holds);
        return projection.Facts(actor, terms.Easings, terms.Payments, stake);
    }

    private Option NoDeal(WorldState now, int ordinal, int actor) => new(
        "no-deal", TableKinds.NoDeal, "no-deal", "Go on without a deal", [new Term("stake", NoDealStake(now, ordinal, actor), "u")]);

    /// <summary>No deal is worth what is stated, and more after every failure: those who failed have less credit to spend.</summary>
    private double NoDealStake(WorldState now, int ordinal, int actor)
    {
        var dossier = scenario.Dossiers[ordinal];
        return DealProjection.Stated(dossier.NoDeal, actor) + (dossier.FailureCost * now.Dossiers[ordinal].Failures);
    }
}
