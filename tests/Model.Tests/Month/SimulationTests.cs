using NegotiationSim.Actors.Codec;
using NegotiationSim.Model.Month;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.Script.Parameters;
using NegotiationSim.Model.State;
using static NegotiationSim.Model.Tests.Month.SmallWorld;

namespace NegotiationSim.Model.Tests.Month;

public class SimulationTests
{
    private const int N = 5;

    private static double Value(MonthRecord record, int commodity, int from, int to) =>
        record.Trade.Commodities[commodity].Origin[from * N + to];

    [Fact]
    public async Task A_world_without_shocks_stays_where_it_was()
    {
        var last = (await Run(Scenario()))[^1];
        for (var k = 0; k < 2; k++)
        {
            Assert.All(last.State.Commodities[k].LogPrice, p => Assert.Equal(0, p, 10));
            for (var c = 0; c < N * N; c++) Assert.Equal(World.Flows[k][c] / 12, last.Trade.Commodities[k].Origin[c], 6);
        }

        Assert.All(last.State.Economies, e => Assert.Equal(1, e.Income, 10));
    }

    [Fact]
    public async Task The_same_seed_gives_the_same_digest_and_state_survives_its_bytes()
    {
        var scenario = Scenario(Ban(Instrument.ImportBan, 3));
        var first = await Run(scenario);
        var second = await Run(scenario);
        Assert.Equal(first[^1].Digest, second[^1].Digest);

        var kept = Canonical.Read<WorldState>(Canonical.Write(first[11].State));
        var identity = new RunIdentity("test", 1, 0);
        var simulation = new Simulation(scenario, identity, SmallWorld.Behaviours,
            new DirectHost(scenario, identity, SmallWorld.Behaviours));
        var resumed = (await simulation.StepAsync(kept, first[11].Digest, SilentObserver.Instance, default)).Record!;
        Assert.Equal(first[12].Digest, resumed.Digest);
    }

    [Fact]
    public async Task A_ban_closes_within_months_and_recovers_over_years()
    {
        var records = await Run(Scenario(Ban(Instrument.ImportBan, 2, 10)) with { Parameters = WithoutHubs });
        var before = Value(records[1], 0, Target, Sender);
        // The gate falls to 0.3; the value by less, since the target sells more than half of what the sender imports.
        Assert.InRange(Value(records[2], 0, Target, Sender) / before, 0.35, 0.65);
        Assert.InRange(Value(records[9], 0, Target, Sender) / before, 0, 0.01);
        Assert.InRange(Value(records[23], 0, Target, Sender) / before, 0.05, 0.8);
        Assert.True(Value(records[23], 0, Target, Sender) > Value(records[12], 0, Target, Sender));
    }

    [Fact]
    public async Task Hubs_take_part_of_a_closed_flow_and_book_it_twice()
    {
        var record = (await Run(Scenario(Ban(Instrument.ExportControl, 2))))[^1];
        var chips = record.Trade.Commodities[1];
        // The sender's goods, and those of third states that sell in their place.
        int[] from = [Sender, Other, Far];
        var fromHub = Hub * N + Target;
        var extraIn = from.Sum(i => chips.Reported[i * N + Hub] - chips.Origin[i * N + Hub]);
        var extraOut = chips.Reported[fromHub] - chips.Origin[fromHub];
        Assert.All(from, i => Assert.True(chips.Reported[i * N + Hub] > chips.Origin[i * N + Hub] + 1));
        Assert.True(extraIn > 1);
        // Half of what is said to go to a hub in a customs union with the target never shows in the hub's books.
        Assert.Equal(extraIn / 2, extraOut, 6);
        Assert.Equal(extraIn / 2, from.Sum(i => chips.Unseen.Of(i * N + Hub, 0)), 6);
        Assert.True(record.Trade.Wedges[Hub] > 0);
    }

    [Fact]
    public async Task Expenditure_is_receipts_and_tariffs_and_wedges()
    {
        var scenario = Scenario(
            Ban(Instrument.ExportControl, 2), Ban(Instrument.BankCutOff, 2, rate: 0.8) with { Id = "banks" },
                Ban(Instrument.Tariff, 2, rate: 0.2) with { Id = "tariff" });
        var record = (await Run(scenario))[^1];
        // Importers' bills pay exporters' receipts and every margin; nothing else.
        var receipts = record.State.Economies.Sum(e => e.Exports);
        var bills = record.State.Economies.Sum(e => e.Imports);
        Assert.Equal(bills, receipts + record.Trade.Wedges.Sum(), 4);
        Assert.True(record.Trade.TariffRevenue[Sender] > 0);
    }

    [Fact]
    public async Task Frozen_assets_leave_the_sum_of_reserves_alone()
    {
        var scenario = Scenario(Ban(Instrument.AssetFreeze, 2, 6, rate: 30_000)) with { Parameters = WithoutMacro };
        var records = await Run(scenario);
        Assert.Equal((20_000, 30_000), (records[3].State.Economies[Target].Reserves, records[3].State.Economies[Target].Frozen));
        Assert.Equal((50_000, 0), (records[8].State.Economies[Target].Reserves, records[8].State.Economies[Target].Frozen));
    }

    [Fact]
    public async Task A_recorded_price_is_met_and_a_counterfactual_keeps_the_shifter()
    {
        var prices = Enumerable.Range(0, 24).Select(m => 70 + (3.0 * m)).ToArray();
        var benchmark = new Benchmark(0, "test", "USD", 70, 1, [.. prices], [], [Target]);
        var banned = Scenario(Ban(Instrument.ImportBan, 2)) with { Benchmarks = [benchmark] };
        var history = await Run(banned);
        Assert.Equal(prices[20], history[20].Trade.Commodities[0].Benchmark, 5);

        var shifters = history.Select(r => r.State.Commodities[0].Shifter);
        var free = await Run(banned with { Mode = MeasureMode.None, Benchmarks = [benchmark with { Shifters = [.. shifters] }] });
        Assert.NotEqual(prices[20], free[20].Trade.Commodities[0].Benchmark, 3);
        Assert.Equal(history[20].State.Commodities[0].Shifter, free[20].State.Commodities[0].Shifter);
    }

    private static ModelParameters WithoutHubs => new() { Routing = new() { On = false } };

    private static ModelParameters WithoutMacro => new() { Macro = new() { On = false } };
}
