using NegotiationSim.Negotiation.Domains;

namespace NegotiationSim.Negotiation.Tests.Support;

/// <summary>
/// Alternating offers once more, written straight from the definitions with lists and scans and none of the program's
/// parts, so that the two can be compared on any domain. Slow on purpose.
/// </summary>
public sealed class PlainTalks
{
    private readonly Seat[] _seats;
    private readonly int _rounds;

    public PlainTalks(Domain domain, IReadOnlyList<Profile> profiles, IReadOnlyList<string> strategies, int rounds)
    {
        _rounds = rounds;
        _seats = [.. profiles.Select((profile, i) => new Seat(strategies[i], Utilities(domain, profile), profile.Reservation))];
    }

    public List<int> Offers { get; } = [];

    public int? Agreement { get; private set; }

    public int Step { get; private set; }

    public PlainTalks Play()
    {
        var (standing, acceptances) = (-1, 0);
        for (var s = 0; s < _rounds && Agreement is null; s++)
        {
            var t = Math.Min(1.0, (s + 1.0) / (_rounds + 1.0));
            for (var i = 0; i < _seats.Length && Agreement is null; i++)
            {
                if (standing >= 0 && _seats[i].Accepts(standing, s, t))
                {
                    if (++acceptances == _seats.Length) Agreement = standing;
                    continue;
                }
                standing = _seats[i].Proposes(s, t);
                acceptances = 1;
                Offers.Add(standing);
                for (var other = 0; other < _seats.Length; other++)
                {
                    if (other == i) continue;
                    _seats[other].Last = standing;
                    _seats[other].Received.Add(standing);
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
            sums = sums.SelectMany(sum => values, (sum, value) => sum + (weight * value)).ToList();
        }
        return [.. sums];
    }

    /// <summary>One party: its two sorted lists and what it remembers.</summary>
    private sealed class Seat
    {
        private readonly string _strategy;
        private readonly double[] _u;
        private readonly double _r;
        private readonly int[] _all;
        private readonly int[] _rational;
        private readonly double _min;
        private readonly double _max;
        private readonly double _lo;
        private readonly HashSet<int> _sent = [];
        private double _bestAccepted = double.NegativeInfinity;
        private int _offersMade;
        private int _cursor;

        public Seat(string strategy, double[] u, double r)
        {
            (_strategy, _u, _r) = (strategy, u, r);
            _all = [.. Enumerable.Range(0, u.Length).OrderBy(o => u[o]).ThenBy(o => o)];
            _rational = [.. _all.Where(o => u[o] >= r)];
            (_min, _max) = (u[_all[0]], u[_all[^1]]);
            _lo = Math.Max(_min, r);
        }

        public int Last { get; set; } = -1;

        public HashSet<int> Received { get; } = [];

        private bool Ready => _sent.Count <= Received.Count;

        public int Proposes(int s, double t)
        {
            var outcome = _strategy switch
            {
                "tough" => _all[^1],
                "cab" => At(Math.Min(_offersMade, _rational.Length - 1)),
                "micro_last" => Ready && At(_sent.Count) >= 0 ? At(_sent.Count) : At(_sent.Count - 1),
                "tft" => WorstIn(_all, ((1.0 - Concession(Last, s)) * (_max - _min)) + _min, _max),
                _ => WorstIn(_rational, Curve(t).Low, Curve(t).High),
            };
            _offersMade++;
            _sent.Add(outcome);
            return outcome;
        }

        public bool Accepts(int o, int s, double t)
        {
            switch (_strategy)
            {
                case "tough": return _u[o] >= _max - 1e-10;
                case "cab":
                    if (_u[o] < _r || _u[o] <= _bestAccepted) return false;
                    _bestAccepted = _u[o];
                    return true;
                case "micro_last":
                    var own = At(Ready ? _sent.Count : _sent.Count - 1);
                    return _u[o] >= Math.Max(_r, own < 0 ? _r : _u[own]);
                case "tft": return Share(o) >= 1.0 - Concession(o, s);
                default:
                    var (low, high) = Curve(t);
                    return low <= _u[o] && _u[o] <= high;
            }
        }

        private (double Low, double High) Curve(double t)
        {
            var epsilon = _strategy == "aspiration" ? 1e-3 : 1e-4;
            var alpha = 1.0 - _strategy switch { "linear" => t, "conceder" => Math.Sqrt(Math.Sqrt(t)), _ => t * t * (t * t) };
            return (Math.Clamp(((_max - _lo) * alpha) + _lo - epsilon, _lo, _max), Math.Clamp(_max + epsilon, _lo, _max));
        }

        private int At(int k) => k >= 0 && k < _rational.Length ? _rational[_rational.Length - 1 - k] : -1;

        private double Share(int o) => _max - _lo < 1e-5 ? 1.0 : (_u[o] - _lo) / (_max - _lo);

        private double Concession(int o, int s)
        {
            double c;
            if (s == 0) c = 0.0;
            else if (s <= 2) c = (Next() - Next() + 1e-12) / (_max - _min);
            else c = o < 0 ? 0.0 : Math.Max(0.0, Share(o));
            return double.IsFinite(c) && c >= -1e-6 && c <= 1.0000001 ? c : 0.0;
        }

        private double Next()
        {
            var u = _cursor < _all.Length ? _u[_all[_all.Length - 1 - _cursor]] : _r;
            _cursor++;
            return u;
        }

        private int WorstIn(int[] list, double a, double b)
        {
            var i = 0;
            while (i < list.Length - 1 && _u[list[i]] < a) i++;
            for (var j = 0; j < list.Length; j++)
            {
                var u = _u[list[j]];
                if (u >= a - 1e-6 && u <= b + 2e-6 && Math.Abs(u - a) < Math.Abs(_u[list[i]] - a)) i = j;
            }
            return list[i];
        }
    }
}
