using NegotiationSim.Actors.Numerics;
using NegotiationSim.Negotiation.Domains;
using NegotiationSim.Negotiation.Turns;

namespace NegotiationSim.Negotiation.OpponentModels;

/// <summary>
/// Weighs hypotheses about the other side: which value of each issue it likes best (worth falls off evenly on both
/// sides) and how much the issue matters (one of m ranks). An offer speaks for the hypotheses under which it is worth
/// what a party that concedes slowly would ask for by now.
/// </summary>
/// <remarks>
/// The scalable form of Hindriks and Tykhonov (2008), "Opponent Modelling in Automated Multi-Issue Negotiation Using
/// Bayesian Learning": issues are learnt one by one, the others at their expected worth. An offer costs a few steps a value of
/// each issue and a rank of each, whatever the number of outcomes.
/// </remarks>
/// <param name="Concession">What the other side is believed to have conceded by the deadline, 0 to 1. Default 0.4.</param>
/// <param name="Spread">The standard deviation of its offers around that line, above 0. Default 0.25.</param>
public sealed record BayesianModel(double Concession = 0.4, double Spread = 0.25) : IOpponentModel
{
    // Kept numbers: log-likelihood of each best value, issue by issue; of each rank, issue by issue; then, kept so that nothing
    // is worked out twice, the expected worth of each value and the expected weight of each issue.

    /// <inheritdoc/>
    public int NumbersFor(Domain domain) => 2 * domain.ValueCount + (domain.Issues.Length * (domain.Issues.Length + 1));

    /// <inheritdoc/>
    public void Observe(int offer, in PartyView turn, PartyMemory memory)
    {
        var domain = turn.Domain;
        if (memory.OffersReceived == 0) Expect(domain, memory);
        var (issues, values) = (domain.Issues.Length, domain.ValueCount);
        var best = memory.Numbers.AsSpan(0, values);
        var ranks = memory.Numbers.AsSpan(values, issues * issues);
        var worths = memory.Numbers.AsSpan(values + ranks.Length, values);
        var weights = memory.Numbers.AsSpan(values + ranks.Length + values, issues);
        var asked = 1.0 - Concession * turn.Time;
        var steepness = Steepness(domain, memory);
        var precision = -1.0 / (2.0 * Spread * Spread);
        var (worth, all) = Expected(offer, domain, worths, weights);
        var share = 1.0 / all;
        var (end, rest) = (values, offer);
        for (var issue = issues - 1; issue >= 0; issue--)
        {
            var count = domain.Issues[issue].Count;
            end -= count;
            (rest, var value) = Math.DivRem(rest, count);
            var (weight, expected) = (weights[issue], worths[end + value]);
            var others = ((worth - weight * expected) * share) - asked;
            var own = best.Slice(end, count);
            var scaled = weight * share;
            for (var b = 0; b < own.Length; b++)
            {
                var error = others + (scaled * (1.0 - (Math.Abs(value - b) * steepness[end + b])));
                own[b] += precision * error * error;
            }
            var rank = ranks.Slice(issue * issues, issues);
            for (var r = 0; r < rank.Length; r++)
            {
                var more = r + 1.0 - weight;
                var error = ((worth + more * expected) / (all + more)) - asked;
                rank[r] += precision * error * error;
            }
        }
        Expect(domain, memory);
    }

    /// <inheritdoc/>
    public ReadOnlySpan<double> Liking(Domain domain, PartyMemory memory, Span<double> weights)
    {
        var (issues, values) = (domain.Issues.Length, domain.ValueCount);
        var first = values + issues * issues;
        memory.Numbers.AsSpan(first + values, issues).CopyTo(weights);
        return memory.Numbers.AsSpan(first, values);
    }

    /// <inheritdoc/>
    public double Estimate(int outcome, Domain domain, PartyMemory memory)
    {
        if (memory.OffersReceived == 0) return 0.0;
        var (issues, values) = (domain.Issues.Length, domain.ValueCount);
        var first = values + issues * issues;
        var (worth, weights) = Expected(outcome, domain, memory.Numbers.AsSpan(first, values),
            memory.Numbers.AsSpan(first + values, issues));
        return worth / weights;
    }

    /// <summary>
    /// By how much worth falls off a step away from each best value: 1 over the steps to the farther end. The same all along, so kept in
    /// the scratch memory.
    /// </summary>
    private static ReadOnlySpan<double> Steepness(Domain domain, PartyMemory memory)
    {
        var falls = memory.Scratch.AsSpan(domain.ValueCount + domain.Issues.Length * domain.Issues.Length, domain.ValueCount);
        if (falls[0] > 0.0) return falls;
        var first = 0;
        foreach (var issue in domain.Issues)
        {
            for (var best = 0; best < issue.Count; best++) falls[first + best] = 1.0 / Math.Max(1, Math.Max(best, issue.Count - 1 - best));
            first += issue.Count;
        }
        return falls;
    }

    private static (double Worth, double Weights) Expected(
        int outcome, Domain domain, ReadOnlySpan<double> worths, ReadOnlySpan<double> weights)
    {
        var (worth, all, end, rest) = (0.0, 0.0, worths.Length, outcome);
        for (var issue = weights.Length - 1; issue >= 0; issue--)
        {
            var count = domain.Issues[issue].Count;
            end -= count;
            (rest, var value) = Math.DivRem(rest, count);
            worth += weights[issue] * worths[end + value];
            all += weights[issue];
        }
        return (worth, all);
    }

    /// <summary>Works the expected worths and weights out anew.</summary>
    private static void Expect(Domain domain, PartyMemory memory)
    {
        var (issues, values) = (domain.Issues.Length, domain.ValueCount);
        var ranked = issues * issues;
        var chances = memory.Scratch.AsSpan(0, values + ranked);
        var first = 0;
        for (var issue = 0; issue < issues; issue++)
        {
            Center(memory.Numbers.AsSpan(first, domain.Issues[issue].Count), chances[first..]);
            Center(memory.Numbers.AsSpan(values + issue * issues, issues), chances[(values + issue * issues)..]);
            first += domain.Issues[issue].Count;
        }
        Elementary.Exp(chances, chances);
        var steepness = Steepness(domain, memory);
        var worths = memory.Numbers.AsSpan(values + ranked, values);
        var weights = memory.Numbers.AsSpan(values + ranked + values, issues);
        first = 0;
        for (var issue = 0; issue < issues; issue++)
        {
            var count = domain.Issues[issue].Count;
            Average(chances.Slice(first, count), steepness.Slice(first, count), worths.Slice(first, count));
            var (sum, total) = (0.0, 0.0);
            var ranks = chances.Slice(values + issue * issues, issues);
            for (var r = 0; r < ranks.Length; r++)
            {
                total += ranks[r];
                sum += ranks[r] * (r + 1.0);
            }
            weights[issue] = sum / total;
            first += count;
        }
    }

    /// <summary>
    /// The mean worth of every value over the hypotheses. Worth falls off in straight lines on both sides of the best value, so that
    /// sums from either end take the place of a pass for each value.
    /// </summary>
    private static void Average(ReadOnlySpan<double> chances, ReadOnlySpan<double> steepness, Span<double> worths)
    {
        var (total, level, slope) = (0.0, 0.0, 0.0);
        var last = chances.Length - 1;
        // Hypotheses below the value, or at it: 1 - (v - b)/M.
        for (var v = 0; v <= last; v++)
        {
            var fall = chances[v] * steepness[v];
            total += chances[v];
            level += chances[v] + v * fall;
            slope += fall;
            worths[v] = level - v * slope;
        }
        // Hypotheses above it: 1 - (b - v)/M.
        (level, slope) = (0.0, 0.0);
        var share = 1.0 / total;
        for (var v = last; v >= 0; v--)
        {
            worths[v] = (worths[v] + level + v * slope) * share;
            var fall = chances[v] * steepness[v];
            level += chances[v] - v * fall;
            slope += fall;
        }
    }

    // Beyond this a hypothesis is as good as refuted; the exponential stays in its quick range.
    private const double Refuted = -600.0;

    /// <summary>Log-likelihoods less the largest of them.</summary>
    private static void Center(ReadOnlySpan<double> logs, Span<double> centered)
    {
        var largest = double.NegativeInfinity;
        foreach (var log in logs)
            if (log > largest) largest = log;
        for (var i = 0; i < logs.Length; i++) centered[i] = Math.Max(Refuted, logs[i] - largest);
    }
}
