using NegotiationSim.Experiments.Designs;

namespace NegotiationSim.Experiments.Tests.Designs;

public class ConstraintTests
{
    // a in {0, 1, 2}, b in {0, 1}, the word in {dove, hawk}: points in order a, b, word; expectations are counted by hand.
    [Theory]
    [InlineData("a < b", "0:1")]
    [InlineData("a <= b", "0:0 0:1 1:1")]
    [InlineData("a > 2 * b - 1", "0:0 1:0 2:0 2:1")]
    [InlineData("a + b == 2", "1:1 2:0")]
    [InlineData("a + -1 * b != 0", "0:1 1:0 2:0 2:1")]
    [InlineData("1.5 < a or b >= 1", "0:1 1:1 2:0 2:1")]
    public void A_constraint_leaves_the_points_that_fulfil_it(string constraint, string left)
    {
        var points = Points(constraint);
        Assert.Equal(left.Split(' ').SelectMany(p => new[] { p + ":dove", p + ":hawk" }),
            points.Select(p => p.Value(0) + ":" + p.Value(1) + ":" + p.Value(2)));
    }

    [Fact]
    public void Words_are_compared_as_they_stand_and_alternatives_are_joined_by_or()
    {
        Assert.All(Points("us.be-have == hawk"), p => Assert.Equal("hawk", p.Value(2)));
        Assert.Equal(["0:dove", "0:dove"], Points("us.be-have != hawk", "a < 1").Select(p => p.Value(0) + ":" + p.Value(2)));
        Assert.Equal(6 + 2, Points("us.be-have == dove or a == 2").Length);
    }

    [Fact]
    public void Points_keep_their_numbers_so_that_a_constraint_renames_none() =>
        Assert.Equal([10, 11], Points("a > 1", "b > 0").Select(p => p.Number));

    private static IReadOnlyCollection<DesignPoint> PointsOf(string file) => Design.Points(ExperimentFile.Read(file));

    private static DesignPoint[] Points(params string[] constraints)
    {
        using var folder = new TemporaryFolder();
        var list = string.Join(", ", constraints.Select(c => $"\"{c}\""));
        return [.. PointsOf(folder.Write("e.json", $$"""
            {"title": "E", "scenario": "s", "design": "factorial", "constraints": [{{list}}], "factors": [
              {"path": "a", "values": [0, 1, 2]}, {"path": "b", "values": [0, 1]}, {"path": "us.be-have", "values": ["dove", "hawk"]}]}
            """))];
    }
}
