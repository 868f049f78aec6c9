using NegotiationSim.Actors.Behaviours;
using NegotiationSim.Actors.Codec;
using NegotiationSim.Engine.Differences;
using NegotiationSim.Engine.Runs;
using NegotiationSim.Engine.Seats;
using NegotiationSim.Engine.Tests.Support;
using NegotiationSim.Model.Month;
using NegotiationSim.Model.State;

namespace NegotiationSim.Engine.Tests.Differences;

public class WorldDifferenceTests
{
    public static TheoryData<string, Func<WorldState, WorldState>> Mutations => new()
    {
        { "Economies[CCC].Reserves", s => s with { Economies = s.Economies.SetItem(2, s.Economies[2] with { Reserves = 611.9 }) } },
        { "Economies[AAA].ImportPrices[1]", s => s with { Economies =
            s.Economies.SetItem(0, s.Economies[0] with { ImportPrices = s.Economies[0].ImportPrices.SetItem(1, 7) }) } },
        { "Commodities[steel].LogPrice[BBB]", s => s
            with { Commodities = s.Commodities.SetItem(1, s.Commodities[1] with { LogPrice = s.Commodities[1].LogPrice.SetItem(1, 7) }) } },
        { "Commodities[oil].Shifter", s => s with { Commodities = s.Commodities.SetItem(0, s.Commodities[0] with { Shifter = 7 }) } },
        { "Measures[ban].Enforcement", s => s with { Measures = s.Measures.SetItem(0, s.Measures[0] with { Enforcement = 0.7 }) } },
        { "Memories[BBB].Sum", s => s with { Memories =
            s.Memories.SetItem(1, [.. Canonical.Write(new Winnings(Canonical.Read<Winnings>(s.Memories[1].AsSpan()).Months, 7))]) } },
        { "Inboxes[CCC].Count", s => s with { Inboxes =
            s.Inboxes.SetItem(2, s.Inboxes[2].Add(new Message("AAA", "threat", "ban", "Stop."))) } },
        { "Month", s => s with { Month = 99 } },
    };

    [Theory]
    [MemberData(nameof(Mutations))]
    public async Task The_field_that_was_changed_is_named_by_id(string name, Func<WorldState, WorldState> change)
    {
        var (plan, state) = await End();

        var found = new WorldDifference(plan, plan).First(state, change(state))!;

        Assert.Equal(name, found.Name);
        Assert.NotEqual(found.Left, found.Right);
    }

    [Fact]
    public async Task Equal_states_do_not_differ()
    {
        var (plan, state) = await End();

        Assert.Null(new WorldDifference(plan, plan).First(state, Canonical.Read<WorldState>(Canonical.Write(state))));
    }

    [Fact]
    public async Task Economies_are_compared_by_id_whatever_their_order()
    {
        var (plan, state) = await End();
        var world = plan.Scenario.Resolved.World;
        var turned = plan with
        {
            Scenario = plan.Scenario
            with
            { Resolved = plan.Scenario.Resolved with { World = world with { Economies = [.. world.Economies.Reverse()] } } }
        };

        var found = new WorldDifference(plan, turned).First(
            state, state with { Economies = [.. state.Economies.SetItem(1, state.Economies[1] with { Income = 7 }).Reverse()] })!;

        Assert.Equal("Economies[BBB].Income", found.Name);
    }

    [Fact]
    public async Task A_measure_that_only_one_run_has_is_named_where_all_else_is_equal()
    {
        var (plan, state) = await End();
        var without = plan with { Scenario = plan.Scenario with { Resolved = plan.Scenario.Resolved with { Measures = [] } } };

        Assert.Equal("Measures[0]: ban against none",
            new WorldDifference(plan, without).First(state, state with { Measures = [] })!.ToString());
    }

    private static async Task<(RunPlan Plan, WorldState State)> End()
    {
        var plan = Small.Plan();
        await using var engine = new LocalEngine();
        return (plan, (await ReplicateRun.RunAsync(plan, 0, null, engine, EmptySeats.Instance, null, SilentObserver.Instance,
            CancellationToken.None)).State);
    }
}
