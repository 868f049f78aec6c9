using System.Collections.Immutable;
using System.Text;
using NegotiationSim.Actors.Behaviours;
using NegotiationSim.Actors.Codec;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.Script.Parameters;
using NegotiationSim.Model.Worlds;
using NegotiationSim.Scenarios.Input;
using NegotiationSim.Scenarios.Shapes;

namespace NegotiationSim.Scenarios.Files;

/// <summary>Turns a checked tree into a scenario; what only makes sense taken together is checked here.</summary>
internal sealed class ScenarioReader(InputNode root, World world, BehaviourCatalogue behaviours, InputProblems problems)
{
    private readonly Calendar calendar = new(int.Parse(root.Text("start").AsSpan(0, 4), System.Globalization.CultureInfo.InvariantCulture),
        int.Parse(root.Text("start").AsSpan(5, 2), System.Globalization.CultureInfo.InvariantCulture));

    public LoadedScenario Read()
    {
        var months = root.Whole("months");
        var mode = root.Word<MeasureMode>("mode");
        var names = new WorldNames(world);
        var actors = new ActorReader(root, world, behaviours, problems).Read();
        var measures = new MeasureReader(root, names, calendar, problems).Read(mode, actors);
        var credit = new CreditReader(root, names, calendar, measures, problems);
        var prices = new PriceReader(root, names, calendar, months, problems);
        var scenario = new ResolvedScenario
        {
            Id = root.Text("id"),
            Title = root.Text("title"),
            Question = root.Text("question"),
            World = world,
            Calendar = calendar,
            Months = months,
            Mode = mode,
            Parameters = Parameters(root.Member("parameters")!),
            Actors = actors,
            Measures = measures,
            Projects = credit.Projects(),
            Debts = credit.Debts(),
            Dossiers = new DossierReader(root, names, calendar, actors, measures, credit, problems).Read(),
            Events = new EventReader(root, names, calendar, problems).Read(),
            Benchmarks = prices.Read(),
            Focus = names.Pairs(root.List("focus"), problems),
            OnFault = root.Word<FaultPolicy>("onFault"),
            Uncertainty = Uncertainty(),
        };
        var history = new HistoryReader(root, names, calendar);
        CheckAddresses(actors);
        var forecastFrom = root.Month("fitUntil", calendar, months - 1) + 1;
        var claims = new ClaimReader(root, scenario, problems);
        var said = claims.Claims();
        var loaded = new LoadedScenario
        {
            Resolved = scenario,
            Text = CanonicalJson.Write(root),
            Hash = default,
            Lessons = [.. root.List("lessons").Select(l => l.Text), .. said.Select(c => c.Says)],
            Headline = claims.Headline(),
            Claims = said,
            Levers = Levers(),
            ShifterFrom = root.Member("shifterFrom")?.Text,
            History = history.Series(problems),
            Fitted = history.Fitted(problems),
            Bases = history.Bases(problems),
            ForecastFrom = Math.Clamp(forecastFrom, 0, months),
        };
        return loaded with { Hash = Digest.Of(Encoding.UTF8.GetBytes(loaded.Text)) };
    }

    /// <summary>Finds the number a path leads to.</summary>
    internal static InputNode? Find(InputNode at, string path)
    {
        foreach (var step in path.Split('.'))
        {
            var next = at.Kind == InputKind.List
                ? at.Items.FirstOrDefault(i => i.Member("id") is { Kind: InputKind.Text } id && id.Text == step)
                : at.Member(step);
            if (next is null) return null;
            at = next;
        }

        return at;
    }

    private static ModelParameters Parameters(InputNode tree)
    {
        var parameters = new ModelParameters();
        foreach (var entry in ParameterTable.All)
        {
            var steps = entry.Path.Split('.');
            var leaf = tree.Member(steps[1])!.Member(steps[2])!;
            var value = entry.IsSwitch ? (leaf.Boolean ? 1 : 0) : leaf.Number;
            if (value != entry.Default) parameters = ParameterTable.With(parameters, entry, value);
        }

        return parameters;
    }

    private ImmutableArray<Uncertain> Uncertainty()
    {
        var all = ImmutableArray.CreateBuilder<Uncertain>();
        foreach (var node in root.List("uncertainty"))
        {
            var path = node.Text("path");
            if (ParameterTable.Find(path) is not { IsSwitch: false })
                problems.Add(node.Member("path")!, "There is no number \"" + path + "\"."
                    + Suggestion.Sentence(path, [.. ParameterTable.All.Where(e => !e.IsSwitch).Select(e => e.Path)]));
            if (all.Any(u => u.Path == path)) problems.Add(node.Member("path")!, "This parameter is already listed; keep one.");
            all.Add(new Uncertain(path, node.Number("sd"), node.Text("source")));
        }

        return all.ToImmutable();
    }

    private ImmutableArray<Lever> Levers()
    {
        var all = ImmutableArray.CreateBuilder<Lever>();
        foreach (var node in root.List("levers"))
        {
            var leaf = Find(root, node.Text("path"));
            if (leaf is not { Kind: InputKind.Number or InputKind.Boolean })
            {
                problems.Add(node.Member("path")!, "\"" + node.Text("path") + "\" leads to no number or switch of this scenario.");
                continue;
            }

            var value = leaf.Kind == InputKind.Boolean ? (leaf.Boolean ? 1 : 0) : leaf.Number;
            if (node.Number("min") >= node.Number("max")) problems.Add(
                node.Member("max")!, "The right end has to be greater than the left end, min.");
            all.Add(new Lever(node.Text("id"), node.Text("title"), node.Text("path"), value, node.Number("min"), node.Number("max"),
                node.Text("unit"), node.Text("help")));
        }

        return all.ToImmutable();
    }

    /// <summary>Draws are addressed by a 32-bit hash of actor ids and purposes; two of a scenario must not share one.</summary>
    private void CheckAddresses(ImmutableArray<ActorAssignment> actors)
    {
        foreach (var (a, b) in DrawAddresses.Collisions(actors.Select(x => x.Profile.Id)))
            problems.Add(root, "The actors \"" + a + "\" and \"" + b
                + "\" would share their luck, since their ids have the same hash; rename one of them in the world.");
        foreach (var (a, b) in DrawAddresses.Collisions(root.List("uncertainty").Select(u => u.Text("path")).Distinct()))
            problems.Add(root.Member("uncertainty")!, "The parameters \"" + a + "\" and \"" + b
                + "\" would share their luck; vary only one of them.");
    }
}
