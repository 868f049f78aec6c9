using NegotiationSim.Experiments.Designs;
using NegotiationSim.Experiments.Sampling;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Experiments.Tests.Designs;

public class ExperimentFileTests
{
    [Theory]
    [InlineData("""{"title": "E", "scenario": "s", "design": "factorail", "factors": [{"path": "a", "values": [1]}]}""",
        "Did you mean \"factorial\"?")]
    [InlineData("""{"title": "E", "scenario": "s", "design": "factorial", "factors": []}""",
        "factors: Expected at least one item, found an empty list")]
    [InlineData("""{"title": "E", "scenario": "s", "design": "factorial", "factors": [{"path": "a", "values": []}]}""", "values")]
    [InlineData("""{"title": "E", "scenario": "s", "design": "factorial", "factors": [{"path": "a", "values": [[1]]}]}""", "found a list")]
    [InlineData("""{"title": "E", "scenario": "s", "design": "factorial", "factors": [{"path": "a", "values": [1]}, {"path": "a", "values": [2]}]}""", "twice")]
    [InlineData("""{"title": "E", "scenario": "s", "design": "latin-hypercube", "factors": [{"path": "a", "min": 0, "max": 1}]}""",
        "points")]
    [InlineData(
        """{"title": "E", "scenario": "s", "design": "latin-hypercube", "points": 5, "factors": [{"path": "a", "min": 1, "max": 1}]}""",
        "over \"min\"")]
    [InlineData("""{"title": "E", "scenario": "s", "design": "latin-hypercube", "points": 5, "factors": [{"path": "a", "min": 0, "max": 1, "scale": "log"}]}""", "log scale")]
    [InlineData("""{"title": "E", "scenario": "s", "desing": "factorial", "factors": [{"path": "a", "values": [1]}]}""",
        "Did you mean \"design\"?")]
    [InlineData("""{"title": "E", "scenario": "s", "design": "factorial", "points": 5, "factors": [{"path": "a", "values": [1]}]}""",
        "$.points: The key \"points\" means nothing in the design factorial")]
    [InlineData("""{"title": "E", "scenario": "s", "design": "factorial", "factors": [{"path": "a", "values": [1], "scale": "linear"}]}""",
        "$.factors[0].scale: The key \"scale\" means nothing")]
    [InlineData("""{"title": "E", "scenario": "s", "design": "latin-hypercube", "points": 5, "factors": [{"path": "a", "min": 1, "max": 2, "values": [1]}]}""", "$.factors[0].min: The key \"min\" means nothing beside \"values\"")]
    [InlineData("""{"title": "E", "scenario": "s", "design": "latin-hypercube", "points": 5, "factors": [{"path": "a", "min": 1}]}""",
        "The key \"max\" is missing")]
    [InlineData("""{"title": "E", "scenario": "s", "design": "factorial", "factors": [{"path": "a", "valeus": [1]}]}""",
        "Did you mean \"values\"?")]
    [InlineData("""{"title": "E", "scenario": "s", "design": "factorial", "seed": 1.5, "factors": [{"path": "a", "values": [1]}]}""",
        "a whole number from")]
    [InlineData("""{"formatVersion": 2, "title": "E", "novelty": 1, "factors": []}""", "Use a newer negsim")]
    [InlineData("""{"title": "E", "scenario": "s", "design": "sobol", "points": 100, "factors": [{"path": "a", "min": 0, "max": 1}]}""",
        "write 64 or 128")]
    [InlineData("""{"title": "E", "scenario": "s", "design": "saltelli", "points": 8, "factors": [{"path": "a", "min": 0, "max": 1}]}""",
        "two factors or groups")]
    [InlineData(
        """{"title": "E", "scenario": "s", "design": "zip", "factors": [{"path": "a", "values": [1, 2]}, {"path": "b", "values": [1]}]}""",
        "a has 2, b 1")]
    [InlineData("""{"title": "E", "scenario": "s", "design": "table", "table": "../points.csv", "factors": [{"path": "a"}]}""",
        "beside this one")]
    [InlineData("""{"title": "E", "scenario": "s", "design": "table", "table": "nowhere.csv", "factors": [{"path": "a"}]}""",
        "nowhere.csv")]
    [InlineData("""{"title": "E", "scenario": "s", "design": "sobol", "points": 8, "factors": [{"path": "a", "distribution": "normal", "min": 0, "max": 1, "mean": 2, "deviation": 1}]}""", "\"mean\"")]
    [InlineData("""{"title": "E", "scenario": "s", "design": "sobol", "points": 8, "factors": [{"path": "a", "distribution": "integer", "min": 0.5, "max": 1}]}""", "whole")]
    [InlineData("""{"title": "E", "scenario": "s", "design": "sobol", "points": 8, "factors": [{"path": "a", "min": 0, "max": 1, "distribution": "normal", "mean": 0.5}]}""", "The key \"deviation\" is missing; the distribution normal needs it")]
    [InlineData(
        """{"title": "E", "scenario": "s", "design": "sobol", "points": 8, "factors": [{"path": "a", "min": 0, "max": 1, "mode": 0.5}]}""",
        "$.factors[0].mode: The key \"mode\" means nothing but in the distribution triangular")]
    [InlineData("""{"title": "E", "scenario": "s", "design": "table", "factors": [{"path": "a"}]}""", "The key \"table\" is missing")]
    [InlineData("""{"title": "E", "scenario": "s", "design": "zip", "table": "a.csv", "factors": [{"path": "a", "values": [1]}]}""",
        "$.table: The key \"table\" means nothing")]
    [InlineData("""{"title": "E", "scenario": "s", "design": "saltelli", "points": 8, "constraints": ["a < b"], "factors": [{"path": "a", "min": 0, "max": 1}, {"path": "b", "min": 0, "max": 1}]}""",
        "$.constraints: The key \"constraints\" means nothing in the design saltelli")]
    [InlineData(
        """{"title": "E", "scenario": "s", "design": "factorial", "constraints": ["a < c"], "factors": [{"path": "a", "values": [1]}]}""",
        "$.constraints[0]: \"c\" is neither a number nor a factor")]
    [InlineData(
        """{"title": "E", "scenario": "s", "design": "factorial", "constraints": ["a + 1"], "factors": [{"path": "a", "values": [1]}]}""",
        "is no comparison")]
    [InlineData(
        """{"title": "E", "scenario": "s", "design": "factorial", "constraints": ["a 2 < 1"], "factors": [{"path": "a", "values": [1]}]}""",
        "is no number, no factor")]
    [InlineData(
        """{"title": "E", "scenario": "s", "design": "factorial", "constraints": ["a > 1"], "factors": [{"path": "a", "values": [1]}]}""",
        "No point of the design fulfils all constraints")]
    [InlineData("""{"title": "E", "scenario": "s", "design": "factorial", "outcomes": [{"series": "x", "reducer": "quantile"}], "factors": [{"path": "a", "values": [1]}]}""",
        "The key \"share\" is missing")]
    [InlineData("""{"title": "E", "scenario": "s", "design": "factorial", "outcomes": [{"series": "x", "reducer": "first-month-where"}], "factors": [{"path": "a", "values": [1]}]}""",
        "needs \"above\" or \"below\"")]
    [InlineData("""{"title": "E", "scenario": "s", "design": "factorial", "outcomes": [{"series": "x", "last": 12, "from": "2021-01"}], "factors": [{"path": "a", "values": [1]}]}""",
        "$.outcomes[0].from: The key \"from\" means nothing beside \"last\"")]
    [InlineData("""{"title": "E", "scenario": "s", "design": "factorial", "outcomes": [{"series": "x"}, {"series": "x", "reducer": "sum"}], "factors": [{"path": "a", "values": [1]}]}""",
        "give this outcome another \"name\"")]
    [InlineData("""{"title": "E", "scenario": "s", "design": "factorial", "keep": "none", "factors": [{"path": "a", "values": [1]}]}""",
        "nothing would be left of a run")]
    [InlineData("not json", "not valid JSON")]
    public void A_wrong_file_is_refused_with_what_to_write(string json, string says)
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("e.json", json);
        var refused = Assert.Throws<InputException>(() => ExperimentFile.Read(file));
        Assert.Contains(says, refused.Message, StringComparison.Ordinal);
        Assert.All(refused.Problems, p => Assert.EndsWith(
            says.EndsWith(".csv", StringComparison.Ordinal) ? says : "e.json", p.File, StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_left_out_has_its_default_and_levels_keep_their_spelling()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("negsim-experiment-").FullName, "e.json");
        File.WriteAllText(file, """{"title": "E", "scenario": "s", "design": "factorial", "factors": [{"path": "a", "values": [0.10, 1e-3, "none", true]}]}""");
        var read = ExperimentFile.Read(file);
        Assert.Equal((1L, 1, 0), (read.Seed, read.Replicates, read.Points));
        Assert.Equal(["0.10", "1e-3", "none", "true"], Assert.Single(read.Factors).Values.ToArray());
        Directory.Delete(Path.GetDirectoryName(file)!, true);
    }

    [Fact]
    public void Every_distribution_can_be_written()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("negsim-experiment-").FullName, "e.json");
        File.WriteAllText(file, """
            {"title": "E", "scenario": "s", "design": "saltelli", "points": 8, "factors": [
              {"path": "a", "min": 1, "max": 9, "distribution": "log-uniform", "unit": "per cent", "group": "g"},
              {"path": "b", "min": 1, "max": 9, "distribution": "normal", "mean": 4, "deviation": 1},
              {"path": "c", "min": 1, "max": 9, "distribution": "triangular", "mode": 2},
              {"path": "d", "min": 1, "max": 9, "distribution": "integer"},
              {"path": "e", "values": [true, false]}]}
            """);
        var experiment = ExperimentFile.Read(file);
        Assert.Equal(
            [
                new LogUniformDistribution(1, 9), new NormalDistribution(4, 1, 1, 9), new TriangularDistribution(1, 2, 9),
                    new IntegerDistribution(1, 9),
            ],
            experiment.Varied.Take(4).Select(f => f.Distribution));
        Assert.Equal(("per cent", "g"), (experiment.Varied[0].Unit, experiment.Varied[0].Group));
        Assert.Equal(8 * 7, Design.Points(experiment).Length);
        Assert.Equal(["false", "true"], Design.Points(experiment).Select(p => p.Value(4)).Distinct().Order());
        Directory.Delete(Path.GetDirectoryName(file)!, true);
    }
}
