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
        // What a person looks for: how it ended, with which digest, in which program, and what was decided and why.
        var digest = System.Text.RegularExpressions.Regex.Match(
            ended.Output, "^Digest ([0-9a-f]{64})", System.Text.RegularExpressions.RegexOptions.Multiline).Groups[1].Value;
        Assert.Matches(@"negsim\.status: finished", ended.Output);
        Assert.True(digest.Length == 0 || ended.Output.Contains("negsim.digest: " + digest, StringComparison.Ordinal),
            "The run's span does not say its digest.");
        Assert.Matches(@"service\.name: negsim", ended.Output);
        Assert.Matches(@"service\.version: \d+\.\d+\.\d+", ended.Output);
        Assert.Matches(@"negsim\.runs[^\n]*\n(.*\n){0,6}.*negsim\.status: finished", ended.Output);
    }

    [Fact]
    public async Task With_json_it_is_refused_before_anything_is_written()
    {
        using var negsim = new Negsim();
        (await negsim.RunAsync("run", "quarrel", "--telemetry", "console", "--json")).Fails(2, "--telemetry otlp");
        Assert.Empty(Directory.GetFileSystemEntries(negsim.Folder));
    }
}
