using System.Collections.Immutable;
using NegotiationSim.Negotiation.Analytics;
using NegotiationSim.Negotiation.Protocols;
using NegotiationSim.Negotiation.Strategies;
using NegotiationSim.Scenarios.Domains;

namespace NegotiationSim.Runner.Negotiations;

/// <summary>One negotiation played to its end, with everything the outputs show.</summary>
/// <param name="Input">What was negotiated.</param>
/// <param name="Strategies">How each party bargained, in acting order.</param>
/// <param name="Rounds">The deadline in rounds, N.</param>
/// <param name="Result">How it ended.</param>
/// <param name="Offers">Every offer in order.</param>
/// <param name="Possible">What could have been agreed.</param>
/// <param name="Review">How far the agreement is from the points of theory.</param>
public sealed record NegotiationRun(
    DomainFile Input,
    ImmutableArray<Strategy> Strategies,
    int Rounds,
    NegotiationResult Result,
    IReadOnlyList<Offer> Offers,
    BargainingSet Possible,
    AgreementReview Review)
{
    /// <summary>What each party could still have gained with nobody else worse off.</summary>
    public ImmutableArray<double> LeftOnTheTable { get; } = AgreementReview.LeftOnTheTable(Input.Tables, Possible, Result.Utilities);

    /// <summary>What the result is worth after each party's discount; equal to the utilities where there is none, or no deal.</summary>
    public ImmutableArray<double> DiscountedUtilities { get; } =
        [.. Result.Utilities.Select((utility, i) => Result.Agreement is null ? utility
            : Input.Profiles[i].Discount.Apply(utility, Result.Step, Deadline.Known(Rounds).Time(Result.Step - 1)))];

    /// <summary>Plays <paramref name="input"/> with one strategy a party.</summary>
    public static NegotiationRun Play(DomainFile input, ImmutableArray<Strategy> strategies, int rounds)
    {
        var parties = strategies.Select((strategy, i) => new Party(input.Profiles[i].Name, strategy, input.Tables[i]));
        var log = new OfferLog();
        var result = new AlternatingOffers(input.Domain, [.. parties], Deadline.Known(rounds), log).Run();
        var possible = BargainingSet.Of(input.Tables);
        return new(input, strategies, rounds, result, log.Offers, possible, AgreementReview.Of(input.Tables, possible, result.Agreement));
    }
}
