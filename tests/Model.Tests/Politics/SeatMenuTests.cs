using System.Collections.Immutable;
using NegotiationSim.Actors;
using NegotiationSim.Actors.Answers;
using NegotiationSim.Actors.Behaviours;
using NegotiationSim.Model.Asking;
using NegotiationSim.Model.Month;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;
using NegotiationSim.Model.Tests.Month;
using static NegotiationSim.Model.Tests.Politics.DecidedWorld;

namespace NegotiationSim.Model.Tests.Politics;

/// <summary>
/// A behaviour is asked where there is an occasion, to save time; a seat always has its acts. The seat double takes all it is offered.
/// </summary>
public class SeatMenuTests
{
    private static readonly Measure[] Lists = [.. Enumerable.Range(1, 5).Select(i => Measure("list-" + i, Instrument.Listing, rate: 0.01 * i))];

    [Fact]
    public async Task A_seat_is_asked_in_every_month_and_what_it_takes_comes()
    {
        var asked = await RunAsync(Seated(int.MaxValue));
        Assert.All(asked, r => Assert.NotEmpty(Menu(r)));
        // Before the war and against the order of packages: all five in the first month.
        Assert.All(Lists, m => Assert.Equal(0, FirstMonth(asked, "measure-in-force", m.Id)));
        Assert.All(asked[0].Decisions.Single(d => d.Actor == SmallWorld.Sender).Answer.Reasons.Weighed,
            w => Assert.Contains(w.Terms, t => t.Name == "no-occasion"));
    }

    [Fact]
    public async Task A_behaviour_that_takes_a_seat_over_waits_for_occasions()
    {
        var handed = await RunAsync(Seated(0));
        Assert.All(Lists, m => Assert.InRange(FirstMonth(handed, "measure-in-force", m.Id), War, int.MaxValue));
        Assert.Contains(handed, r => Menu(r).Length == 0);
    }

    [Fact]
    public async Task A_seat_may_give_in_to_what_does_not_bite()
    {
        var scenario = Scenario("test-try-all", Measure("visas", Instrument.VisaBan));
        var records = await RunAsync(scenario with
        {
            Actors = [.. scenario.Actors.Select((a, i) => i == SmallWorld.Target ? a with { IsSeat = true } : a)],
        });
        var (before, pressed) = (records[0], records[FirstMonth(records, "measure-in-force", "visas") + 1]);
        Assert.DoesNotContain(Options(before, SmallWorld.Target), o => o.StartsWith("comply:", StringComparison.Ordinal));
        Assert.Contains("comply:demand-SND", Options(pressed, SmallWorld.Target));
    }

    private static ResolvedScenario Seated(int handed)
    {
        var scenario = Scenario("test-try-all", Lists);
        return scenario with
        {
            Actors = [.. scenario.Actors.Select((a, i) => i == SmallWorld.Sender ? a with { IsSeat = true, HandedOver = handed } : a)],
        };
    }

    private static async Task<List<MonthRecord>> RunAsync(ResolvedScenario scenario)
    {
        var identity = new RunIdentity("test", 1, 0);
        var simulation = new Simulation(scenario, identity, SmallWorld.Behaviours, new Seats());
        var (state, digest, records) = (simulation.Begin(), Actors.Codec.Digest.None, new List<MonthRecord>());
        while (state.Month < 16)
        {
            var record = (await simulation.StepAsync(state, digest, SilentObserver.Instance, default)).Record!;
            records.Add(record);
            (state, digest) = (record.State, record.Digest);
        }

        return records;
    }

    /// <summary>Everybody imposes all they are offered and gives the whole menu as what they looked at.</summary>
    private sealed class Seats : IActorHost
    {
        public ValueTask<ImmutableArray<ActorReply>> AskAsync(
            StepAddress step, ImmutableArray<ActorCall> calls, CancellationToken cancellation) =>
            ValueTask.FromResult<ImmutableArray<ActorReply>>([.. calls.Select(c => new ActorReply(new Turn(c.Memory, new Answer(
                [.. c.Briefing.Options.Where(o => o.Kind == "impose").Select(o => o.Id).Take(c.Briefing.MostChoices)],
                new Reasons([.. c.Briefing.Options.Select(o => new WeighedOption(o.Id, 0, o.Facts))], 0, ""))), false, null))]);
    }

    private static string[] Menu(MonthRecord record) => Options(record, SmallWorld.Sender);

    private static string[] Options(MonthRecord record, int actor) => [.. record.Decisions.Where(
        d => d.Actor == actor && d.Phase == Phase.Decide).SelectMany(d => d.Answer.Reasons.Weighed).Select(w => w.Option)];
}
