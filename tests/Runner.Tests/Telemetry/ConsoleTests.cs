using NegotiationSim.Runner.Tests.Support;

namespace NegotiationSim.Runner.Tests.Telemetry;

/// <summary>OpenTelemetry's console exporter.</summary>
public class ConsoleTests
{
    [Fact]
    public async Task Spans_and_metrics_are_written_beside_the_result()
    {
        using var negsim = new Negsim();
        var ended = await negsim.RunAsync("run", "quarrel", "--months", "2", "--telemetry", "console", "--out", "a", "--quiet");
        Assert.Equal(0, ended.Code);
        Assert.Contains("Activity.DisplayName", ended.Output, StringComparison.Ordinal);
        Assert.Contains("negsim.run.months", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_json_it_is_refused_before_anything_is_written()
    {
        using var negsim = new Negsim();
        (await negsim.RunAsync("run", "quarrel", "--telemetry", "console", "--json")).Fails(2, "--telemetry otlp");
        Assert.Empty(Directory.GetFileSystemEntries(negsim.Folder));
    }
}
