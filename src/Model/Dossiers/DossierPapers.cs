using System.Collections.Immutable;
using NegotiationSim.Actors.Answers;
using NegotiationSim.Model.Declarations;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;

namespace NegotiationSim.Model.Dossiers;

/// <summary>Writes what actors are told about dossiers: levels before talks, packages before votes, duties under a deal.</summary>
internal sealed class DossierPapers(ResolvedScenario scenario)
{
    private readonly DealProjection projection = new(scenario);

    /// <summary>
    /// Packages of a dossier that are foreseen as a whole at most; a longer list is weighed by its levels alone.
    /// The cost is bounded so. [A]
    /// </summary>
    private const int MostPackages = 64;

    /// <summary>
    /// For each actor: every level of every issue with its facts, one issue at a time, then what packages are worth beyond their levels,
    /// then no deal.
    /// </summary>
    public ImmutableArray<ImmutableArray<Option>> Levels(WorldState now, int ordinal, ImmutableArray<int> actors)
    {
        var dossier = scenario.Dossiers[ordinal];
        var papers = actors.Select(_ => ImmutableArray.CreateBuilder<Option>()).ToArray();
        foreach (var issue in dossier.Issues)
        {
            foreach (var level in issue.Levels)
            {
                var (acts, outlook) = (level.Acts, projection.Foresee(now, level.Acts, false));
                for (var p = 0; p < papers.Length; p++)
                {
                    var actor = actors[p];
                    papers[p].Add(new Option(issue.Id + "=" + level.Id, TableKinds.Level, issue.Id, level.Title,
                        projection.Facts(actor, outlook, acts, projection.Stated(now, issue, level, actor))));
                }
            }
        }

        if (dossier.Domain().OutcomeCount <= MostPackages) Together(now, dossier, actors, papers);
        for (var p = 0; p < papers.Length; p++) papers[p].Add(NoDeal(now, ordinal, actors[p]));
        return [.. papers.Select(p => p.ToImmutable())];
    }

    private void Together(WorldState now, Dossier dossier, ImmutableArray<int> actors, ImmutableArray<Option>.Builder[] papers)
    {
        var domain = dossier.Domain();
        for (var o = 0; o < domain.OutcomeCount; o++)
        {
            ImmutableArray<IssueLevel> levels = [.. dossier.Issues.Select((issue, i) => issue.Levels[domain.ValueIndex(o, i)])];
            if (levels.Count(l => !l.Acts.IsEmpty) < 2) continue;
            ImmutableArray<Act> acts = [.. levels.SelectMany(l => l.Acts)];
            var outlook = projection.Foresee(now, acts, false);
            for (var p = 0; p < papers.Length; p++)
            {
                var beyond = projection.Facts(actors[p], outlook, acts, 0).ToDictionary(t => t.Name, t => t.Value, StringComparer.Ordinal);
                foreach (var level in levels)
                    foreach (var term in projection.Facts(actors[p], projection.Foresee(now, level.Acts, false), level.Acts, 0))
                        beyond[term.Name] = beyond.GetValueOrDefault(term.Name) - term.Value;
                ImmutableArray<Term> facts = [.. beyond.Where(t => Math.Abs(t.Value) > 1e-9).Select(t => new Term(t.Key, t.Value, "u"))];
                if (!facts.IsEmpty) papers[p].Add(new Option(Mandates.Together(o), TableKinds.Together, TableKinds.Together,
                    "Together: " + string.Join("; ", levels.Select(l => l.Title)), facts));
            }
        }
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
        return Ballot(ordinal, title, facts);
    }

    /// <summary>For an owner or the sponsor: the deal with every step of the ladder of payments for consent, then no deal.</summary>
    /// <param name="now">The state.</param>
    /// <param name="ordinal">The dossier; it waits for consents.</param>
    /// <param name="owner">Who is to consent.</param>
    /// <param name="actor">Who reads the paper.</param>
    public ImmutableArray<Option> Consent(WorldState now, int ordinal, int owner, int actor)
    {
        var (dossier, state) = (scenario.Dossiers[ordinal], now.Dossiers[ordinal]);
        var price = dossier.Consent!;
        var terms = DealTerms.Of(dossier, state, Economy);
        var stake = Worths(now, ordinal, actor);
        var outlook = projection.Foresee(now, terms.Acts, false);
        var options = ImmutableArray.CreateBuilder<Option>(price.Steps + 2);
        for (var step = 0; step <= price.Steps; step++)
        {
            var acts = terms.Acts.Add(Act.Between(ActKind.Pay, Economy(price.Sponsor), Economy(owner), price.Musd(step)));
            var title = string.Create(System.Globalization.CultureInfo.InvariantCulture,
                $"{scenario.Actors[owner].Profile.Name} consents for {price.Musd(step):0} million US dollars a year");
            options.Add(new Option("pay=" + step, TableKinds.Level, "payment", title, projection.Facts(actor, outlook, acts, stake)));
        }

        options.Add(NoDeal(now, ordinal, actor));
        return options.MoveToImmutable();
    }

    /// <summary>
    /// The paper of one who may trigger a dispute: let a breach pass, which is worth what is left of the deal without the duty that was
    /// broken.
    /// </summary>
    public ImmutableArray<Option> LetPass(WorldState now, int ordinal, int actor)
    {
        var (dossier, state) = (scenario.Dossiers[ordinal], now.Dossiers[ordinal]);
        var domain = dossier.Domain();
        var broken = 0.0;
        for (var i = 0; i < dossier.Issues.Length; i++)
        {
            var level = dossier.Issues[i].Levels[domain.ValueIndex(state.Outcome, i)];
            if (level.Temptations.Any(t => t.Actor == dossier.Parties[state.Breacher])) broken += projection.Stated(
                now, dossier.Issues[i], level, actor);
        }

        return Ballot(ordinal, "Let the breach pass: " + dossier.Title,
            Joint(now, ordinal, actor, -broken - NoDealStake(now, ordinal, actor)));
    }

    /// <summary>
    /// Keep one's duty, or break it in secret: a month of the temptation against the chance of being found times all that the deal
    /// is still worth. u times months.
    /// </summary>
    public ImmutableArray<Option> Duty(WorldState now, int ordinal, int actor)
    {
        var (dossier, state) = (scenario.Dossiers[ordinal], now.Dossiers[ordinal]);
        var terms = DealTerms.Of(dossier, state, Economy);
        var left = Math.Min(scenario.Parameters.Politics.Horizon, state.Expiry - now.Month);
        var risk = terms.Snapback ? dossier.Detection * left : 0;
        var facts = Joint(now, ordinal, actor, -NoDealStake(now, ordinal, actor)).Select(
            f => f with { Value = -risk * f.Value }).ToImmutableArray();
        return
        [
            new Option("keep", TableKinds.Keep, dossier.Id, "Keep its duty", []),
            new Option("breach", TableKinds.Breach, dossier.Id, "Break its duty in secret",
                [.. facts, new Term("loss", terms.Temptation(actor), "u"),
                new Term("detection", dossier.Detection, "probability a month")]),
        ];
    }

    private ImmutableArray<Term> Joint(WorldState now, int ordinal, int actor, double stake)
    {
        var (dossier, state) = (scenario.Dossiers[ordinal], now.Dossiers[ordinal]);
        var terms = DealTerms.Of(dossier, state, Economy);
        var acts = state.Holds ? terms.Given(state) : terms.Acts;
        return projection.Facts(actor, projection.Foresee(now, acts, state.Holds), acts, stake + Worths(now, ordinal, actor));
    }

    private double Worths(WorldState now, int ordinal, int actor)
    {
        var (dossier, outcome) = (scenario.Dossiers[ordinal], now.Dossiers[ordinal].Outcome);
        var domain = dossier.Domain();
        var sum = 0.0;
        for (var i = 0; i < dossier.Issues.Length; i++) sum += projection.Stated(
            now, dossier.Issues[i], dossier.Issues[i].Levels[domain.ValueIndex(outcome, i)], actor);
        return sum;
    }

    private int Economy(int actor) => scenario.Actors[actor].Economy;

    private ImmutableArray<Option> Ballot(int ordinal, string title, ImmutableArray<Term> facts)
    {
        var id = scenario.Dossiers[ordinal].Id;
        return [new Option("yes", "yes", id, title, facts), new Option("no", "no", id, "Against", []),
            new Option("abstain", "abstain", id, "Abstain", [])];
    }

    private Option NoDeal(WorldState now, int ordinal, int actor) => new(
        "no-deal", TableKinds.NoDeal, "no-deal", "Go on without a deal",
            [new Term(TermNames.Stated, NoDealStake(now, ordinal, actor), "u")]);

    /// <summary>
    /// No deal is worth what is stated, and more after every failure and every leak: those who failed have less credit to
    /// spend, and what is known at home is harder to concede. Who hosts the talks goes without the credit of a deal.
    /// </summary>
    private double NoDealStake(WorldState now, int ordinal, int actor)
    {
        var (dossier, state) = (scenario.Dossiers[ordinal], now.Dossiers[ordinal]);
        var lost = dossier.FailureCost * state.Failures + dossier.Mediator.LeakCost * state.Leaks
            - (dossier.Mediator.Host == actor ? dossier.Mediator.Prestige : 0);
        return DealProjection.Stated(dossier.NoDeal, actor) + lost;
    }
}
