using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using NegotiationSim.Model.Equilibrium;

namespace NegotiationSim.Model.Tests.Equilibrium;

/// <summary>Laws every equilibrium obeys, on random worlds, with the equations of Caliendo and Parro (2015) written out again.</summary>
public class EquilibriumLawTests
{
    [Fact]
    public void Zero_shock_leaves_every_hat_at_one() => ForWorlds(seed =>
    {
        var world = new RandomTradeWorld(seed).World;
        var solved = EquilibriumSolver.Solve(world, new TradePolicy(DeficitRule.Constant));
        foreach (var hat in solved.Wage.Concat(solved.Cost).Concat(solved.Price).Concat(solved.ConsumerPrice)) Near(1.0, hat, 1e-9);
        for (var k = 0; k < world.SectorCount; k++)
            for (var cell = 0; cell < world.Trade[k].Length; cell++) Near(world.Trade[k][cell], solved.Trade[k][cell], 1e-8);
    });

    [Fact]
    public void Every_equation_holds_when_written_out_again() => ForWorlds(seed =>
    {
        var random = new RandomTradeWorld(seed);
        var policy = random.Shock((DeficitRule)(seed % 3));
        RequireEquations(random.World, policy, EquilibriumSolver.Solve(random.World, policy));
    });

    [Fact]
    public void World_income_is_value_added_and_tariffs_whatever_becomes_of_deficits() => ForWorlds(seed =>
    {
        var random = new RandomTradeWorld(seed);
        var solved = EquilibriumSolver.Solve(random.World, random.Shock((DeficitRule)(seed % 3)));
        Near(random.World.ValueAdded.Sum() + solved.Revenue.Sum(), solved.Income.Sum(), 1e-10);
        Near(random.World.ValueAdded.Sum(), solved.Wage.Zip(random.World.ValueAdded, (w, l) => w * l).Sum(), 1e-10);
    });

    [Fact]
    public void Deficits_are_what_the_rule_says_and_add_up_to_zero() => ForWorlds(seed =>
    {
        var random = new RandomTradeWorld(seed);
        var rule = (DeficitRule)(seed % 3);
        var (world, n) = (random.World, random.World.RegionCount);
        var solved = EquilibriumSolver.Solve(world, random.Shock(rule));
        var size = world.ValueAdded.Sum();
        var sum = 0.0;
        for (var i = 0; i < n; i++)
        {
            var deficit = solved.Trade.Sum(t => Enumerable.Range(0, n).Sum(j => t[j * n + i] - t[i * n + j]));
            sum += deficit;
            if (rule == DeficitRule.Zero) Assert.InRange(deficit / size, -1e-10, 1e-10);
            if (rule == DeficitRule.Constant) Assert.InRange((deficit - world.Deficit[i]) / size, -1e-10, 1e-10);
        }

        Assert.InRange(sum / size, -1e-10, 1e-10);
    });

    [Fact]
    public void The_currency_of_the_base_does_not_matter() => ForWorlds(seed =>
    {
        var random = new RandomTradeWorld(seed);
        var (world, policy) = (random.World, random.Shock((DeficitRule)(seed % 3)));
        var dearer = world with
        {
            Trade = [.. world.Trade.Select(t => t.Select(v => 1000.0 * v).ToImmutableArray())],
            ValueAdded = [.. world.ValueAdded.Select(v => 1000.0 * v)],
            Deficit = [.. world.Deficit.Select(v => 1000.0 * v)],
        };
        var (one, other) = (EquilibriumSolver.Solve(world, policy), EquilibriumSolver.Solve(dearer, policy));
        for (var i = 0; i < one.Wage.Length; i++) Near(one.Wage[i], other.Wage[i], 1e-9);
        for (var c = 0; c < one.Price.Length; c++) Near(one.Price[c], other.Price[c], 1e-9);
        Near(1000.0 * one.Income.Sum(), other.Income.Sum(), 1e-9);
    });

    [Fact]
    public void A_solution_is_the_same_to_the_bit_every_time()
    {
        var random = new RandomTradeWorld(7);
        var policy = random.Shock(DeficitRule.Constant);
        var (one, other) = (EquilibriumSolver.Solve(random.World, policy), EquilibriumSolver.Solve(random.World, policy));
        Assert.Equal(one.Income.Select(BitConverter.DoubleToInt64Bits), other.Income.Select(BitConverter.DoubleToInt64Bits));
    }

    [Fact]
    public void The_first_order_welfare_of_a_small_tariff_is_the_exact_one()
    {
        var world = new RandomTradeWorld(3).World;
        var n = world.RegionCount;
        var slightly = new TradePolicy(DeficitRule.Constant)
        {
            Tariff = [.. world.Tariff.Select(t => t.Select((v, cell) => cell % n == 0 && cell != 0 ? v + 1e-5 : v).ToImmutableArray())],
        };
        foreach (var region in ComparativeStatics.Solve(world, slightly).Regions)
        {
            Assert.NotEqual(0.0, region.RealIncome);
            Assert.InRange(region.FirstOrderWelfare!.Value - region.RealIncome, -1e-8, 1e-8);
        }
    }

    private static void RequireEquations(InputOutputWorld world, TradePolicy policy, WorldEquilibrium solved)
    {
        var (n, m) = (world.RegionCount, world.SectorCount);
        var (output, spending, revenue) = (new double[n * m], new double[n * m], new double[n]);
        for (var k = 0; k < m; k++)
        {
            for (var j = 0; j < n; j++)
            {
                var total = Enumerable.Range(0, n).Sum(i => world.Trade[k][i * n + j] * world.Tariff[k][i * n + j]);
                var index = 0.0;
                for (var i = 0; i < n; i++)
                {
                    var cell = i * n + j;
                    var kappa = policy.Cost[k][cell] * policy.Tariff[k][cell] / world.Tariff[k][cell];
                    index += world.Trade[k][cell] * world.Tariff[k][cell] / total * Math.Pow(kappa * solved.Cost[i * m + k],
                        -world.Elasticity[k]);
                    output[i * m + k] += solved.Trade[k][cell];
                    spending[j * m + k] += solved.Trade[k][cell] * policy.Tariff[k][cell];
                    revenue[j] += solved.Trade[k][cell] * (policy.Tariff[k][cell] - 1.0);
                }

                Near(Math.Pow(index, -1.0 / world.Elasticity[k]), solved.Price[j * m + k], 1e-9);
            }
        }

        for (var i = 0; i < n; i++)
        {
            Near(revenue[i] + 1.0, solved.Revenue[i] + 1.0, 1e-9);
            var labour = Enumerable.Range(0, m).Sum(k => world.ValueAddedShare[i * m + k] * output[i * m + k]);
            Near(solved.Wage[i] * world.ValueAdded[i], labour, 1e-9);
            for (var k = 0; k < m; k++)
            {
                var cost = Math.Pow(solved.Wage[i], world.ValueAddedShare[i * m + k]);
                for (var s = 0; s < m; s++) cost *= Math.Pow(solved.Price[i * m + s], world.InputShare[i][s * m + k]);
                Near(cost, solved.Cost[i * m + k], 1e-9);
                var used = Enumerable.Range(0, m).Sum(s => world.InputShare[i][k * m + s] * output[i * m + s]);
                Near(world.FinalShare[i * m + k] * solved.Income[i] + used, spending[i * m + k], 1e-9);
            }
        }
    }

    private static void ForWorlds(Action<int> law) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(40).WithReplay(2015, 31), Prop.ForAll(Gen.Choose(0, 100_000).ToArbitrary(), law));

    private static void Near(double expected, double actual, double tolerance) =>
        Assert.True(Math.Abs(actual - expected) <= tolerance * Math.Abs(expected), "expected " + expected + ", found " + actual);
}
