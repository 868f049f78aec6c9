using NegotiationSim.Model.Declarations;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.Script.Parameters;

namespace NegotiationSim.Model.Tests.Mechanisms;

/// <summary>Walks the mechanism table: with its switch on a tiny scenario ends differently than with it off, and in the stated direction.</summary>
public class EveryMechanismTests
{
    public static TheoryData<string> Rows => [.. MechanismPage.All.Select(m => m.Mark.Row).Distinct()];

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task Its_switch_changes_the_outcome_in_the_stated_direction(string row)
    {
        var one = Cases.All[row];
        var mark = MechanismPage.All.First(m => m.Mark.Row == row).Mark;
        var (on, off) = (await one.Value(s => s), await one.Value(s => Off(s, mark)));
        Assert.True(one.Sign * (on - off) > 1e-9 * (1 + Math.Abs(off)), $"{mark.Switch}={mark.Off}: {on} with it, {off} without; expected {(one.Sign > 0 ? "more" : "less")} with it.");
    }

    [Fact]
    public void No_two_rows_share_a_switch() => Assert.Empty(MechanismPage.All.GroupBy(m => m.Mark.Switch).Where(g => g.Count() > 1).Select(g => g.Key + ": " + string.Join(", ", g.Select(m => m.Mark.Row))));

    [Fact]
    public void Every_case_belongs_to_a_row() => Assert.Empty(Cases.All.Keys.Except(MechanismPage.All.Select(m => m.Mark.Row)));

    private static ResolvedScenario Off(ResolvedScenario scenario, MechanismAttribute mark)
    {
        var steps = mark.Switch.Split('.');
        var value = mark.Off == "false" ? 0 : double.Parse(mark.Off, System.Globalization.CultureInfo.InvariantCulture);
        switch (steps[0])
        {
            case "measures":
                return scenario with { Measures = [.. scenario.Measures.Select(m => m with { Enforcement = value })] };
            case "actors":
                return scenario with { Actors = [.. scenario.Actors.Select(a => a with { Profile = a.Profile with { Settings = [.. a.Profile.Settings.Select(s => s.Name == steps[^1] ? s with { Value = value } : s)] } })] };
            default:
                var parameters = scenario.Parameters with { };
                var group = typeof(ModelParameters).GetProperties().Single(p => string.Equals(p.Name, steps[1], StringComparison.OrdinalIgnoreCase));
                var values = Copy(group.GetValue(parameters)!);
                var number = group.PropertyType.GetProperties().Single(p => string.Equals(p.Name, steps[2], StringComparison.OrdinalIgnoreCase));
                number.SetValue(values, number.PropertyType == typeof(bool) ? false : value);
                group.SetValue(parameters, values);
                return scenario with { Parameters = parameters };
        }
    }

    private static object Copy(object record) => record.GetType().GetMethod("<Clone>$")!.Invoke(record, null)!;
}
