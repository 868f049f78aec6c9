using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using NegotiationSim.Actors.Behaviours;
using NegotiationSim.Engine.Runs;
using NegotiationSim.Experiments.Designs;
using NegotiationSim.Model.Month;
using NegotiationSim.Model.Worlds;

namespace NegotiationSim.Benchmarks.Month;

/// <summary>
/// A made decided scenario of any size: states on a circle that all trade with each other, each of which has a quarrel with the next
/// and two measures against either neighbour that it may take, ease or leave.
/// </summary>
/// <param name="Actors">How many states, each an actor.</param>
/// <param name="Goods">How many commodities.</param>
/// <param name="Months">Length of a run.</param>
internal sealed record MadeQuarrel(int Actors, int Goods, int Months)
{
    /// <summary>The scenario's world and behaviours.</summary>
    public Library Library => new(BehaviourCatalogue.From(typeof(Simulation).Assembly), _ => World());

    /// <summary>An experiment of so many runs: one point, whose replicates differ by luck.</summary>
    /// <param name="file">Where the scenario is written.</param>
    /// <param name="runs">How many runs.</param>
    public Experiment Of(string file, int runs)
    {
        File.WriteAllText(file, Scenario());
        return new Experiment("made", "Made", file, 1, runs, [], DesignKind.Factorial, 0,
            [new Factor("parameters.routing.most", ["0.1"], 0, 0, false)]);
    }

    private static string Id(int state) => "S" + ((state % 1000) + 1000).ToString(CultureInfo.InvariantCulture)[1..];

    private World World()
    {
        int Distance(int i, int j) => i == j ? 1 : 1 + Math.Min(Math.Abs(i - j), Actors - Math.Abs(i - j));
        ImmutableArray<double> Cells(Func<int, int, double> cell) =>
            [.. Enumerable.Range(0, Actors * Actors).Select(c => cell(c / Actors, c % Actors))];
        var flows = Cells((i, j) => i == j ? 20_000 : 4_000.0 / Distance(i, j));
        return NegotiationSim.Model.Worlds.World.Create("made", "Made", 2021,
            [.. Enumerable.Range(0, Actors).Select(i => new Economy(Id(i), "State " + Id(i), "here", 400_000, 10, true) { ReservesMusd = 30_000 })],
            [.. Enumerable.Range(0, Goods).Select(k => new Commodity(
                "good-" + k.ToString(CultureInfo.InvariantCulture), "Good", 4, -1.25, 1, 0.1, 0.6))],
            [], [.. Enumerable.Repeat(flows, Goods)], distances: Cells((i, j) => 500 * Distance(i, j)));
    }

    private string Scenario() => JsonSerializer.Serialize(new
    {
        title = "Made",
        world = "made",
        start = "2025-01",
        months = Months,
        mode = "decided",
        focus = Enumerable.Range(0, 4).Select(i => new[] { Id(i), Id((i + 1) % Actors) }),
        actors = new { @default = new { behaviour = "pragmatist" } },
        uncertainty = new[] { new { path = "parameters.trade.speed", sd = 0.3, source = "made" } },
        events = Enumerable.Range(0, Actors).SelectMany(i => new[] { (From: 0, Value: 1.0), (From: 60, Value: 0.2) }.Where(
            e => e.From < Months).Select(e => new
            {
                id = $"quarrel-{i}-{e.From}",
                title = "Quarrel",
                month = (2025 + (e.From / 12)).ToString(CultureInfo.InvariantCulture) + "-0" + ((i % 9) + 1).ToString(CultureInfo.InvariantCulture),
                kind = "dispute",
                economies = new[] { Id(i), Id((i + 1) % Actors) },
                value = e.Value,
                source = "made",
            })),
        measures = Enumerable.Range(0, Actors).SelectMany(i => new[] { (i + 1) % Actors, (i + Actors - 1) % Actors }.Select(other => new
        {
            id = $"tariff-{i}-{other}",
            title = "Tariff",
            senders = new[] { Id(i) },
            targets = new[] { Id(other) },
            instrument = "tariff",
            rate = 0.25,
            goods = new Dictionary<string, double> { ["good-0"] = 1 },
            form = "executive-act",
            gsdbType = "trade",
            objective = "policy_change",
            source = "made",
        })),
    });
}
