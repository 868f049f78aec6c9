using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;
using static NegotiationSim.Model.Tests.Month.SmallWorld;

namespace NegotiationSim.Model.Tests.Macro;

public class MoneyTests
{
    private const int N = 5;

    [Theory]
    [InlineData(0.5)]
    [InlineData(1)]
    [InlineData(1.5)]
    public async Task Lost_exports_lower_wages_imports_and_real_income_and_raise_inflation(double elasticities)
    {
        var (free, hit) = (await Run(Elastic(elasticities)), await Run(Elastic(elasticities, Ban(Instrument.ImportBan, 2))));
        var (was, now) = (free[^1].State.Economies[Target], hit[^1].State.Economies[Target]);
        Assert.True(now.Wage < was.Wage - 1e-4, $"{was.Wage} to {now.Wage}");
        Assert.True(now.RealIncome < was.RealIncome && now.Imports < was.Imports, $"{was} to {now}");
        Assert.True(hit.Max(r => r.State.Economies[Target].Inflation) > was.Inflation);
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(1)]
    [InlineData(1.5)]
    public async Task Imports_that_are_kept_away_raise_wages_and_reserves(double elasticities)
    {
        var (free, hit) = (await Run(Elastic(elasticities)), await Run(Elastic(elasticities, Ban(Instrument.ExportBan, 2))));
        var (was, now) = (free[^1].State.Economies[Target], hit[^1].State.Economies[Target]);
        Assert.True(now.Wage > was.Wage + 1e-4, $"{was.Wage} to {now.Wage}");
        Assert.True(now.Reserves > was.Reserves, $"{was.Reserves} to {now.Reserves}");
    }

    [Fact]
    public async Task Reserves_do_not_fall_while_money_comes_in()
    {
        foreach (var measure in (Measure[])[Ban(Instrument.ImportBan, 2), Ban(Instrument.ExportBan, 2)])
        {
            var records = await Run(Scenario(measure));
            for (var month = 1; month < records.Count; month++)
            {
                var (before, now) = (records[month - 1].State.Economies[Target], records[month].State.Economies[Target]);
                if (now.Exports > now.Imports) Assert.True(now.Reserves >= before.Reserves,
                    $"month {month}: {before.Reserves} to {now.Reserves}");
            }
        }
    }

    [Fact]
    public async Task A_movable_wage_closes_part_of_the_gap_that_a_fixed_one_leaves()
    {
        var scenario = Scenario(Ban(Instrument.ImportBan, 2)) with { Months = 60 };
        var still = scenario with { Parameters = scenario.Parameters with { Macro = scenario.Parameters.Macro with { WageSpeed = 0 } } };
        var (moved, kept) = ((await Run(scenario))[^1].State.Economies[Target], (await Run(still))[^1].State.Economies[Target]);
        Assert.Equal(1, kept.Wage);
        Assert.True(Balance(moved) > Balance(kept), $"{Balance(moved)} against {Balance(kept)}");
    }

    private static double Balance(EconomyState economy) => economy.Exports - economy.Imports;

    private static ResolvedScenario Elastic(double factor, params Measure[] measures)
    {
        var scenario = Scenario(measures);
        return scenario with { Parameters = scenario.Parameters with { Trade = scenario.Parameters.Trade with { Elasticities = factor } } };
    }
}
