using System.Text;
using NegotiationSim.Engine.Telemetry;

namespace NegotiationSim.Runner.Telemetry;

/// <summary>The page <c>docs/developers/telemetry.md</c>: how to switch telemetry on, and everything it names.</summary>
internal static class TelemetryPage
{
    /// <summary>Name of the page.</summary>
    public const string FileName = "telemetry.md";

    /// <summary>The page's text.</summary>
    public static string Text()
    {
        var page = new StringBuilder("""
            # Telemetry

            Made from the code by `negsim pages --update`; a test compares every name with what a collector receives. Telemetry is a window,
            the results of a run are in its folder: no digest depends on it.

            ```sh
            negsim run us-russia-reset --telemetry console
            negsim run us-russia-reset --replicates 20 --telemetry otlp
            negsim silo --cluster postgres --telemetry otlp
            ```

            `otlp` is the default where `OTEL_EXPORTER_OTLP_ENDPOINT` is set; `calls` adds a span for every call to a grain, and is slow; `off` is off.
            A silo sends its logs too, with `negsim.scenario`, `negsim.run` and `negsim.replicate` on what is about a run. The service is `negsim` with the program's version, unless `OTEL_SERVICE_NAME` or
            `OTEL_RESOURCE_ATTRIBUTES` say otherwise. Source and meter are `NegotiationSim`; with grains Orleans' own meter, `Microsoft.Orleans`,
            is exported beside it.

            A single run has spans run > month > phase; a replicate of an ensemble has the first only, and its outcomes in the same instruments:
            counters and histograms add up over replicates, last values are replicate 0's. Nothing is by pair of states but the
            scenario's focus. The SDK folds what goes beyond 2,000 sets of attributes.

            """.ReplaceLineEndings("\n"));
        Table(page, "Instruments", c => c.Kind is ConventionKind.Counter or ConventionKind.Gauge or ConventionKind.Histogram);
        Table(page, "Spans and events", c => c.Kind is ConventionKind.Span or ConventionKind.Event);
        page.Append("\n## Attributes\n\n| attribute | is |\n|---|---|\n");
        foreach (var (name, meaning) in Attributes.All) page.Append($"| `{name}` | {meaning} |\n");
        return page.ToString();
    }

    private static void Table(StringBuilder page, string title, Func<Convention, bool> which)
    {
        page.Append($"\n## {title}\n\n| name | is a | unit | by | says |\n|---|---|---|---|---|\n");
        foreach (var one in Conventions.All.Where(which))
        {
            var unit = one.Unit.Length > 0 ? $"`{one.Unit}`" : "";
            page.Append($"| `{one.Name}` | {one.Kind.ToString().ToLowerInvariant()} | {unit} | {string.Join(", ", one.Attributes.Select(a => $"`{a}`"))} | {one.Meaning} |\n");
        }
    }
}
