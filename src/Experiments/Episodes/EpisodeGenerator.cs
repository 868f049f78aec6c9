using System.Collections.Immutable;
using System.Text.Json.Nodes;
using NegotiationSim.Actors;
using NegotiationSim.Actors.Chance;
using NegotiationSim.Engine.Runs;
using NegotiationSim.Model.Worlds;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Experiments.Episodes;

/// <summary>
/// Generates scenarios for the stylised facts: issues between random pairs of a world, with the senders, objectives
/// and instruments of the Global Sanctions Data Base in their shares. Issues, wars and terms of office are given;
/// whether anybody threatens, imposes, gives in or ends anything is decided by the shipped behaviours.
/// </summary>
public sealed class EpisodeGenerator
{
    /// <summary>Months before the first issue can arise, so that there is a year to compare with.</summary>
    private const int Quiet = 12;

    /// <summary>Months within which issues arise.</summary>
    private const int Arising = 48;

    /// <summary>Years that a dispute is an issue at home, on average: like an attention that lapses at one rate for all. Assumed.</summary>
    private const double Life = 25;

    /// <summary>Senders of 1,325 cases, Global Sanctions Data Base R3; the others are drawn by the root of their GDP.</summary>
    private static readonly (string Id, double Share)[] Known = [("USA", 476 / 1325.0), ("EU", 93 / 1325.0), ("GBR", 76 / 1325.0)];

    /// <summary>Objectives of 1,162 cases, the same source.</summary>
    private static readonly (string Id, double Cases)[] Objectives =
    [
        ("democracy", 256), ("human_rights", 239), ("policy_change", 164), ("end_war", 134), ("other", 94), ("prevent_war", 89),
        ("destab_regime", 77), ("territorial_conflict", 59), ("terrorism", 50),
    ];

    /// <summary>How senders behave. Assumed.</summary>
    private static readonly (string Id, double Share)[] Presets =
        [("pragmatist", 0.5), ("hawk", 0.25), ("multilateralist", 0.15), ("dove", 0.1)];

    private readonly World world;
    private readonly Draws draws;
    private readonly int months;
    private readonly EpisodeScript script;
    private readonly JsonObject each = [];
    private readonly List<EpisodeCase> cases = [];
    private readonly SortedSet<string> senders = new(StringComparer.Ordinal);

    private EpisodeGenerator(World world, Draws draws, int months)
    {
        this.world = world;
        this.draws = draws;
        this.months = months;
        script = new EpisodeScript(world, draws, months);
    }

    /// <summary>Generates a scenario.</summary>
    /// <param name="library">Behaviours and worlds.</param>
    /// <param name="worldName">World the pairs are drawn from.</param>
    /// <param name="seed">Seed of the ensemble.</param>
    /// <param name="number">Number of the scenario in it.</param>
    /// <param name="issues">How many issues; fewer where the world has fewer pairs.</param>
    /// <param name="months">Length of the run.</param>
    /// <exception cref="InputException">There is no such world.</exception>
    public static EpisodeWorld Create(Library library, string worldName, long seed, int number, int issues, int months)
    {
        ArgumentNullException.ThrowIfNull(library);
        var generator = new EpisodeGenerator(library.World(worldName), DrawKey.Of(seed, number).For(0, Phase.Events, "episodes"), months);
        for (var i = 0; i < issues; i++) generator.Issue(i);
        generator.Leaders();
        var scenario = new JsonObject
        {
            ["id"] = "episodes-" + EpisodeScript.Text(number),
            ["title"] = "Generated sanction episodes",
            ["world"] = worldName,
            ["start"] = "2001-01",
            ["months"] = months,
            ["mode"] = "decided",
            ["actors"] = new JsonObject
            {
                ["default"] = new JsonObject { ["behaviour"] = "bystander" },
                ["blocs"] = new JsonArray([.. generator.world.Blocs.Where(b => generator.senders.Contains(b.Id)).Select(
                    b => (JsonNode)b.Id)]),
                ["each"] = generator.each,
            },
            ["measures"] = generator.script.Measures,
            ["events"] = generator.script.Events,
        };
        return new EpisodeWorld(library.FromText(scenario.ToJsonString(), "episodes-" + EpisodeScript.Text(number)), [.. generator.cases]);
    }

    /// <summary>
    /// Generates bans on trade between random pairs, put in force by their dates and without exemptions: every other one complete and both
    /// ways, the rest on a few goods.
    /// </summary>
    /// <param name="library">Behaviours and worlds.</param>
    /// <param name="worldName">World the pairs are drawn from.</param>
    /// <param name="seed">Seed of the ensemble.</param>
    /// <param name="number">Number of the scenario in it.</param>
    /// <param name="pairs">How many pairs; fewer where the world has fewer.</param>
    /// <exception cref="InputException">There is no such world.</exception>
    public static EpisodeWorld Bans(Library library, string worldName, long seed, int number, int pairs)
    {
        ArgumentNullException.ThrowIfNull(library);
        const int Months = Quiet + 24;
        var generator = new EpisodeGenerator(library.World(worldName), DrawKey.Of(seed, number).For(0, Phase.Events, "bans"), Months);
        for (var i = 0; i < pairs; i++) generator.Ban(i);
        var id = "bans-" + EpisodeScript.Text(number);
        var scenario = new JsonObject
        {
            ["id"] = id,
            ["title"] = "Generated bans",
            ["world"] = worldName,
            ["start"] = "2001-01",
            ["months"] = Months,
            ["actors"] = new JsonObject { ["default"] = new JsonObject { ["behaviour"] = "bystander" } },
            ["parameters"] = new JsonObject { ["politics"] = new JsonObject { ["on"] = true } },
            ["measures"] = generator.script.Measures,
        };
        return new EpisodeWorld(library.FromText(scenario.ToJsonString(), id), [.. generator.cases]);
    }

    private void Ban(int i)
    {
        var (sender, members) = Sender(i);
        if (Target(i, sender, members) is not (var target and >= 0)) return;
        var complete = i % 2 == 0;
        var first = script.Measures.Count;
        script.Measure(i, "imports", sender, target, "other", "import-ban", Goods(i, complete ? world.CommodityCount : Few), 0, "trade");
        script.Measure(
            i, "exports", sender, target, "other", "export-ban", Goods(i + 1000, complete ? world.CommodityCount : Few), 0, "trade");
        foreach (var measure in script.Measures.Skip(first).Select(m => m!.AsObject()))
        {
            measure["from"] = EpisodeScript.Date(Quiet);
            measure.Remove("carveOuts");
        }

        cases.Add(new EpisodeCase(sender, members, target, "other", Quiet, [first, first + 1], complete, [first, first + 1]));
    }

    private void Issue(int i)
    {
        var (sender, members) = Sender(i);
        if (Target(i, sender, members) is not (var target and >= 0)) return;
        var objective = Objectives[draws.Weighted("objective", [.. Objectives.Select(o => o.Cases)], i)].Id;
        var start = Quiet + (int)(draws.Uniform("start", i) * Arising);
        senders.Add(sender);
        foreach (var m in members.Length > 1 ? members : []) Play(world.Economies[m].Id, "pragmatist");
        Play(sender, members.Length > 1 ? "council" : Presets[draws.Weighted("preset", [.. Presets.Select(p => p.Share)], i)].Id);
        Play(world.Economies[target].Id, "target");
        Arise(i, objective, start, members, target);

        var first = script.Measures.Count;
        var complete = draws.Chance("complete", 70 / 513.0, i);
        var trade = draws.Chance("trade", 513 / 1325.0, i);
        var bans = new List<int>();
        if (trade)
        {
            var (buys, sells) = complete ? (Goods(i, world.CommodityCount), Goods(i, world.CommodityCount))
                : (Goods(i, Few), Goods(i + 1000, Few));
            bans.AddRange([script.Measures.Count, script.Measures.Count + 1]);
            script.Measure(i, "imports", sender, target, objective, "import-ban", buys, 0, "trade");
            script.Measure(i, "exports", sender, target, objective, "export-ban", sells, 0, "trade");
        }

        string[] controlled = [.. world.Commodities.Where(c => c.Controlled).Select(c => c.Id)];
        if (controlled.Length > 0 && draws.Chance("arms", 265 / 1325.0, i)) script.Measure(
            i, "controls", sender, target, objective, "export-control", controlled, 0, "arms");
        if (draws.Chance("travel", 346 / 1325.0, i)) script.Measure(i, "visas", sender, target, objective, "visa-ban", [], 0, "travel");
        if (script.Measures.Count == first || draws.Chance("financial", 724 / 1325.0, i))
            script.Measure(i, "banks", sender, target, objective, "bank-cut-off", [], 0.05 + (0.35 * draws.Uniform("rate", i)), "financial");
        cases.Add(new EpisodeCase(sender, members, target, objective, start,
            [.. Enumerable.Range(first, script.Measures.Count - first)], trade && complete, [.. bans]));
    }

    private (string Id, ImmutableArray<int> Members) Sender(int i)
    {
        var (ids, weights, members) = (new List<string>(), new List<double>(), new List<ImmutableArray<int>>());
        foreach (var (id, share) in Known)
        {
            var bloc = world.FindBloc(id);
            var economy = world.EconomyOrdinal(id);
            if (bloc is null && economy < 0) continue;
            ids.Add(id);
            weights.Add(share);
            members.Add(bloc?.Members ?? [economy]);
        }

        var left = 1 - weights.Sum();
        var others = Enumerable.Range(0, world.EconomyCount).Where(
            e => IsState(e) && Known.All(k => k.Id != world.Economies[e].Id)).ToArray();
        var total = others.Sum(e => Math.Sqrt(world.Economies[e].GdpMusd));
        foreach (var e in others)
        {
            ids.Add(world.Economies[e].Id);
            weights.Add(left * Math.Sqrt(world.Economies[e].GdpMusd) / total);
            members.Add([e]);
        }

        var at = draws.Weighted("sender", [.. weights], i);
        return (ids[at], members[at]);
    }

    /// <summary>States that vote differently are likelier targets; -1 where none is left.</summary>
    private int Target(int i, string sender, ImmutableArray<int> members)
    {
        var weights = new double[world.EconomyCount];
        for (var e = 0; e < weights.Length; e++)
            if (IsState(e) && !members.Contains(e) && !cases.Any(c => c.Sender == sender && c.Target == e))
                weights[e] = 1.01 - world.Agreement[members[0] * world.EconomyCount + e];
        return weights.Any(w => w > 0) ? draws.Weighted("target", weights, i) : -1;
    }

    /// <summary>A war of the target where war is the objective, else a dispute.</summary>
    private void Arise(int i, string objective, int start, ImmutableArray<int> members, int target)
    {
        if (objective is not ("end_war" or "prevent_war" or "territorial_conflict"))
        {
            int[] parties = [members[(int)(draws.Uniform("member", i) * members.Length)], target];
            script.Event(i, "issue", "dispute", start, parties, 1);
            var life = -12 * Life * Math.Log(1 - draws.Uniform("life", i));
            script.Event(i, "asleep", "dispute", start + 1 + (int)Math.Min(months, life), parties, 0);
            return;
        }

        var n = world.EconomyCount;
        var neighbour = Enumerable.Range(0, n).Where(e => e != target && IsState(e) && !members.Contains(e)).DefaultIfEmpty(
            members[0]).MinBy(e => world.Distances[target * n + e]);
        var length = 24 * Math.Exp(0.8 * draws.Normal("war", i));
        script.Event(i, "war", "war", start, [target, neighbour], 1);
        script.Event(i, "talks", "war", start + 1 + (int)(0.7 * length), [target, neighbour], 0.5);
        script.Event(i, "peace", "war", start + 2 + (int)length, [target, neighbour], 0);
    }

    /// <summary>Terms of office of every state that decides, votes or is pressed: four years with elections, else eight.</summary>
    private void Leaders()
    {
        foreach (var e in Enumerable.Range(0, world.EconomyCount).Where(
            e => cases.Any(c => c.Target == e || c.Senders.Contains(e))).ToArray())
        {
            var term = world.Economies[e].IsDemocracy ? 48 : 96;
            var number = 0;
            for (var month = (int)(draws.Uniform("term", e) * term); month < months; month += term)
            {
                var id = world.Economies[e].Id.ToLowerInvariant() + "-" + EpisodeScript.Text(number);
                if (world.Economies[e].IsDemocracy && month > 0) script.Event(id + "-election", "election", month - 1, [e], 0);
                script.Event(id + "-leader", "leader", month, [e], Math.Clamp(0.3 * draws.Normal("leader", (e * 100) + number++), -1, 1));
            }
        }
    }

    private string[] Goods(int i, int most)
    {
        if (most >= world.CommodityCount) return [];
        var count = 1 + (int)(draws.Uniform("goods", i) * most);
        return [.. Enumerable.Range(0, world.CommodityCount).OrderBy(k => draws.Uniform("good-" + world.Commodities[k].Id, i)).Take(
            count).Order().Select(k => world.Commodities[k].Id)];
    }

    /// <summary>What somebody is first cast as, counts; but who decides is no mere target.</summary>
    private void Play(string id, string behaviour)
    {
        if (each[id]?["behaviour"]?.GetValue<string>() is { } known
            && (behaviour == "target" || known is not ("target" or "pragmatist"))) return;
        each[id] = new JsonObject { ["behaviour"] = behaviour };
    }

    /// <summary>Most goods of a partial ban: four of the reference world's 25, never more than half.</summary>
    private int Few => Math.Clamp(world.CommodityCount / 2, 1, 4);

    private bool IsState(int economy) => world.Economies[economy].Region != "Other";
}
