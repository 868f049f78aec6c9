using FsCheck;
using FsCheck.Fluent;
using NegotiationSim.Negotiation.Protocols;
using NegotiationSim.Negotiation.Tests.Support;

namespace NegotiationSim.Negotiation.Tests.Protocols;

/// <summary>The same talks played by a second implementation, on domains nobody chose: every pair of strategies, offer for offer.</summary>
public class PlainTalksTests
{
    private static readonly string[] Strategies = ["boulware", "linear", "conceder", "aspiration", "tough", "cab", "micro_last", "tft"];

    [Fact]
    public void Every_pair_of_strategies_makes_the_same_offers_as_the_plain_implementation() => Check(OddDomains.With(2, 2), 60, domain =>
    {
        foreach (var first in Strategies)
        {
            foreach (var second in Strategies) Same(domain, [first, second], 1 + (domain.Domain.OutcomeCount % 40));
        }
    });

    [Fact]
    public void Three_and_four_parties_make_the_same_offers_as_the_plain_implementation() =>
        Check(
            from domain in OddDomains.With(3, 4)
            from names in Gen.Elements<string>(Strategies).ArrayOf(domain.Profiles.Length)
            from rounds in Gen.Choose(1, 60)
            select (domain, names, rounds), 1500, drawn => Same(drawn.domain, drawn.names, drawn.rounds));

    private static void Same(TestDomain domain, string[] strategies, int rounds)
    {
        var log = new OfferLog();
        var result = new AlternatingOffers(domain.Domain, domain.Parties(strategies), Deadline.Known(rounds), log).Run();
        var plain = new PlainTalks(domain.Domain, domain.Profiles, strategies, rounds).Play();
        var title = string.Join(",", strategies) + " N=" + rounds;
        Assert.True(plain.Offers.SequenceEqual(log.Offers.Select(offer => offer.Outcome)), title);
        Assert.True(plain.Agreement == result.Agreement && plain.Step == result.Step && result.TimedOut == plain.Agreement is null, title);
    }

    private static void Check<T>(Gen<T> gen, int tests, Action<T> holds) =>
        Prop.ForAll(Arb.From(gen), holds).Check(Config.QuickThrowOnFailure.WithMaxTest(tests).WithReplay(11, 23));
}
