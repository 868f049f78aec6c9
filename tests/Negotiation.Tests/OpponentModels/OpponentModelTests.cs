using NegotiationSim.Negotiation.OpponentModels;
using NegotiationSim.Negotiation.Protocols;
using NegotiationSim.Negotiation.Tests.Support;

namespace NegotiationSim.Negotiation.Tests.OpponentModels;

/// <summary>The oracle is the opponent's true utility, which the model never sees.</summary>
public class OpponentModelTests
{
    public static TheoryData<IOpponentModel> Models => [new FrequencyModel(), new BayesianModel()];

    [Theory]
    [MemberData(nameof(Models))]
    public void Models_learn_the_order_of_a_conceding_opponents_preferences(IOpponentModel model)
    {
        var domain = TestDomain.Named("own-logroll");
        var memory = Watch(model, domain, "linear", rounds: 60);
        // One half is chance.
        Assert.InRange(Concordance(model, domain, memory), 0.6, 1.0);
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void Models_prefer_nothing_before_the_first_offer(IOpponentModel model)
    {
        var domain = TestDomain.Named("own-logroll").Domain;
        var memory = new PartyMemory(domain.OutcomeCount, false, model.NumbersFor(domain));
        Assert.Single(Enumerable.Range(0, domain.OutcomeCount).Select(o => model.Estimate(o, domain, memory)).Distinct());
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void Models_estimate_between_nothing_and_everything(IOpponentModel model)
    {
        var domain = TestDomain.Named("own-sanctions-relief");
        var memory = Watch(model, domain, "conceder", rounds: 40);
        Assert.All(Enumerable.Range(0, domain.Domain.OutcomeCount), o => Assert.InRange(model.Estimate(o, domain.Domain, memory), 0.0, 1.0 + 1e-12));
    }

    // The second party bids against a wall; the model watches from the first party's place.
    private static PartyMemory Watch(IOpponentModel model, TestDomain domain, string strategy, int rounds)
    {
        var log = new OfferLog();
        new AlternatingOffers(domain.Domain, domain.Parties(["tough", strategy]), Deadline.Known(rounds), log).Run();
        var memory = new PartyMemory(domain.Domain.OutcomeCount, false, model.NumbersFor(domain.Domain));
        foreach (var offer in log.Offers.Where(offer => offer.Party == 1))
        {
            model.Observe(offer.Outcome, new Turn(offer.Step, Deadline.Known(rounds).Time(offer.Step), domain.Tables[0], domain.Domain), memory);
            memory.NoteReceived(offer.Outcome, domain.Tables[0][offer.Outcome]);
        }
        return memory;
    }

    // The share of pairs of outcomes that the model puts in the true order; a pair it cannot tell apart counts half.
    private static double Concordance(IOpponentModel model, TestDomain domain, PartyMemory memory)
    {
        var (right, all) = (0.0, 0);
        for (var a = 0; a < domain.Domain.OutcomeCount; a++)
        {
            for (var b = 0; b < a; b++)
            {
                var truth = domain.Tables[1][a].CompareTo(domain.Tables[1][b]);
                if (truth == 0) continue;
                all++;
                var belief = model.Estimate(a, domain.Domain, memory).CompareTo(model.Estimate(b, domain.Domain, memory));
                right += belief == truth ? 1.0 : belief == 0 ? 0.5 : 0.0;
            }
        }
        return right / all;
    }
}
