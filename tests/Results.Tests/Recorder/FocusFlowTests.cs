using NegotiationSim.Results.Recorder;
using NegotiationSim.Results.Tests.Support;

namespace NegotiationSim.Results.Tests.Recorder;

public sealed class FocusFlowTests
{
    [Fact]
    public void FocusFlow_names_a_bloc_where_all_its_members_stand_on_one_side()
    {
        // The Union is AAA and CCC.
        var scenario = Small.Scenario() with { Focus = [new(1, 0), new(0, 1), new(1, 2)] };

        Assert.Equal(["BBB-UNI: 1>0 1>2", "AAA-BBB: 0>1"], FocusFlow.Of(scenario).Select(Text));
        Assert.Equal([1, 0], Headlines.Concerned(scenario).OrderDescending());
    }

    [Fact]
    public void FocusFlow_has_every_pair_exactly_once()
    {
        var scenario = Small.Scenario() with { Focus = [new(0, 1), new(2, 1), new(1, 0), new(0, 2)] };

        var flows = FocusFlow.Of(scenario);

        Assert.Equal(["UNI-BBB: 0>1 2>1", "BBB-AAA: 1>0", "AAA-CCC: 0>2"], flows.Select(Text));
    }

    [Fact]
    public void Headlines_of_a_bloc_are_the_sum_of_its_members()
    {
        var scenario = Small.Scenario() with { Focus = [new(1, 0), new(1, 2)] };

        var series = Headlines.Of(scenario).Single(s => s.Id == "flow:BBB:UNI");

        // Oil 20 and grain 3 to Aland, oil 3 and grain 0.5 to Cland.
        Assert.Equal(26.5, series.Value(Small.Month(0)), 9);
        Assert.Equal("Exports of Bland to Union", series.Title);
    }

    private static string Text(FocusFlow flow) =>
        $"{flow.Exporter}-{flow.Importer}: " + string.Join(' ', flow.Pairs.Select(p => $"{p.Exporter}>{p.Importer}"));
}
