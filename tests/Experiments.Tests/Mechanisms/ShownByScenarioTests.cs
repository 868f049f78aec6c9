using System.Collections.Concurrent;
using NegotiationSim.Actors.Codec;
using NegotiationSim.Engine.Runs;
using NegotiationSim.Experiments.Ensembles;
using NegotiationSim.Model.Asking;
using NegotiationSim.Model.Declarations;
using NegotiationSim.Model.Month;
using NegotiationSim.Model.State;
using Xunit;

namespace NegotiationSim.Experiments.Tests.Mechanisms;

/// <summary>The scenario that the mechanism table names shows the mechanism: with its switch off another world comes of it.</summary>
public class ShownByScenarioTests
{
    /// <summary>Runs tried: what is drawn need not happen in the first.</summary>
    private const int Seeds = 6;

    private static readonly Library Library = new();
    private static readonly ConcurrentDictionary<(string Scenario, string Mode, int Seed), Digest[]> Bases = [];

    public static TheoryData<string> Rows => [.. MechanismPage.All.Select(m => m.Mark.Row).Distinct()];

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task The_named_scenario_differs_without_the_mechanism(string row)
    {
        var mark = MechanismPage.All.First(m => m.Mark.Row == row).Mark;
        for (var seed = 1; seed <= Seeds; seed++)
            if (await Differs(mark, seed)) return;
        Assert.Fail($"{mark.Scenario} is the same with {mark.Switch}={mark.Off}, seeds 1 to {Seeds}.");
    }

    private static async Task<bool> Differs(MechanismAttribute mark, int seed)
    {
        string[] sets = mark.Mode.Length > 0 ? ["mode=" + mark.Mode] : [];
        if (!Bases.TryGetValue((mark.Scenario, mark.Mode, seed), out var known))
        {
            var states = new States([]);
            await Run(mark.Scenario, sets, seed, states);
            known = Bases.GetOrAdd((mark.Scenario, mark.Mode, seed), [.. states.Seen]);
        }

        try
        {
            await Run(mark.Scenario, [.. sets, mark.Switch + "=" + mark.Off], seed, new States(known));
            return false;
        }
        catch (DifferentException)
        {
            return true;
        }
    }

    private static Task Run(string scenario, string[] sets, int seed, States states) =>
        Task.Run(() => Ensemble.Run(Library.Plan(scenario, sets, seed), 1, 1, _ => states, _ => null, _ => { }, default));

    /// <summary>Keeps the digest of every month's state, or stops at the first that is not as expected.</summary>
    private sealed class States(Digest[] expected) : IRunRecorder
    {
        public List<Digest> Seen { get; } = [];

        public ValueTask RecordAsync(MonthRecord month, CancellationToken cancellation)
        {
            var digest = Digest.Of(Canonical.Write(month.State));
            if (expected.Length > 0 && digest != expected[Seen.Count]) throw new DifferentException();
            Seen.Add(digest);
            return ValueTask.CompletedTask;
        }
    }

    private sealed class DifferentException : Exception;
}
