using NegotiationSim.Actors.Codec;
using NegotiationSim.Model.Month;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;
using NegotiationSim.Model.Tests.Month;

namespace NegotiationSim.Model.Tests.Docs;

/// <summary>The facts that docs/developers/adding-a-phase.md asks of a phase, asked of its example.</summary>
public class AddingAPhaseTests
{
    private static readonly ResolvedScenario Scenario = SmallWorld.Scenario() with { Months = 6 };

    [Fact]
    public async Task A_phase_that_is_off_changes_no_digest() =>
        Assert.Equal(await DigestAsync(new RemittancesPhase(Scenario, [])), (await SmallWorld.Run(Scenario))[^1].Digest);

    [Fact]
    public async Task The_same_run_twice_has_the_same_digest_and_not_that_of_a_run_without()
    {
        var phase = new RemittancesPhase(Scenario, [new Remittance(SmallWorld.Sender, SmallWorld.Hub, 0.02)]);
        Assert.Equal(await DigestAsync(phase), await DigestAsync(phase));
        Assert.NotEqual(await DigestAsync(phase), (await SmallWorld.Run(Scenario))[^1].Digest);
    }

    [Fact]
    public async Task What_is_taken_here_arrives_there()
    {
        var before = (await SmallWorld.Run(Scenario))[^1].State;
        var after = new RemittancesPhase(Scenario, [new Remittance(SmallWorld.Sender, SmallWorld.Hub, 0.02),
            new Remittance(SmallWorld.Hub, SmallWorld.Far, 0.1)]).Apply(before);
        Assert.Equal(Total(before), Total(after), 1e-6);
        Assert.Equal(before.Economies[SmallWorld.Sender].Income * 0.98, after.Economies[SmallWorld.Sender].Income, 1e-12);
    }

    private static double Total(WorldState state) => state.Economies.Select((e, i) => e.Income * Scenario.World.Economies[i].GdpMusd).Sum();

    // The loop with the phase between its months: where a new phase would stand after Settle.
    private static async Task<Digest> DigestAsync(RemittancesPhase phase)
    {
        var identity = new RunIdentity("test", 1, 0);
        var loop = new Simulation(Scenario, identity, SmallWorld.Behaviours, new DirectHost(Scenario, identity, SmallWorld.Behaviours));
        var (state, digest) = (loop.Begin(), Digest.None);
        while (state.Month < Scenario.Months)
        {
            var month = (await loop.StepAsync(state, digest, SilentObserver.Instance, default)).Record!;
            (state, digest) = (phase.Apply(month.State), month.Digest);
        }

        return digest;
    }
}
