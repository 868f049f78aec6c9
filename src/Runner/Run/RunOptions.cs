using System.CommandLine;
using NegotiationSim.Runner.Telemetry;

namespace NegotiationSim.Runner.Run;

/// <summary>Options with one meaning in every command.</summary>
internal static class RunOptions
{
    public static Option<long> Seed() => new("--seed")
    {
        Description = "Seed of all draws: the same seed gives the same run",
        HelpName = "N",
        DefaultValueFactory = _ => 1
    };

    public static Option<int?> Months() => new("--months")
    {
        Description = "Length of the run; default the scenario's own",
        HelpName = "N"
    };

    public static Option<int> Replicates() => new("--replicates")
    {
        Description = "How many runs with different luck; above 1, medians and bands are shown",
        HelpName = "N",
        DefaultValueFactory = _ => 1,
    };

    public static Option<int> Jobs() => new("--jobs")
    {
        Description = "Replicates at a time; default one a core. Results do not depend on it",
        HelpName = "N",
        DefaultValueFactory = _ => Environment.ProcessorCount,
    };

    public static Option<string[]> Set() => new("--set")
    {
        Description = "Change anything in the scenario, such as parameters.routing.markup=0.2; may be repeated",
        HelpName = "path=value",
        DefaultValueFactory = _ => [],
    };

    public static Option<string?> Out() => new("--out") { Description = "Run folder; default a new one in runs/", HelpName = "DIR" };

    public static Option<bool> Quiet() => new("--quiet", "-q") { Description = "No progress and no tables: one line at the end" };

    public static Option<bool> All() => new("--all") { Description = "Every series and every figure of history, not only a screen" };

    public static Option<bool> Json() => new("--json") { Description = "One JSON object on stdout and nothing else; notes go to stderr" };

    public static Option<string> Engine()
    {
        var option = new Option<string>("--engine")
        {
            Description = "Where actors live: local (calls in this process) or orleans (a grain each); results are equal",
            DefaultValueFactory = _ => EngineChoice.Default,
        };
        option.AcceptOnlyFromAmong(EngineChoice.Local, EngineChoice.Orleans);
        return option;
    }

    public static Option<string> Telemetry()
    {
        var option = new Option<string>("--telemetry")
        {
            Description = "Traces and metrics: off, console (OpenTelemetry's own exporter, on standard output; not with --json), otlp (default where OTEL_EXPORTER_OTLP_ENDPOINT is set), or calls: otlp with a span for every call to a grain, which is slow",
            DefaultValueFactory = _ => Exporters.Default,
        };
        option.AcceptOnlyFromAmong(Exporters.Off, Exporters.Console, Exporters.Otlp, Exporters.Calls);
        return option;
    }

    /// <summary>The changes a command line asks for: <c>--set</c>, then <c>--months</c>.</summary>
    public static IReadOnlyList<string> Changes(string[] sets, int? months) =>
        months is { } length ? [.. sets, "months=" + length.ToString(System.Globalization.CultureInfo.InvariantCulture)] : sets;
}
