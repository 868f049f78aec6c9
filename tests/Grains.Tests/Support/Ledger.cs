using NegotiationSim.Actors.Codec;
using NegotiationSim.Model.Asking;
using NegotiationSim.Model.Month;
using NegotiationSim.Model.Script;

namespace NegotiationSim.Grains.Tests.Support;

/// <summary>Plays months through a host and chains a digest over every reply.</summary>
public static class Ledger
{
    public static async Task<Digest> PlayAsync(IActorHost host, ResolvedScenario scenario, RunIdentity run, int months,
        Func<int, Task>? between = null)
    {
        var memories = TinyWorld.Memories(scenario);
        var writer = new CanonicalWriter();
        for (var month = 0; month < months; month++)
        {
            if (between is not null) await between(month);
            var replies = await host.AskAsync(TinyWorld.Step(run, month), TinyWorld.Calls(scenario, memories, month), default);
            foreach (var reply in replies) Canonical.Write(writer, reply);
            for (var i = 0; i < memories.Length; i++) memories[i] = replies[i].Turn?.Memory ?? memories[i];
        }

        return Digest.Of(writer.Written);
    }

    public static Task<Digest> PlayAloneAsync(ResolvedScenario scenario, RunIdentity run, int months) =>
        PlayAsync(new Alone(scenario, run), scenario, run, months);
}
