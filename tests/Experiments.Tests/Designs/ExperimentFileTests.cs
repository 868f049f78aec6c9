using NegotiationSim.Experiments.Designs;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Experiments.Tests.Designs;

public class ExperimentFileTests
{
    [Theory]
    [InlineData("""{"title": "E", "scenario": "s", "design": "factorail", "factors": [{"path": "a", "values": [1]}]}""", "Did you mean \"factorial\"?")]
    [InlineData("""{"title": "E", "scenario": "s", "design": "factorial", "factors": []}""", "at least one factor")]
    [InlineData("""{"title": "E", "scenario": "s", "design": "factorial", "factors": [{"path": "a", "values": []}]}""", "values")]
    [InlineData("""{"title": "E", "scenario": "s", "design": "factorial", "factors": [{"path": "a", "values": [[1]]}]}""", "found a list")]
    [InlineData("""{"title": "E", "scenario": "s", "design": "factorial", "factors": [{"path": "a", "values": [1]}, {"path": "a", "values": [2]}]}""", "twice")]
    [InlineData("""{"title": "E", "scenario": "s", "design": "latin-hypercube", "factors": [{"path": "a", "min": 0, "max": 1}]}""", "points")]
    [InlineData("""{"title": "E", "scenario": "s", "design": "latin-hypercube", "points": 5, "factors": [{"path": "a", "min": 1, "max": 1}]}""", "over \"min\"")]
    [InlineData("""{"title": "E", "scenario": "s", "design": "latin-hypercube", "points": 5, "factors": [{"path": "a", "min": 0, "max": 1, "scale": "log"}]}""", "log scale")]
    [InlineData("""{"title": "E", "scenario": "s", "desing": "factorial", "factors": [{"path": "a", "values": [1]}]}""", "Did you mean \"design\"?")]
    [InlineData("not json", "not valid JSON")]
    public void A_wrong_file_is_refused_with_what_to_write(string json, string says)
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("e.json", json);
        var refused = Assert.Throws<InputException>(() => ExperimentFile.Read(file));
        Assert.Contains(says, refused.Message, StringComparison.Ordinal);
        Assert.All(refused.Problems, p => Assert.EndsWith("e.json", p.File, StringComparison.Ordinal));
    }
}
