using System.Collections.Immutable;
using System.Globalization;
using NegotiationSim.Benchmarks.Month;
using NegotiationSim.Negotiation.Domains;

namespace NegotiationSim.Negotiation.Benchmarks;

/// <summary>Throughput and cost against domain size in half a minute, set-up apart; for a look, not for the record.</summary>
public static class QuickReport
{
    private const int Rounds = 2000;
    private const double Measured = 400;

    private static readonly (string A, string B)[] Pairs =
    [
        ("boulware", "boulware"), ("linear", "conceder"), ("tough", "boulware"), ("tough", "tft"), ("micro_last", "boulware"),
            ("cab", "tough"),
        ("frequency", "tough"), ("bayesian", "tough"), ("frequency", "bayesian"),
    ];

    /// <summary>Prints the report.</summary>
    public static void Print()
    {
        Console.WriteLine("Offers a second of processor time on one core, tables built once; bytes allocated an offer; " + Rounds
            + " rounds at most.");
        Console.Write("outcomes".PadLeft(9) + "set-up ms".PadLeft(11));
        foreach (var (a, b) in Pairs) Console.Write((a + "/" + b).PadLeft(23));
        Console.WriteLine();
        // Once unseen, so that the first row does not pay for compilation.
        Row(Talks.Shapes[1]);
        foreach (var shape in Talks.Shapes) Console.WriteLine(Row(shape));
    }

    private static string Row(ImmutableArray<int> shape)
    {
        var domain = Talks.Domain(shape);
        var start = ThreadClock.Now;
        var first = UtilityTable.Of(domain, Talks.Profile(domain, opposed: false));
        var second = UtilityTable.Of(domain, Talks.Profile(domain, opposed: true));
        var setUp = (ThreadClock.Now - start) / 2.0;
        return domain.OutcomeCount.ToString("N0", CultureInfo.InvariantCulture).PadLeft(9) +
            setUp.ToString("0.00", CultureInfo.InvariantCulture).PadLeft(11) +
            string.Concat(Pairs.Select(pair => Measure(domain, first, second, pair.A, pair.B).PadLeft(23)));
    }

    private static string Measure(Domain domain, UtilityTable first, UtilityTable second, string a, string b)
    {
        var talks = Talks.Between(domain, first, second, a, b, Rounds);
        var best = 0.0;
        var bytesPerOffer = 0.0;
        for (var repeat = 0; repeat < 4; repeat++)
        {
            var offers = 0L;
            var allocated = GC.GetAllocatedBytesForCurrentThread();
            var start = ThreadClock.Now;
            while (ThreadClock.Now - start < Measured / 4)
            {
                // The clock is asked seldom, since some talks are over after an offer or two.
                for (var made = 0L; made < 1000; made += talks.OffersMade)
                {
                    talks.Reset();
                    while (!talks.IsOver) talks.PlayRound();
                    offers += talks.OffersMade;
                }
            }
            var seconds = (ThreadClock.Now - start) / 1e3;
            bytesPerOffer = (GC.GetAllocatedBytesForCurrentThread() - allocated) / (double)offers;
            best = Math.Max(best, offers / seconds);
        }
        return string.Create(CultureInfo.InvariantCulture, $"{best / 1e6:0.0} M/s {bytesPerOffer:0.##} B");
    }
}
