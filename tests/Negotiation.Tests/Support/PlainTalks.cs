using NegotiationSim.Negotiation.Domains;

namespace NegotiationSim.Negotiation.Tests.Support;

/// <summary>
/// Alternating offers once more, written straight from the definitions with lists and scans and none of the program's
/// parts, so that the two can be compared on any domain. Slow on purpose.
/// </summary>
public sealed class PlainTalks
{
    private readonly Seat[] seats;
    private readonly int rounds;

    public PlainTalks(Domain domain, IReadOnlyList<Profile> profiles, IReadOnlyList<string> strategies, int rounds)
    {
        this.rounds = rounds;
        seats = [.. profiles.Select((profile, i) => new Seat(strategies[i], Utilities(domain, profile), profile.Reservation))];
    }

    public List<int> Offers { get; } = [];

    public int? Agreement { get; private set; }

    public int Step { get; private set; }

    public PlainTalks Play()
    {
        var (standing, acceptances) = (-1, 0);
        for (var s = 0; s < this.rounds && Agreement is null; s++)
        {
            var t = Math.Min(1.0, (s + 1.0) / (this.rounds + 1.0));
            for (var i = 0; i < seats.Length && Agreement is null; i++)
            {
                if (standing >= 0 && seats[i].Accepts(standing, s, t))
                {
                    if (++acceptances == seats.Length) Agreement = standing;
                    continue;
                }
                standing = seats[i].Proposes(s, t);
                acceptances = 1;
                Offers.Add(standing);
                for (var other = 0; other < seats.Length; other++)
                {
                    if (other == i) continue;
                    seats[other].Last = standing;
                    seats[other].Received.Add(standing);
                }
            }
            Step = s + 1;
        }
        return this;
    }

    // Row-major, last issue fastest, summed in issue order from 0.
    private static double[] Utilities(Domain domain, Profile profile)
    {
        IEnumerable<double> sums = [0.0];
        for (var i = 0; i < domain.Issues.Length; i++)
        {
            var (weight, values) = (profile.Weights[i], profile.Values[i]);
            sums = sums.SelectMany(sum => values, (sum, value) => sum + weight * value).ToList();
        }
        return [.. sums];
    }

    /// <summary>One party: its two sorted lists and what it remembers.</summary>
    private sealed class Seat
    {
        private readonly string strategy;
        private readonly double[] u;
        private readonly double r;
        private readonly int[] all;
        private readonly int[] rational;
        private readonly double min;
        private readonly double max;
        private readonly double lo;
        private readonly HashSet<int> sent = [];
        private double bestAccepted = double.NegativeInfinity;
        private int offersMade;
        private int cursor;

        public Seat(string strategy, double[] u, double r)
        {
            (this.strategy, this.u, this.r) = (strategy, u, r);
            all = [.. Enumerable.Range(0, u.Length).OrderBy(o => u[o]).ThenBy(o => o)];
            rational = [.. all.Where(o => u[o] >= r)];
            (min, max) = (u[all[0]], u[all[^1]]);
            lo = Math.Max(min, r);
        }

        public int Last { get; set; } = -1;

        public HashSet<int> Received { get; } = [];

        private bool Ready => sent.Count <= Received.Count;

        public int Proposes(int s, double t)
        {
            var outcome = this.strategy switch
            {
                "tough" => all[^1],
                "cab" => At(Math.Min(offersMade, rational.Length - 1)),
                "micro_last" => Ready && At(sent.Count) >= 0 ? At(sent.Count) : At(sent.Count - 1),
                "tft" => WorstIn(all, ((1.0 - Concession(Last, s)) * (max - min)) + min, max),
                _ => WorstIn(rational, Curve(t).Low, Curve(t).High),
            };
            offersMade++;
            sent.Add(outcome);
            return outcome;
        }

        public bool Accepts(int o, int s, double t)
        {
            switch (this.strategy)
            {
                case "tough": return this.u[o] >= max - 1e-10;
                case "cab":
                    if (this.u[o] < this.r || this.u[o] <= bestAccepted) return false;
                    bestAccepted = this.u[o];
                    return true;
                case "micro_last":
                    var own = At(Ready ? sent.Count : sent.Count - 1);
                    return this.u[o] >= Math.Max(this.r, own < 0 ? this.r : this.u[own]);
                case "tft": return Share(o) >= 1.0 - Concession(o, s);
                default:
                    var (low, high) = Curve(t);
                    return low <= this.u[o] && this.u[o] <= high;
            }
        }

        private (double Low, double High) Curve(double t)
        {
            var epsilon = this.strategy == "aspiration" ? 1e-3 : 1e-4;
            var alpha = 1.0 - this.strategy switch { "linear" => t, "conceder" => Math.Sqrt(Math.Sqrt(t)), _ => t * t * (t * t) };
            return (Math.Clamp(((max - lo) * alpha) + lo - epsilon, lo, max), Math.Clamp(max + epsilon, lo, max));
        }

        private int At(int k) => k >= 0 && k < rational.Length ? rational[rational.Length - 1 - k] : -1;

        private double Share(int o) => max - lo < 1e-5 ? 1.0 : (this.u[o] - lo) / (max - lo);

        private double Concession(int o, int s)
        {
            double c;
            if (s == 0) c = 0.0;
            else if (s <= 2) c = (Next() - Next() + 1e-12) / (max - min);
            else c = o < 0 ? 0.0 : Math.Max(0.0, Share(o));
            return double.IsFinite(c) && c >= -1e-6 && c <= 1.0000001 ? c : 0.0;
        }

        private double Next()
        {
            var u = cursor < all.Length ? this.u[all[all.Length - 1 - cursor]] : this.r;
            cursor++;
            return u;
        }

        private int WorstIn(int[] list, double a, double b)
        {
            var i = 0;
            while (i < list.Length - 1 && this.u[list[i]] < a) i++;
            for (var j = 0; j < list.Length; j++)
            {
                var u = this.u[list[j]];
                if (u >= a - 1e-6 && u <= b + 2e-6 && Math.Abs(u - a) < Math.Abs(this.u[list[i]] - a)) i = j;
            }
            return list[i];
        }
    }
}
