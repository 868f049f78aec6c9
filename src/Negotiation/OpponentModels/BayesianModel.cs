using NegotiationSim.Actors.Numerics;
using NegotiationSim.Negotiation.Domains;
using NegotiationSim.Negotiation.Protocols;

namespace NegotiationSim.Negotiation.OpponentModels;

/// <summary>
/// Weighs hypotheses about the other side: which value of each issue it likes best (worth falls off evenly on both
/// sides) and how much the issue matters (one of m ranks). An offer speaks for the hypotheses under which it is worth
/// what a party that concedes slowly would ask for by now.
/// </summary>
/// <remarks>
/// The scalable form of Hindriks and Tykhonov (2008), "Opponent Modelling in Automated Multi-Issue Negotiation Using
/// Bayesian Learning": issues are learnt one by one, the others at their expected worth.
/// </remarks>
/// <param name="Concession">What the other side is believed to have conceded by the deadline, 0 to 1. Default 0.4.</param>
/// <param name="Spread">The standard deviation of its offers around that line, above 0. Default 0.25.</param>
public sealed record BayesianModel(double Concession = 0.4, double Spread = 0.25) : IOpponentModel
{
    // Per issue, one after the other: log-likelihood of each best value, of each rank; then the expected worth of each
    // value and the expected weight, kept so that an estimate costs one pass over the issues.
    private static int Size(int values, int issues) => (2 * values) + issues + 1;

    /// <inheritdoc/>
    public int NumbersFor(Domain domain)
    {
        var numbers = 0;
        foreach (var issue in domain.Issues) numbers += Size(issue.Count, domain.Issues.Length);
        return numbers;
    }

    /// <inheritdoc/>
    public void Observe(int offer, in Turn turn, PartyMemory memory)
    {
        var domain = turn.Domain;
        if (memory.OffersReceived == 0) Expect(domain, memory.Numbers);
        var asked = 1.0 - (Concession * turn.Time);
        var (worth, weights) = Expected(offer, domain, memory.Numbers);
        var start = 0;
        for (var issue = 0; issue < domain.Issues.Length; issue++)
        {
            var part = Part.Of(memory.Numbers, start, domain, issue);
            var value = domain.ValueIndex(offer, issue);
            var weight = part.Weight;
            var expected = part.Worth[value];
            for (var best = 0; best < part.Best.Length; best++)
                part.Best[best] += Speaks(((worth - (weight * expected) + (weight * Worth(value, best, part.Best.Length))) / weights) - asked);
            for (var rank = 0; rank < part.Rank.Length; rank++)
            {
                var supposed = rank + 1.0;
                part.Rank[rank] += Speaks(((worth + ((supposed - weight) * expected)) / (weights + supposed - weight)) - asked);
            }
            start += Size(part.Best.Length, part.Rank.Length);
        }
        Expect(domain, memory.Numbers);
    }

    /// <inheritdoc/>
    public double Estimate(int outcome, Domain domain, PartyMemory memory)
    {
        if (memory.OffersReceived == 0) return 0.0;
        var (worth, weights) = Expected(outcome, domain, memory.Numbers);
        return worth / weights;
    }

    private double Speaks(double error) => -(error * error) / (2.0 * Spread * Spread);

    private static double Worth(int value, int best, int count) =>
        count == 1 ? 1.0 : 1.0 - ((double)Math.Abs(value - best) / Math.Max(best, count - 1 - best));

    private static (double Worth, double Weights) Expected(int outcome, Domain domain, double[] numbers)
    {
        var (worth, weights, start) = (0.0, 0.0, 0);
        for (var issue = 0; issue < domain.Issues.Length; issue++)
        {
            var part = Part.Of(numbers, start, domain, issue);
            worth += part.Weight * part.Worth[domain.ValueIndex(outcome, issue)];
            weights += part.Weight;
            start += Size(part.Best.Length, part.Rank.Length);
        }
        return (worth, weights);
    }

    private static void Expect(Domain domain, double[] numbers)
    {
        var start = 0;
        for (var issue = 0; issue < domain.Issues.Length; issue++)
        {
            var part = Part.Of(numbers, start, domain, issue);
            part.Worth.Clear();
            var total = 0.0;
            var likeliest = Largest(part.Best);
            for (var best = 0; best < part.Best.Length; best++)
            {
                var chance = Elementary.Exp(part.Best[best] - likeliest);
                total += chance;
                for (var value = 0; value < part.Worth.Length; value++) part.Worth[value] += chance * Worth(value, best, part.Best.Length);
            }
            for (var value = 0; value < part.Worth.Length; value++) part.Worth[value] /= total;
            part.Weight = MeanRank(part.Rank);
            start += Size(part.Best.Length, part.Rank.Length);
        }
    }

    private static double MeanRank(ReadOnlySpan<double> ranks)
    {
        var (sum, total, likeliest) = (0.0, 0.0, Largest(ranks));
        for (var rank = 0; rank < ranks.Length; rank++)
        {
            var chance = Elementary.Exp(ranks[rank] - likeliest);
            total += chance;
            sum += chance * (rank + 1.0);
        }
        return sum / total;
    }

    private static double Largest(ReadOnlySpan<double> numbers)
    {
        var largest = double.NegativeInfinity;
        foreach (var number in numbers) largest = Math.Max(largest, number);
        return largest;
    }

    /// <summary>The numbers of one issue.</summary>
    private readonly ref struct Part(Span<double> best, Span<double> rank, Span<double> worth, ref double weight)
    {
        private readonly ref double _weight = ref weight;

        public Span<double> Best { get; } = best;

        public Span<double> Rank { get; } = rank;

        public Span<double> Worth { get; } = worth;

        public double Weight
        {
            get => _weight;
            set => _weight = value;
        }

        public static Part Of(double[] numbers, int start, Domain domain, int issue)
        {
            var (values, issues) = (domain.Issues[issue].Count, domain.Issues.Length);
            return new(
                numbers.AsSpan(start, values), numbers.AsSpan(start + values, issues),
                numbers.AsSpan(start + values + issues, values), ref numbers[start + (2 * values) + issues]);
        }
    }
}
