using NegotiationSim.Experiments.Comparisons;
using NegotiationSim.Experiments.Sweeps;
using NegotiationSim.Experiments.Tests.Support;
using NegotiationSim.Results;

namespace NegotiationSim.Experiments.Tests.Comparisons;

public sealed class ComparedExperimentsTests : IDisposable
{
    private const string InForce = """{"name": "in-force", "series": "measures-in-force", "reducer": "sum"}""";

    private const string Enforcement = """{"path": "measures.ban.enforcement", "values": [0.1, 0.9]}""";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_same_experiment_twice_differs_by_exactly_nothing_at_every_point()
    {
        var compared = Compared(Done("a", jobs: 1), Done("b", jobs: 2));
        Assert.True(compared.IsPaired);
        Assert.Empty(compared.Differences);
        Assert.Empty(compared.LonePoints);
        Assert.Equal(2, compared.Points.Length);
        Assert.All(compared.Points, p => Assert.Equal((3, ""), (p.Equal, p.FirstEvent)));
        Assert.All(compared.Points.SelectMany(p => p.Outcomes), d =>
        {
            Assert.Equal((3, 0.0, 0.0, 0.0), (d.Runs, d.Difference.Estimate, d.Difference.Low, d.Difference.High));
            Assert.Equal((0.0, 0.0, 0.0), (d.Spread!.Value.Low80, d.Spread.Value.Median, d.Spread.Value.High80));
            Assert.False(d.IsClear);
        });
    }

    [Fact]
    public void A_ban_three_months_later_is_in_force_three_months_less_at_every_point_and_in_every_pair()
    {
        // The oracle is the calendar: in force from 2021-03 or from 2021-06 on, in fourteen months from 2021-01 on.
        var compared = Compared(Done("a", InForce), Done("b", InForce, changes: "measures.ban.from=2021-06"));
        Assert.True(compared.IsPaired);
        Assert.Contains(compared.Differences, d => d.Contains("measures[0].from", StringComparison.Ordinal)
            && d.Contains("2021-03", StringComparison.Ordinal) && d.Contains("2021-06", StringComparison.Ordinal));
        Assert.Equal(2, compared.Points.Length);
        Assert.All(compared.Points, p =>
        {
            var d = Assert.Single(p.Outcomes);
            Assert.Equal((12.0, 9.0), (d.Base, d.Variant));
            Assert.Equal((-3.0, -3.0, -3.0), (d.Difference.Estimate, d.Difference.Low, d.Difference.High));
            Assert.True(d.IsClear);
            Assert.Equal(0, p.Equal);
        });
        Assert.Equal("in-force: Measures in force, sum of the run", compared.Outcomes.Single().Says);
    }

    [Fact]
    public void Another_seed_is_unpaired()
    {
        var compared = Compared(Done("a"), Done("b", seed: 2));
        Assert.False(compared.IsPaired);
        Assert.Contains("seed: 1, now 2", compared.Differences);
        Assert.All(compared.Points.SelectMany(p => p.Outcomes), d => Assert.Null(d.Spread));
        Assert.All(compared.Points, p => Assert.Equal(0, p.Equal));
    }

    [Fact]
    public void Points_of_one_alone_are_listed_with_the_reason_and_numbers_are_matched_as_numbers()
    {
        var a = Done("a", factors: """{"path": "measures.ban.enforcement", "values": [0.1, 0.5, 0.9]}""");
        var b = Done("b", factors: """{"path": "measures.ban.enforcement", "values": ["0.90", "0.3", "0.1"]}""", shard: new Shard(1, 2));
        var compared = Compared(a, b);
        var matched = compared.Points.Select(p => (p.Base.Number, p.Variant.Number));
        Assert.Equal([(0, 2), (2, 0)], matched);
        Assert.All(compared.Points, p => Assert.Equal(3, p.Equal));
        var lone = Assert.Single(compared.LonePoints);
        Assert.Equal((1, true, "not in the other design"), (lone.Point.Number, lone.IsOfBase, lone.Why));
        Assert.Contains(compared.Differences, d => d.StartsWith("experiment key $.factors[0].values[1]: 0.5, now \"0.3\"", StringComparison.Ordinal));
    }

    [Fact]
    public void A_point_that_failed_and_one_that_was_not_run_are_told_apart()
    {
        const string Behaviours = """{"path": "actors.default.behaviour", "values": ["gambler", "fragile", "broken"]}""";
        Small.Fragile.IsMended = true;
        var compared = Compared(Done("a", factors: Behaviours), Done("b", factors: Behaviours, shard: new Shard(1, 3)));
        Assert.Equal([0], compared.Points.Select(p => p.Base.Number));
        var lone = Assert.Single(compared.LonePoints);
        Assert.Equal((1, true, "not run yet in the other"), (lone.Point.Number, lone.IsOfBase, lone.Why));
    }

    [Fact]
    public void An_outcome_taken_otherwise_is_not_compared()
    {
        var compared = Compared(Done("a", InForce), Done("b", InForce.Replace("sum", "last", StringComparison.Ordinal)));
        Assert.Empty(compared.Outcomes);
        Assert.Equal(["in-force: Measures in force, sum of the run in the base; Measures in force, last of the run in the variant"],
            compared.LoneOutcomes.AsEnumerable());
    }

    [Fact]
    public void A_folder_without_inputs_is_refused()
    {
        var a = Done("a");
        File.Delete(Path.Combine(a, "manifest.json"));
        Assert.Throws<ResultsException>(() => ComparedSide.Open(a));
    }

    private static ComparedExperiments Compared(string a, string b)
    {
        using var left = ComparedSide.Open(a);
        using var right = ComparedSide.Open(b);
        return ComparedExperiments.Of(left, right, SeriesWords.Of(Small.Plan().Scenario).Title);
    }

    private string Done(string name, string outcome = "", string changes = "", long seed = 1, string factors = Enforcement, int jobs = 2,
        Shard? shard = null)
    {
        folder.Write("small.json", Small.Scenario);
        var file = folder.Write("e.json", $$"""
            {"title": "E", "scenario": "{{folder["small.json"]}}", "seed": {{seed}}, "replicates": 3, "design": "factorial",
             {{(outcome.Length > 0 ? $"\"outcomes\": [{outcome}]," : "")}}
             {{(changes.Length > 0 ? $"\"set\": [\"{changes}\"]," : "")}} "factors": [{{factors}}]}
            """);
        using var session = SweepSession.Open(file, folder[name], Small.Library);
        Sweep.Run(session.Experiment, session.Store, Small.Library, new SweepOrder { Jobs = jobs, Shard = shard ?? Shard.Whole },
            CancellationToken.None);
        return folder[name];
    }
}
