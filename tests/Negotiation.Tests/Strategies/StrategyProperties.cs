using FsCheck;
using FsCheck.Fluent;
using NegotiationSim.Actors.Codec;
using NegotiationSim.Negotiation.Protocols;
using NegotiationSim.Negotiation.Strategies;
using NegotiationSim.Negotiation.Tests.Support;

namespace NegotiationSim.Negotiation.Tests.Strategies;

public class StrategyProperties
{
    private static readonly Gen<(TestDomain Domain, string[] Names, int Rounds)> Negotiations =
        from domain in RandomDomains.With()
        from names in Gen.Elements<string>(StrategyCatalogue.Names).ArrayOf(domain.Profiles.Length)
        from rounds in Gen.Choose(1, 40)
        select (domain, names, rounds);

    [Fact]
    public void Agreements_are_individually_rational_for_everyone_but_tit_for_tat() => Check(drawn =>
    {
        var result = Talks(drawn, null).Run();
        for (var party = 0; party < drawn.Names.Length; party++)
        {
            if (drawn.Names[party] != "tft") Assert.True(
                result.Utilities[party] >= drawn.Domain.Tables[party].Reservation, string.Join(",", drawn.Names));
        }
        Assert.Equal(result.Agreement is null, result.TimedOut);
        Assert.InRange(result.Step, 1, drawn.Rounds);
    });

    [Fact]
    public void Proposals_are_individually_rational_for_the_proposer_but_tit_for_tat() => Check(drawn =>
    {
        var log = new OfferLog();
        Talks(drawn, log).Run();
        Assert.All(log.Offers, offer => Assert.True(
            drawn.Names[offer.Party] == "tft" || drawn.Domain.Tables[offer.Party][offer.Outcome] >= drawn.Domain.Tables[
                offer.Party].Reservation));
    });

    [Fact]
    public void Every_strategy_goes_on_from_written_bytes_as_if_never_interrupted() => Check(drawn =>
    {
        var (whole, pieces) = (new OfferLog(), new OfferLog());
        var expected = Talks(drawn, whole).Run();
        var talks = Talks(drawn, pieces);
        while (!talks.IsOver)
        {
            talks.PlayRound();
            var state = talks.Capture();
            talks = Talks(drawn, pieces);
            talks.Restore(Canonical.Read<AlternatingOffersState>(Canonical.Write(state)));
        }
        Assert.Equal(whole.Offers, pieces.Offers);
        Assert.Equal(expected.Agreement, talks.Result.Agreement);
    });

    [Fact]
    public void Every_strategy_allocates_nothing_per_offer()
    {
        var domain = TestDomain.Named("own-logroll");
        foreach (var name in StrategyCatalogue.Names)
        {
            var talks = Talks((domain, ["tough", name], 500), null);
            // The runtime itself allocates now and then while it compiles; an offer that allocates does so every time.
            var least = long.MaxValue;
            for (var repeat = 0; repeat < 4; repeat++)
            {
                talks.Reset();
                var before = GC.GetAllocatedBytesForCurrentThread();
                while (!talks.IsOver) talks.PlayRound();
                least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
            }
            Assert.True(least == 0, $"{name} allocated {least} bytes for {talks.OffersMade} offers.");
        }
    }

    private static AlternatingOffers Talks((TestDomain Domain, string[] Names, int Rounds) drawn, OfferLog? log) =>
        new(drawn.Domain.Domain, drawn.Domain.Parties(drawn.Names), Deadline.Known(drawn.Rounds), log);

    private static void Check(Action<(TestDomain Domain, string[] Names, int Rounds)> holds) =>
        Prop.ForAll(Arb.From(Negotiations), holds).Check(Config.QuickThrowOnFailure.WithMaxTest(400).WithReplay(5, 17));
}
