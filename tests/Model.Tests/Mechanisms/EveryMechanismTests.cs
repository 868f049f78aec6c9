using NegotiationSim.Model.Script;

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
        var path = MechanismPage.All.First(m => m.Mark.Row == row).Mark.Switch;
        var (on, off) = (await one.Value(s => s), await one.Value(s => Off(s, path)));
        Assert.True(one.Sign * (on - off) > 1e-9 * (1 + Math.Abs(off)), $"{path}: {on} with it, {off} without; expected {(one.Sign > 0 ? "more" : "less")} with it.");
    }

    [Fact]
    public void Every_case_belongs_to_a_row() => Assert.Empty(Cases.All.Keys.Except(MechanismPage.All.Select(m => m.Mark.Row)));

    private static ResolvedScenario Off(ResolvedScenario scenario, string path)
    {
        var steps = path.Split('.');
        switch (steps[0])
        {
            case "measures":
                return scenario with { Measures = [.. scenario.Measures.Select(m => steps[^1] == "rate" ? m with { Rate = 0 } : m with { Enforcement = 0 })] };
            case "actors":
                return scenario with { Actors = [.. scenario.Actors.Select(a => a with { Profile = a.Profile with { Settings = [.. a.Profile.Settings.Select(s => s.Name == steps[^1] ? s with { Value = 1 } : s)] } })] };
            default:
                var parameters = scenario.Parameters with { };
                var group = typeof(ModelParameters).GetProperties().Single(p => string.Equals(p.Name, steps[1], StringComparison.OrdinalIgnoreCase));
                var values = Copy(group.GetValue(parameters)!);
                var number = group.PropertyType.GetProperties().Single(p => string.Equals(p.Name, steps[2], StringComparison.OrdinalIgnoreCase));
                number.SetValue(values, number.PropertyType == typeof(bool) ? false : 0.0);
                group.SetValue(parameters, values);
                return scenario with { Parameters = parameters };
        }
    }

    private static object Copy(object record) => record.GetType().GetMethod("<Clone>$")!.Invoke(record, null)!;
}
