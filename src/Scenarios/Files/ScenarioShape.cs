using NegotiationSim.Model.Declarations;
using NegotiationSim.Model.Script;
using NegotiationSim.Scenarios.Input;
using NegotiationSim.Scenarios.Shapes;

namespace NegotiationSim.Scenarios.Files;

/// <summary>The shape of a scenario file: the one declaration behind reader, defaults, <c>--set</c> and schema.</summary>
public static class ScenarioShape
{
    /// <summary>Version of the format this program reads.</summary>
    public const int FormatVersion = 1;

    /// <summary>The file, which may change another.</summary>
    public static FileShape File => new("scenario", FileKind.Scenario, Root) { Extends = "extends" };

    /// <summary>The whole file, once <c>extends</c> has been worked in.</summary>
    public static ObjectShape Root { get; } = new(
        "A scenario: a world, who behaves how, and dated measures and events.",
        [
            new(FileShape.VersionKey, new NumberShape("Version of this format.", 1, FormatVersion, Whole: true), Default: "1"),
            new("extends", new TextShape("Name or path of a scenario this one changes: objects are merged key by key, lists of things with ids by id, anything else is replaced; null removes a key.")),
            new("id", new TextShape("Id of the scenario; left out, the file's name.", TextShape.Id.Pattern, "tariff-war")),
            Field.Needed("title", new TextShape("One line for lists.")),
            new("question", new TextShape("The question it asks, in plain words."), Default: "\"\""),
            new("lessons", new ListShape("What to notice, a sentence each.", new TextShape("")), Default: "[]"),
            new("headline", ClaimShapes.Headline),
            new("claims", new ListShape("Lessons that runs can prove wrong. Like the headline they are those of this file: what it extends claims nothing about it.", ClaimShapes.Claim)),
            Field.Needed("world", WordShape.From("world", "Name of the world, a folder of config/worlds.")),
            Field.Needed("start", TextShape.Month("First month of the run.")),
            Field.Needed("months", new NumberShape("Length of the run in months.", 1, 1200, Whole: true)),
            new("mode", new WordShape("Who puts measures in force: their dates (scripted), the actors (decided), nobody (none).",
                KebabCase.Spellings<MeasureMode>()), Default: "\"scripted\""),
            new("onFault", new WordShape("What a behaviour that throws or answers nonsense leads to: the run stops, or that actor does nothing in that phase and the fault is recorded (skip). One that hangs always ends the run, which can be resumed.", KebabCase.Spellings<FaultPolicy>()), Default: "\"stop\""),
            new("parameters", ParameterShape.Create(), Default: "{}"),
            new("actors", ActorShapes.Actors, Default: "{}"),
            new("measures", new ListShape("Measures the scenario knows.", MeasureShapes.Measure), Default: "[]"),
            new("events", new ListShape("What happens whatever the actors decide.", EventShapes.Event), Default: "[]"),
            new("projects", new ListShape("What may be built, at a date or by a deal.", CreditShapes.Project), Default: "[]"),
            new("debts", new ListShape("Debts that stand before the first month.", CreditShapes.Debt), Default: "[]"),
            new("dossiers", new ListShape("What states negotiate about.", DossierShapes.Dossier), Default: "[]"),
            new("series", new ListShape("Recorded prices.", EventShapes.Series), Default: "[]"),
            new("benchmarks", new ListShape("Markets that follow a recorded price.", EventShapes.Benchmark), Default: "[]"),
            new("shifterFrom", new TextShape("Name of a scenario whose demand shifters this one keeps instead of meeting the recorded price: a counterfactual's oil price is an outcome.")),
            new("focus", new ListShape("Pairs whose flows are kept every month: [exporter, importer], economies or blocs.",
                new ListShape("[exporter, importer]", WordShape.From("economy-or-bloc", ""), 2, 2)), Default: "[]"),
            new("uncertainty", new ListShape("Parameters that differ between replicates.", EventShapes.Uncertain), Default: "[]"),
            new("levers", new ListShape("What a class may move, in plain words.", EventShapes.Lever), Default: "[]"),
            new("fitUntil", TextShape.Month("Last month whose history was used in fitting; later months judge forecasts.")),
            new("history", new ListShape("Recorded figures set beside the model's.", HistoryShapes.Series), Default: "[]"),
            new("fitted", new ListShape("Parameters that were fitted to history, so that nothing is tuned silently.",
                HistoryShapes.Fitted), Default: "[]"),
        ]);
}
