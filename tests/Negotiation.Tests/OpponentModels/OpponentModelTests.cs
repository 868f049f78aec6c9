using NegotiationSim.Negotiation.Domains;
using NegotiationSim.Negotiation.OpponentModels;
using NegotiationSim.Negotiation.Protocols;
using NegotiationSim.Negotiation.Strategies;
using NegotiationSim.Negotiation.Tests.Support;
using NegotiationSim.Negotiation.Turns;

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
        Assert.All(Enumerable.Range(0, domain.Domain.OutcomeCount),
            o => Assert.InRange(model.Estimate(o, domain.Domain, memory), 0.0, 1.0 + 1e-12));
    }

    [Theory]
    [InlineData("frequency", "conceder")]
    [InlineData("bayesian", "conceder")]
    [InlineData("frequency", "micro_last")]
    [InlineData("bayesian", "tough")]
    public void Each_offer_is_what_the_model_likes_best_among_the_32_from_the_aspiration_up(string strategy, string other)
    {
        var domain = TestDomain.Named("own-sanctions-relief");
        var considerate = StrategyCatalogue.Find(strategy)!;
        var model = considerate.Model!;
        var log = new OfferLog();
        new AlternatingOffers(domain.Domain, domain.Parties([strategy, other]), Deadline.Known(200), log).Run();
        var (table, memory) = (domain.Tables[0], new PartyMemory(domain.Domain.OutcomeCount, false, model.NumbersFor(domain.Domain)));
        foreach (var offer in log.Offers)
        {
            var turn = new PartyView(offer.Step, Deadline.Known(200).Time(offer.Step), table, domain.Domain);
            if (offer.Party == 1)
            {
                model.Observe(offer.Outcome, turn, memory);
                memory.NoteReceived(offer.Outcome, table[offer.Outcome]);
                continue;
            }

            // Every outcome asked about one by one: the slow way to the same offer.
            var from = table.FirstAtLeast(considerate.Bidding.AtLeast(turn), table.FirstRational);
            var compared = Enumerable.Range(from, Math.Min(32, table.Count - from)).Select(table.OutcomeAt).ToList();
            Assert.Contains(offer.Outcome, compared);
            Assert.Equal(compared.Max(o => model.Estimate(o, domain.Domain, memory)), model.Estimate(offer.Outcome, domain.Domain, memory),
                12);
        }
    }

    [Fact]
    public void The_bayesian_model_is_its_formula_written_out()
    {
        // One issue of four values, one of three: hypotheses about the best value and the rank of each, as Hindriks and Tykhonov weigh
        // them.
        var domain = new Domain("two", [new Issue("a", ["0", "1", "2", "3"]), new Issue("b", ["0", "1", "2"])]);
        var model = new BayesianModel();
        var memory = new PartyMemory(domain.OutcomeCount, false, model.NumbersFor(domain));
        int[] counts = [4, 3];
        double[][] best = [new double[4], new double[3]], rank = [new double[2], new double[2]];
        (int Outcome, double Time)[] heard = [(11, 0.1), (10, 0.3), (7, 0.5), (7, 0.8), (0, 1)];
        foreach (var (outcome, time) in heard)
        {
            var turn = new PartyView(0, time, new UtilityTable(new double[12], 0), domain);
            model.Observe(outcome, turn, memory);
            memory.NoteReceived(outcome, 0);
            int[] value = [outcome / 3, outcome % 3];
            var (worth, weight) = (Worths(), Weights());
            var (all, sum) = (weight.Sum(), (weight[0] * worth[0][value[0]]) + (weight[1] * worth[1][value[1]]));
            for (var i = 0; i < 2; i++)
            {
                var expected = worth[i][value[i]];
                for (var b = 0; b < counts[i]; b++) best[i][b] += Speaks(
                    ((sum + (weight[i] * (Worth(value[i], b, counts[i]) - expected))) / all) - (1 - (0.4 * time)));
                for (var r = 0; r < 2; r++) rank[i][r] += Speaks(
                    ((sum + ((r + 1 - weight[i]) * expected)) / (all + r + 1 - weight[i])) - (1 - (0.4 * time)));
            }
        }

        var (w, v) = (Weights(), Worths());
        for (var o = 0; o < 12; o++) Assert.Equal(((w[0] * v[0][o / 3]) + (w[1] * v[1][o % 3])) / w.Sum(),
            model.Estimate(o, domain, memory), 10);

        double[] Weights() => [.. rank.Select(logs => Mean(logs, r => r + 1.0))];
        double[][] Worths() => [.. best.Select(logs =>
            Enumerable.Range(0, logs.Length).Select(at => Mean(logs, b => Worth(at, b, logs.Length))).ToArray())];
        static double Mean(double[] logs, Func<int, double> of) => logs.Select((l, i) => Math.Exp(l) * of(i)).Sum() / logs.Sum(Math.Exp);
        static double Worth(int at, int b, int count) => 1 - ((double)Math.Abs(at - b) / Math.Max(b, count - 1 - b));
        static double Speaks(double error) => -(error * error) / (2 * 0.25 * 0.25);
    }

    // The second party bids against a wall; the model watches from the first party's place.
    private static PartyMemory Watch(IOpponentModel model, TestDomain domain, string strategy, int rounds)
    {
        var log = new OfferLog();
        new AlternatingOffers(domain.Domain, domain.Parties(["tough", strategy]), Deadline.Known(rounds), log).Run();
        var memory = new PartyMemory(domain.Domain.OutcomeCount, false, model.NumbersFor(domain.Domain));
        foreach (var offer in log.Offers.Where(offer => offer.Party == 1))
        {
            model.Observe(offer.Outcome, new PartyView(offer.Step, Deadline.Known(rounds).Time(offer.Step), domain.Tables[0],
                domain.Domain), memory);
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
