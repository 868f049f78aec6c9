using NegotiationSim.Model.Script;
using NegotiationSim.Scenarios.Tests.Files;

namespace NegotiationSim.Scenarios.Tests.Shapes;

public class OverrideTests
{
    private const string Measures = """
        "measures": [{"id": "ban", "title": "B", "senders": ["AAA"], "targets": ["CCC"], "instrument": "import-ban", "goods": {"steel": 0.5}, "form": "statute", "source": "S", "from": "2021-03"}]
        """;

    [Fact]
    public void Any_value_can_be_set()
    {
        var scenario = SmallWorld.Load(
            SmallWorld.With(Measures),
            "parameters.routing.markup=0.2", "measures.ban.enforcement=0.5", "measures.ban.goods.oil=1", "mode=none", "months=36",
                "start=2020-11",
            "parameters.macro.on=false", "measures.0.title=Another", "focus=[[\"AAA\",\"CCC\"]]").Resolved;
        Assert.Equal(0.2, scenario.Parameters.Routing.Markup);
        Assert.Equal(0.5, scenario.Measures[0].Enforcement);
        Assert.Equal(1, scenario.Measures[0].ScopeOf(0));
        Assert.Equal("Another", scenario.Measures[0].Title);
        Assert.Equal(MeasureMode.None, scenario.Mode);
        Assert.Equal(36, scenario.Months);
        Assert.Equal(new Calendar(2020, 11), scenario.Calendar);
        Assert.Equal(4, scenario.Measures[0].Scripted.From);
        Assert.False(scenario.Parameters.Macro.On);
        Assert.Single(scenario.Focus);
    }

    [Fact]
    public void A_switch_is_set_by_the_ends_of_its_lever()
    {
        Assert.False(SmallWorld.Load(SmallWorld.Minimal, "parameters.macro.on=0").Resolved.Parameters.Macro.On);
        Assert.True(SmallWorld.Load(SmallWorld.Minimal, "parameters.macro.on=false", "parameters.macro.on=1").Resolved.Parameters.Macro.On);
    }

    [Fact]
    public void The_last_of_two_settings_holds() =>
        Assert.Equal(12, SmallWorld.Load(SmallWorld.Minimal, "months=6", "months=12").Resolved.Months);

    [Theory]
    [InlineData("month=5", "--set month=5: $: There is no key \"month\" here. Did you mean \"months\"?")]
    [InlineData("parameters.routng.markup=1", "Did you mean \"routing\"?")]
    [InlineData(
        "parameters.routing.markup=9",
        "--set parameters.routing.markup=9: $.parameters.routing.markup: Expected a number from 0 to 5, found 9.")]
    [InlineData("parameters.routing.markup=high", "found the text \"high\"")]
    [InlineData("parameters.routing=1", "Expected an object")]
    [InlineData("parameters.routing.markup.x=1", "There is nothing below this")]
    [InlineData("measures.bann.enforcement=1", "Did you mean \"ban\"?")]
    [InlineData("measures.7.enforcement=1", "Nothing here is called \"7\"")]
    [InlineData("measures.ban.goods.stel=1", "Did you mean \"steel\"?")]
    [InlineData("mode=non", "Did you mean \"none\"?")]
    [InlineData("start=2021-13", "Expected a text such as \"2022-03\"")]
    [InlineData("months", "Write path=value")]
    [InlineData("=3", "Write path=value")]
    [InlineData("world=smal", "Did you mean \"small\"?")]
    public void A_wrong_setting_is_explained(string assignment, string expected)
    {
        var problem = Assert.Single(SmallWorld.Problems(SmallWorld.With(Measures), assignment));
        Assert.Contains(expected, problem.ToString(), StringComparison.Ordinal);
        Assert.StartsWith("--set " + assignment, problem.File, StringComparison.Ordinal);
    }
}
