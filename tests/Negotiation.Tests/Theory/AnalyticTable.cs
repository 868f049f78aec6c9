using System.Globalization;
using System.Text.Json;
using NegotiationSim.Negotiation.Bidding;
using NegotiationSim.Negotiation.Power;
using NegotiationSim.Negotiation.Theory;

namespace NegotiationSim.Negotiation.Tests.Theory;

/// <summary>Every value of the table of closed forms beside what the solvers find, section by section.</summary>
internal static class AnalyticTable
{
    private static readonly JsonElement Root =
        JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Data", "analytic.json"))).RootElement;

    public static IEnumerable<string> Sections => Root.EnumerateObject().Select(section => section.Name);

    public static IEnumerable<(double Expected, double Found)> Values(string section) => section switch
    {
        "rubinstein_spe" => Rows(section).SelectMany(Rubinstein),
        "rubinstein_finite" => Rows(section).Select(row =>
            (Number(row, "player1_share"), Game(row).ProposerShare(row.GetProperty("offers").GetInt32()))),
        "rubinstein_limit" => Rows(section).SelectMany(Limit),
        "unanimity_n_player_stationary" => Rows(section).SelectMany(
            row => Zip(row.GetProperty("shares"), UnanimityGame.Shares(row.GetProperty("n").GetInt32(), Number(row, "d")))),
        "baron_ferejohn_closed_majority" => Rows(section).SelectMany(BaronFerejohn),
        "nash_pie" => Rows(section).SelectMany(row =>
            Point(row.GetProperty("solution"), BargainingSolution.Nash(
            PolygonFrontier.Pie, Pair(row.GetProperty("d")), Number(row, "alpha")))),
        "quarter_circle_d0" => Points(section, new QuarterCircleFrontier()),
        "line_2_1" => Points(section, new PolygonFrontier([(0.0, 1.0), (2.0, 0.0)])),
        "kinked" => Points(section, new PolygonFrontier([(0.0, 1.0), (1.0, 1.0), (2.0, 0.0)])),
        "outside_option_deal_me_out" => Rows(section).Select(
            row => (Number(row, "share2"), 1.0 - (Game(row) with { OutsideOption2 = Number(row, "w") }).ProposerShare())),
        "nash_pie_with_ratification_floor" => Rows(section).SelectMany(
            row => Point(row.GetProperty("solution"), Ratified(Number(row, "w"), 0.0))
            .Append((row.GetProperty("both_constraints_feasible").GetBoolean() ? 1.0 : 0.0,
                Ratified(Number(row, "w"), 0.0) is null ? 0.0 : 1.0))),
        "nash_pie_two_floors" => Rows(section).SelectMany(
            row => Point(row.GetProperty("solution"), Ratified(Number(row, "w1"), Number(row, "w2")))),
        "curves" => Curves(),
        "voting_power" => Rows(section).SelectMany(Voting),
        "unsc_shapley" => SecurityCouncil(),
        _ => throw new ArgumentException("The table has a section nobody checks: " + section, nameof(section)),
    };

    private static IEnumerable<JsonElement> Rows(string section) => Root.GetProperty(section).EnumerateArray();

    private static double Number(JsonElement row, string key) => row.GetProperty(key).GetDouble();

    private static (double, double) Pair(JsonElement pair) => (pair[0].GetDouble(), pair[1].GetDouble());

    private static AlternatingOffersGame Game(JsonElement row) => row.TryGetProperty("d", out var both)
        ? AlternatingOffersGame.Discounted(both.GetDouble(), both.GetDouble())
        : AlternatingOffersGame.Discounted(Number(row, "d1"), Number(row, "d2"));

    private static IEnumerable<(double, double)> Rubinstein(JsonElement row)
    {
        var share = Game(row).ProposerShare();
        yield return (Number(row, "proposer1_share"), share);
        yield return (Number(row, "responder2_share"), 1.0 - share);
        yield return (Number(row, "player2_share_when_2_proposes"), Game(row).Reversed.ProposerShare());
    }

    private static IEnumerable<(double, double)> Limit(JsonElement row)
    {
        yield return (Number(row, "share1"), AlternatingOffersGame.AtRates(
            Number(row, "r1"), Number(row, "r2"), Number(row, "delta_t")).ProposerShare());
        // So short a delay that its effect is below the precision of a double.
        yield return (Number(row, "limit"), AlternatingOffersGame.AtRates(Number(row, "r1"), Number(row, "r2"), 1e-15).ProposerShare());
    }

    private static IEnumerable<(double, double)> BaronFerejohn(JsonElement row)
    {
        var (proposer, partner, partners) = BaronFerejohnGame.Solve(row.GetProperty("n").GetInt32(), Number(row, "d"));
        yield return (Number(row, "proposer"), proposer);
        yield return (Number(row, "each_of_partners"), partner);
        yield return (Number(row, "n_partners"), partners);
    }

    private static (double, double)? Ratified(double floor1, double floor2) =>
        BargainingSolution.Nash(PolygonFrontier.Pie, (0.0, 0.0), floors: (floor1, floor2));

    private static IEnumerable<(double, double)> Points(string section, IFrontier frontier)
    {
        var expected = Root.GetProperty(section);
        var found = Point(expected.GetProperty("nash"), BargainingSolution.Nash(frontier, (0.0, 0.0)))
            .Concat(Point(expected.GetProperty("kalai_smorodinsky"), BargainingSolution.KalaiSmorodinsky(frontier, (0.0, 0.0))))
            .Concat(Point(expected.GetProperty("egalitarian"), BargainingSolution.Egalitarian(frontier, (0.0, 0.0))));
        var utilitarian = BargainingSolution.Utilitarian(frontier);
        if (expected.TryGetProperty("utilitarian", out var point)) found = found.Concat(Point(point, utilitarian));
        if (expected.TryGetProperty("utilitarian_value", out var value)) found =
            found.Append((value.GetDouble(), utilitarian.U1 + utilitarian.U2));
        return found;
    }

    private static IEnumerable<(double, double)> Point(JsonElement expected, (double U1, double U2)? found)
    {
        if (expected.ValueKind == JsonValueKind.Null) return [(0.0, found is null ? 0.0 : 1.0)];
        return found is { } point ? [(expected[0].GetDouble(), point.U1), (expected[1].GetDouble(), point.U2)] : [(0.0, 1.0)];
    }

    private static IEnumerable<(double, double)> Zip(JsonElement expected, IEnumerable<double> found) =>
        expected.EnumerateArray().Select(number => number.GetDouble()).Zip(found);

    private static IEnumerable<(double, double)> Curves()
    {
        var curves = Root.GetProperty("curves");
        var times = curves.GetProperty("t").EnumerateArray().Select(t => t.GetDouble()).ToArray();
        foreach (var family in curves.EnumerateObject().Where(family => family.Value.ValueKind == JsonValueKind.Object))
        {
            foreach (var named in family.Value.EnumerateObject())
            {
                var curve = Curve(family.Name, named.Name);
                foreach (var value in Zip(named.Value, times.Select(curve.Demand))) yield return value;
            }
        }
    }

    private static IConcessionCurve Curve(string family, string name) => family switch
    {
        "negmas_poly" => Named("negmas-poly-" + name),
        "negmas_exp" => Named("negmas-exp-" + name),
        "genius_timedependent" => Named("genius-" + name),
        "faratin_poly" => new PolynomialCurve(1.0 / Parameter(name, 1), Parameter(name, 0)),
        "faratin_exp" => new FaratinExponentialCurve(Parameter(name, 0), Parameter(name, 1)),
        _ => throw new ArgumentException("Unknown family " + family, nameof(family)),
    };

    private static IConcessionCurve Named(string name) => ConcessionCurves.All.Single(curve => curve.Name == name).Curve;

    // The name is written "k=0.1,beta=5".
    private static double Parameter(string name, int position) =>
        double.Parse(name.Split(',')[position].Split('=')[1], CultureInfo.InvariantCulture);

    private static IEnumerable<(double, double)> Voting(JsonElement row)
    {
        var game = new WeightedVotingGame(row.GetProperty("quota").GetInt32(),
            [.. row.GetProperty("weights").EnumerateArray().Select(weight => weight.GetInt32())]);
        return Fractions(row.GetProperty("shapley"), game.ShapleyShubik()).Concat(
            Fractions(row.GetProperty("banzhaf_normalized"), game.Banzhaf()));
    }

    // Exact: the fractions must be the same text.
    private static IEnumerable<(double, double)> Fractions(JsonElement expected, IEnumerable<Fraction> found) =>
        expected.EnumerateArray().Zip(found, (text, fraction) => (0.0, text.GetString() == fraction.ToString() ? 0.0 : 1.0));

    private static IEnumerable<(double, double)> SecurityCouncil()
    {
        // Five vetoes and nine votes in all: 7 for a permanent member, 1 for another, 39 needed.
        var power = new WeightedVotingGame(39, [.. Enumerable.Range(0, 15).Select(member => member < 5 ? 7 : 1)]).ShapleyShubik();
        var expected = Root.GetProperty("unsc_shapley");
        yield return (0.0, expected.GetProperty("non_permanent").GetString() == power[14].ToString() ? 0.0 : 1.0);
        yield return (Number(expected, "non_permanent_float"), power[14].ToDouble());
        yield return (Number(expected, "permanent_float"), power[0].ToDouble());
    }
}
