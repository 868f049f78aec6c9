using System.Collections.Immutable;
using NegotiationSim.Negotiation.Analytics;
using NegotiationSim.Negotiation.Mediation;
using NegotiationSim.Negotiation.Protocols;
using NegotiationSim.Negotiation.Strategies;
using NegotiationSim.Negotiation.Voting;
using NegotiationSim.Scenarios.Domains;

namespace NegotiationSim.Runner.Negotiate;

/// <summary>One negotiation played to its end, with everything the outputs show.</summary>
/// <param name="Input">What was negotiated.</param>
/// <param name="Strategies">How each party bargained, in acting order; empty where a mediator asked them.</param>
/// <param name="Rules">How they decided, and by when.</param>
/// <param name="Result">How it ended.</param>
/// <param name="Offers">Every offer in order; under a mediator its first draft and every text that replaced it, by nobody (party
/// -1).</param>
/// <param name="Possible">What could have been agreed.</param>
/// <param name="Review">How far the agreement is from the points of theory.</param>
public sealed record NegotiationRun(
    DomainFile Input,
    ImmutableArray<Strategy> Strategies,
    TalksRules Rules,
    NegotiationResult Result,
    IReadOnlyList<Offer> Offers,
    BargainingSet Possible,
    AgreementReview Review)
{
    /// <summary>What each party could still have gained with nobody else worse off.</summary>
    public ImmutableArray<double> LeftOnTheTable { get; } = AgreementReview.LeftOnTheTable(Possible, Result.Utilities);

    /// <summary>What the result is worth after each party's discount; equal to the utilities where there is none, or no deal.</summary>
    public ImmutableArray<double> DiscountedUtilities { get; } =
        [.. Result.Utilities.Select((utility, i) => Result.Agreement is null ? utility
            : Input.Profiles[i].Discount.Apply(utility, Result.Step, Rules.Deadline.Time(Result.Step - 1)))];

    /// <summary>Plays <paramref name="input"/> by <paramref name="rules"/> with one strategy a party.</summary>
    public static NegotiationRun Play(DomainFile input, ImmutableArray<Strategy> strategies, TalksRules rules)
    {
        ImmutableArray<Party> parties = [.. strategies.Select(
            (strategy, i) => new Party(input.Profiles[i].Name, strategy, input.Tables[i]))];
        var log = new OfferLog();
        var (result, offers) = rules.Protocol switch
        {
            TalksProtocol.Vote => (new VotedOffers(input.Domain, parties, rules.Voting!, rules.Deadline, log).Run(), log.Offers),
            TalksProtocol.Mediator => Mediate(input, rules),
            _ => (new AlternatingOffers(input.Domain, parties, rules.Deadline, log).Run(), log.Offers),
        };
        var possible = BargainingSet.Of(input.Tables);
        return new(input, strategies, rules, result, offers, possible, AgreementReview.Of(input.Tables, possible, result.Agreement));
    }

    private static (NegotiationResult Result, IReadOnlyList<Offer> Texts) Mediate(DomainFile input, TalksRules rules)
    {
        var draft = SingleText.Middle(input.Domain);
        var talks = new SingleText(input.Domain, input.Tables, draft, rules.Deadline.Rounds);
        var texts = new List<Offer> { new(0, -1, draft) };
        while (!talks.IsOver)
        {
            talks.PlayRound();
            if (talks.State.Text != texts[^1].Outcome) texts.Add(new(talks.State.Step - 1, -1, talks.State.Text));
        }
        return (talks.Result, texts);
    }
}
