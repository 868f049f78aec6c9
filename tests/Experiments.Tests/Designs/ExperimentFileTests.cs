using NegotiationSim.Experiments.Designs;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Experiments.Tests.Designs;

public class ExperimentFileTests
{
    [Theory]
    [InlineData("""{"title": "E", "scenario": "s", "design": "factorail", "factors": [{"path": "a", "values": [1]}]}""", "Did you mean \"factorial\"?")]
    [InlineData("""{"title": "E", "scenario": "s", "design": "factorial", "factors": []}""", "factors: Expected at least one item, found an empty list")]
    [InlineData("""{"title": "E", "scenario": "s", "design": "factorial", "factors": [{"path": "a", "values": []}]}""", "values")]
    [InlineData("""{"title": "E", "scenario": "s", "design": "factorial", "factors": [{"path": "a", "values": [[1]]}]}""", "found a list")]
    [InlineData("""{"title": "E", "scenario": "s", "design": "factorial", "factors": [{"path": "a", "values": [1]}, {"path": "a", "values": [2]}]}""", "twice")]
    [InlineData("""{"title": "E", "scenario": "s", "design": "latin-hypercube", "factors": [{"path": "a", "min": 0, "max": 1}]}""", "points")]
    [InlineData("""{"title": "E", "scenario": "s", "design": "latin-hypercube", "points": 5, "factors": [{"path": "a", "min": 1, "max": 1}]}""", "over \"min\"")]
    [InlineData("""{"title": "E", "scenario": "s", "design": "latin-hypercube", "points": 5, "factors": [{"path": "a", "min": 0, "max": 1, "scale": "log"}]}""", "log scale")]
    [InlineData("""{"title": "E", "scenario": "s", "desing": "factorial", "factors": [{"path": "a", "values": [1]}]}""", "Did you mean \"design\"?")]
    [InlineData("""{"title": "E", "scenario": "s", "design": "factorial", "points": 5, "factors": [{"path": "a", "values": [1]}]}""", "$.points: The key \"points\" means nothing in the design factorial")]
    [InlineData("""{"title": "E", "scenario": "s", "design": "factorial", "factors": [{"path": "a", "values": [1], "scale": "linear"}]}""", "$.factors[0].scale: The key \"scale\" means nothing")]
    [InlineData("""{"title": "E", "scenario": "s", "design": "latin-hypercube", "points": 5, "factors": [{"path": "a", "min": 1, "max": 2, "values": [1]}]}""", "$.factors[0].values: The key \"values\" means nothing")]
    [InlineData("""{"title": "E", "scenario": "s", "design": "latin-hypercube", "points": 5, "factors": [{"path": "a", "min": 1}]}""", "The key \"max\" is missing")]
    [InlineData("""{"title": "E", "scenario": "s", "design": "factorial", "factors": [{"path": "a", "valeus": [1]}]}""", "Did you mean \"values\"?")]
    [InlineData("""{"title": "E", "scenario": "s", "design": "factorial", "seed": 1.5, "factors": [{"path": "a", "values": [1]}]}""", "a whole number from")]
    [InlineData("""{"formatVersion": 2, "title": "E", "novelty": 1, "factors": []}""", "Use a newer negsim")]
    [InlineData("not json", "not valid JSON")]
    public void A_wrong_file_is_refused_with_what_to_write(string json, string says)
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("e.json", json);
        var refused = Assert.Throws<InputException>(() => ExperimentFile.Read(file));
        Assert.Contains(says, refused.Message, StringComparison.Ordinal);
        Assert.All(refused.Problems, p => Assert.EndsWith("e.json", p.File, StringComparison.Ordinal));
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
}
