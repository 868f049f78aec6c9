using NegotiationSim.Model.Declarations;
using NegotiationSim.Scenarios.Input;
using NegotiationSim.Scenarios.Shapes;

namespace NegotiationSim.Experiments.Designs;

/// <summary>The shape of an experiment file: the one declaration behind reader, defaults and schema.</summary>
public static class ExperimentShape
{
    /// <summary>Most points of a design, and most replicates of a point.</summary>
    internal const int Most = 1_000_000;

    private const int MostMonths = 1200;

    /// <summary>Version of the format this program reads.</summary>
    private const int FormatVersion = 1;

    private static readonly EitherShape Level = new(
        "A level.", "a number, a text, true or false",
        NumberShape.Any(""), new TextShape(""), new FlagShape(""));

    private static readonly ObjectShape Factor = new(
        "Something that varies: over values, or over a range in designs that are sampled.",
        [
            Field.Needed("path", TextShape.Filled("Path of the number or switch, as for --set: parameters.routing.markup.")),
            new("unit", new TextShape("Its unit, for axes and tables.")),
            new("group", new TextShape("Factors of one group are moved together in saltelli and morris.")),
            new("values", new ListShape("Its levels: all of them in factorial and zip, each as likely in a sampled design.", Level, 1)),
            new("min", NumberShape.Any("Sampled designs: lower end of the range, in the unit of what varies.")),
            new("max", NumberShape.Any("Sampled designs: upper end of the range, over min.")),
            new("distribution",
                new WordShape("Sampled designs: how it is spread over the range (default: uniform); log-uniform needs min over 0.",
                    KebabCase.Spellings<FactorSpread>())),
            new("mean", NumberShape.Any("Normal: the mean, before the distribution is cut at min and max.")),
            new("deviation",
                new NumberShape("Normal: the standard deviation, before the distribution is cut.", 0, double.PositiveInfinity)
                {
                    ExcludesMin = true, Expected = "a number over 0",
                }),
            new("mode", NumberShape.Any("Triangular: the likeliest value.")),
            new("scale",
                new WordShape("Without a distribution: whether the range is walked in steps or in ratios; log needs min over 0.",
                    KebabCase.Spellings<FactorScale>()), Default: "\"linear\""),
        ]);

    private static readonly ObjectShape Outcome = new(
        "One number of a run, a column of the results: a series, taken over a window of months.",
        [
            Field.Needed("series",
                TextShape.Filled("A headline series, or any series that claims can name, such as flow:RUS:USA or income:USA.")),
            new("name", TextShape.Filled("Name of the column; left out, the series.")),
            new("unit", new TextShape("Its unit; left out, that of the headline series.")),
            new("reducer", new WordShape("How the months of the window become one number.", KebabCase.Spellings<OutcomeReducer>()),
                Default: "\"mean\""),
            new("share", new NumberShape("Quantile: which, such as 0.9.", 0, 1)),
            new("above", NumberShape.Any("First-month-where: months count that are over this.")),
            new("below", NumberShape.Any("First-month-where: months count that are under this.")),
            new("from", TextShape.Month("First month of the window; left out, the run's first.")),
            new("until", TextShape.Month("Last month of the window; left out, the run's last.")),
            new("last", new NumberShape("Instead of from and until: so many of the run's last months.", 1, MostMonths, Whole: true)),
        ]);

    private static readonly ObjectShape Root = new(
        "An experiment: a scenario run at the points of a design, for: negsim experiment run FILE.",
        [
            new(FileShape.VersionKey, new NumberShape("Version of this format.", 1, FormatVersion, Whole: true), Default: "1"),
            Field.Needed("title", TextShape.Filled("One line for lists.")),
            Field.Needed("scenario", TextShape.Filled("Name or path of the scenario.")),
            new("seed",
                new NumberShape("Seed of all draws, the design's included.", int.MinValue, int.MaxValue, Whole: true), Default: "1"),
            new("replicates",
                new NumberShape("Replicates a point; they share their luck between points.", 1, Most, Whole: true), Default: "1"),
            new("set", new ListShape("Changes common to all points, as for --set: path=value.", TextShape.Filled("")), Default: "[]"),
            new("months", new NumberShape("Length of every run, in months; left out, the scenario's.", 1, MostMonths, Whole: true)),
            Field.Needed("design",
                new WordShape("How points are laid out: every combination of values (factorial), their rows side by side (zip), the rows " +
                    "of a table, or a sample over ranges.", KebabCase.Spellings<DesignKind>())),
            new("points",
                new NumberShape("Points of latin-hypercube or sobol, base points of saltelli, walks of morris.", 2, Most, Whole: true)),
            new("table", TextShape.Filled("Table: a comma-separated file beside this one, a column a factor, headed by its path.")),
            Field.Needed("factors", new ListShape("What varies.", Factor, 1)),
            new("constraints",
                new ListShape(
                    "Comparisons that a combination of values has to fulfil to be a point: a <= 0.5 * b + 0.1, or a == word or b < 1.",
                    TextShape.Filled("")), Default: "[]"),
            new("outcomes", new ListShape("What it is about; left out, every headline series' mean over the last year.", Outcome),
                Default: "[]"),
            new("keep",
                new WordShape(
                    "What is kept of every run beside its outcomes: its series, its decisions as well, all flows as well, or none.",
                    KebabCase.Spellings<SweepKeep>()), Default: "\"series\""),
        ]);

    /// <summary>The file.</summary>
    public static FileShape File => new("experiment", FileKind.Experiment, Root);
}
