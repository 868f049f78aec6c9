using NegotiationSim.Experiments.Hindcasts;
using NegotiationSim.Experiments.Tests.Support;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Experiments.Tests.Hindcasts;

public sealed class PairFiguresTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Turnover_of_a_pair_is_read_and_compared_with_the_base_year()
    {
        var loaded = Small.Plan("months=36").Scenario;
        var pairs = PairFigures.Read(folder.Write("pairs.csv", "first,second,year,value,unit,source\nAAA,BBB,2023,1.5,billion usd,made up\n"),
            loaded);
        var pair = Assert.Single(pairs);
        Assert.Equal((1500, 24, 12), (pair.Points[0].Value, pair.Points[0].From, pair.Points[0].Length));

        // 100 a month is 1,200 a year: 22.2 % from 1,500. The base year is the sum of both flows of the world.
        double[][] months = [[.. Enumerable.Repeat(100.0, 36)]];
        var page = BilateralPage.Text(Scoreboard.Of(loaded with { History = pairs }, [months], []), pairs, loaded.Resolved);
        var world = loaded.Resolved.World;
        var unchanged = (world.Flows[0][1] + world.Flows[0][2]) / 1e3;
        Assert.Contains(FormattableString.Invariant($"| 2023 | 1.5 | {unchanged:0.0} | 1.2 | 22 % |"), page, StringComparison.Ordinal);
    }

    [Fact]
    public void Unknown_economies_and_units_are_named_with_their_lines()
    {
        var file = folder.Write("pairs.csv", "first,second,year,value,unit,source\nAAA,BBC,2023,1,usd,x\nAAA,BBB,2023,1,barrels,x\n");
        var fault = Assert.Throws<InputException>(() => PairFigures.Read(file, Small.Plan().Scenario));
        Assert.Equal([2, 3], fault.Problems.Select(p => p.Line));
        Assert.Contains("BBC", fault.Problems[0].Message, StringComparison.Ordinal);
        Assert.Contains("barrels", fault.Problems[1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_scenario_without_a_file_of_pairs_has_none() =>
        Assert.Empty(PairFigures.Read(Path.Combine(folder["none"], "no.csv"), Small.Plan().Scenario));
}
