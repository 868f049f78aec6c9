using Microsoft.Extensions.DependencyInjection;
using NegotiationSim.Actors.Behaviours;
using NegotiationSim.Actors.Codec;
using NegotiationSim.Engine.PlugIns;
using NegotiationSim.Model.Asking;
using NegotiationSim.Model.Month;
using NegotiationSim.Model.Script;
using NegotiationSim.Silo.Engines;
using NegotiationSim.Silo.Hosting;
using NegotiationSim.Silo.Tests.Support;

namespace NegotiationSim.Silo.Tests.PlugIns;

public class PlugInGrainTests
{
    private static readonly string Folder =
        Repository.Built("samples", "Hegemon");

    [Fact]
    public async Task A_plug_in_with_a_grain_type_of_its_own_lives_there_and_answers_as_it_does_at_home()
    {
        var plugIns = PlugInLoader.Load(new PlugInSettings([Folder], TimeSpan.FromSeconds(30)));
        var tiny = SmallRun.Tiny(3);
        var scenario = tiny with
        {
            Actors =
            [
                new ActorAssignment(new ActorProfile("AAA", "AAA", ActorKind.State, "hegemon",
                    [new Actors.Answers.Term("thrift", 1, "weight")]), 0, -1, false),
                new ActorAssignment(new ActorProfile("BBB", "BBB", ActorKind.State, "bystander", []), 1, -1, false),
            ],
        };
        var run = new RunIdentity("placed", 1, 0);
        var expected = await DigestAsync(new Engine.Hosts.LocalHost(scenario, plugIns.Behaviours, run.Key), scenario, run, plugIns);

        using var silo = await CohostedSilo.StartAsync(plugIns.Behaviours, new NoSeats(), DiscardingRecorders.Instance, default);
        var factory = silo.Services.GetRequiredService<IGrainFactory>();
        await using (var host = new Grains.Hosting.GrainHost(
            scenario, run, factory, silo.Services.GetRequiredService<Grains.ActorGrains.ActorGrainTypes>()))
        {
            Assert.Equal(expected, await DigestAsync(host, scenario, run, plugIns));
            var living = await factory.GetGrain<IManagementGrain>(0).GetDetailedGrainStatistics();
            Assert.Single(living, g => g.GrainId.Type.ToString() == "hegemon");
            Assert.Single(living, g => g.GrainId.Type.ToString() == "state");
        }

        await silo.StopAsync(CancellationToken.None);
    }

    private static async Task<Digest> DigestAsync(IActorHost host, ResolvedScenario scenario, RunIdentity run, PlugInSet plugIns)
    {
        var loop = new Simulation(scenario, run, plugIns.Behaviours, host);
        var (state, digest) = (loop.Begin(), Digest.None);
        while (state.Month < scenario.Months)
        {
            var month = (await loop.StepAsync(state, digest, SilentObserver.Instance, default)).Record!;
            (state, digest) = (month.State, month.Digest);
        }

        return digest;
    }
}
