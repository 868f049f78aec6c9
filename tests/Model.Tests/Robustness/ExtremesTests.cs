using System.Collections.Immutable;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.Script.Parameters;
using NegotiationSim.Model.State;
using NegotiationSim.Model.Tests.Month;
using NegotiationSim.Model.Worlds;

namespace NegotiationSim.Model.Tests.Robustness;

/// <summary>Ends of the range: the run goes on and the result is what economics says, or it stops and says why.</summary>
public class ExtremesTests
{
    private const int N = 5;

    [Fact]
    public async Task Where_all_ban_all_trade_ends_and_everyone_lives_on_home_sales()
    {
        var bans = Enumerable.Range(0, N).Select(s => SmallWorld.Ban(Instrument.ImportBan, 1) with
        {
            Id = "ban-" + s,
            Senders = [s],
            Targets = [.. Enumerable.Range(0, N).Where(t => t != s)],
            Decider = SmallWorld.World.Economies[s].Id,
        });
        var scenario = SmallWorld.Scenario([.. bans])
            with
        { Parameters = new ModelParameters { Routing = new() { On = false } }, Months = 60 };
        var records = await SmallWorld.Run(scenario);
        Assert.All(records, r => Assert.Null(MonthLaws.Broken(scenario, r)));
        for (var k = 0; k < 2; k++)
        {
            var (first, last) = (records[0].Trade.Commodities[k], records[^1].Trade.Commodities[k]);
            for (var c = 0; c < N * N; c++)
            {
                if (c / N != c % N) Assert.InRange(last.Origin[c], 0, 1e-6 * first.Origin[c]);
                else Assert.True(last.Origin[c] > 0);
            }
        }

        Assert.All(records[^1].State.Economies, e => Assert.True(e.Income < 1));
    }

    [Fact]
    public async Task One_economy_alone_stays_as_it_was()
    {
        var world = World.Create("one", "One", 2021, [SmallWorld.World.Economies[0]], SmallWorld.World.Commodities, [], [[1000], [2000]]);
        var scenario = SmallWorld.Scenario() with { World = world, Actors = [SmallWorld.Scenario().Actors[0]] };
        var last = (await SmallWorld.Run(scenario))[^1];
        Assert.Null(MonthLaws.Broken(scenario, last));
        Assert.Equal(1000.0 / 12, last.Trade.Commodities[0].Origin[0], 9);
        Assert.Equal((1.0, 0.0, 0.0), (last.State.Economies[0].Income, last.State.Economies[0].Exports, last.State.Economies[0].Imports));
    }

    [Fact]
    public async Task A_world_that_trades_nothing_trades_nothing_whatever_is_decided()
    {
        var nothing = ImmutableArray.CreateRange(new double[N * N]);
        var scenario = SmallWorld.Scenario(SmallWorld.Ban(Instrument.ImportBan, 1),
            SmallWorld.Ban(Instrument.BankCutOff, 1, rate: 1) with { Id = "banks" }) with
        {
            World =
            SmallWorld.World with { Flows = [nothing, nothing] }
        };
        var last = (await SmallWorld.Run(scenario))[^1];
        Assert.Null(MonthLaws.Broken(scenario, last));
        Assert.All(last.Trade.Commodities, c => Assert.All(c.Origin, f => Assert.Equal(0, f)));
    }

    [Fact]
    public async Task A_recorded_price_of_zero_is_no_record_and_demand_stays_where_it_was()
    {
        var prices = Enumerable.Range(0, 24).Select(m => m < 12 ? 70.0 + m : 0).ToImmutableArray();
        var scenario = SmallWorld.Scenario() with { Benchmarks = [new Benchmark(0, "test", "USD", 70, 1, prices, [], [])] };
        var records = await SmallWorld.Run(scenario);
        Assert.Equal(81, records[11].Trade.Commodities[0].Benchmark, 6);
        Assert.All(records.Skip(12), r => Assert.Equal(records[11].State.Commodities[0].Shifter, r.State.Commodities[0].Shifter));
        Assert.All(records, r => Assert.Null(MonthLaws.Broken(scenario, r)));
    }

    [Fact]
    public async Task A_price_that_nobody_makes_stops_the_run_and_says_so()
    {
        var scenario = SmallWorld.Scenario() with
        {
            Benchmarks =
            [new Benchmark(0, "test", "USD", 70, 1, [80, 80], [], [.. Enumerable.Range(0, N)])]
        };
        var fault = await Assert.ThrowsAsync<RunException>(() => SmallWorld.Run(scenario));
        Assert.Contains("no level of world demand for oil", fault.Message);
    }
}
