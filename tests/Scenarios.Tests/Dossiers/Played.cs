using System.Collections.Immutable;
using NegotiationSim.Model.Script.Parameters;
using NegotiationSim.Actors.Behaviours;
using NegotiationSim.Actors.Codec;
using NegotiationSim.Model.Asking;
using NegotiationSim.Model.Month;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;
using NegotiationSim.Scenarios.Files;

namespace NegotiationSim.Scenarios.Tests.Dossiers;

/// <summary>Plays shipped scenarios in this process.</summary>
internal static class Played
{
    public static BehaviourCatalogue Behaviours { get; } = BehaviourCatalogue.From(typeof(ModelParameters).Assembly);

    public static async Task<List<MonthRecord>> Run(string name, params string[] sets)
    {
        var scenario = ScenarioFile.Resolve(name, sets, Behaviours);
        var identity = new RunIdentity(name, 1, 0);
        var simulation = new Simulation(scenario, identity, Behaviours, new Host(scenario, identity));
        var records = new List<MonthRecord>();
        var (state, digest) = (simulation.Begin(), Digest.None);
        while (state.Month < scenario.Months)
        {
            var record = (await simulation.StepAsync(state, digest, SilentObserver.Instance, default)).Record!;
            records.Add(record);
            (state, digest) = (record.State, record.Digest);
        }

        return records;
    }

    /// <summary>Kinds of what happened to dossiers, in order.</summary>
    public static List<string> Story(List<MonthRecord> records) =>
        [.. records.SelectMany(r => r.Happened).Select(h => h.Kind).Where(
            k => k.StartsWith("dossier-", StringComparison.Ordinal)
            || k is "vote-bought" or "breach-found" or "snapback" or "relief-given" or "relief-reimposed")];

    private sealed class Host(ResolvedScenario scenario, RunIdentity identity) : IActorHost
    {
        public ValueTask<ImmutableArray<ActorReply>> AskAsync(
            StepAddress step, ImmutableArray<ActorCall> calls, CancellationToken cancellation)
        {
            var replies = ImmutableArray.CreateBuilder<ActorReply>(calls.Length);
            foreach (var call in calls)
            {
                var self = scenario.Actors[call.Actor].Profile;
                replies.Add(Questioning.Ask(Behaviours.Find(self.Behaviour)!.Instance, self, identity.Key, step, call.Memory,
                    call.Briefing));
            }

            return ValueTask.FromResult(replies.MoveToImmutable());
        }
    }
}
