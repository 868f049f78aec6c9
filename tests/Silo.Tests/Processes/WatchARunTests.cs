using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using NegotiationSim.Grains.Client;

namespace NegotiationSim.Silo.Tests.Processes;

/// <summary>The sample as its reader would use it: one process runs, another one asks.</summary>
public sealed partial class WatchARunTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task The_sample_lists_follows_and_asks_a_run_of_another_process()
    {
        var port = FreePort().ToString(System.Globalization.CultureInfo.InvariantCulture);
        using var run = Start("src", "Runner", "negsim.dll", "run", "us-russia-reset", "--set", "mode=decided", "--months", "16", "--seed",
            "7", "--out", folder["run"], "--gateway", port, "--quiet");
        await LineAsync(run.StandardError, "it answers on 127.0.0.1:" + port);
        if (!OperatingSystem.IsWindows()) Assert.Equal(
            UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(folder["run/gateway.key"]));
        using var sample = Start("samples", "WatchARun", "WatchARun.dll", port, folder["run/gateway.key"]);
        var told = await sample.StandardOutput.ReadToEndAsync();
        await Poll.EndAsync(sample, () => told);

        // With a key of another run nobody is let in, and is told so.
        GatewayKey.Create(folder["other.key"]);
        using var stranger = Start("samples", "WatchARun", "WatchARun.dll", port, folder["other.key"]);
        var (heard, refusal) = (stranger.StandardOutput.ReadToEndAsync(), await stranger.StandardError.ReadToEndAsync());
        await Poll.EndAsync(stranger, () => refusal);
        Assert.Equal((1, ""), (stranger.ExitCode, await heard));
        Assert.Matches(@"^Nobody let this program in on 127\.0\.0\.1:\d+\. .*key is not that run's.*\n$", refusal);

        Process.Start("kill", ["-TERM", run.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]).WaitForExit();
        await Poll.EndAsync(run, () => "");
        Assert.True(File.Exists(folder["run/manifest.json"]));
        Assert.False(File.Exists(folder["run/gateway.key"]));
        Assert.Contains("us-russia-reset/0: ", told, StringComparison.Ordinal);
        Assert.Contains("16 of 16 months, finished", told, StringComparison.Ordinal);
        Assert.Matches(Happening(), told);
        Assert.Matches(@"\d{4}-\d{2}  RUS chose \S.*\.", told);
        Assert.Matches(@"Russia\w* behaves as [a-z-]+\.", told);
        Assert.Matches(@"\d{4}-\d{2}  income [01]\.\d{3} of the base year's", told);
    }

    [Fact]
    public void The_page_shows_the_sample_as_it_is()
    {
        var page = File.ReadAllText(Repository.File("docs", "developers", "asking-a-run.md"));
        var code = File.ReadAllText(Repository.File("samples", "WatchARun", "Program.cs"));
        Assert.Contains(code.ReplaceLineEndings("\n").Trim(), page.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--gateway 30000 --engine local", "--engine local")]
    [InlineData("--gateway 30000 --replicates 3", "ensemble")]
    [InlineData("--gateway 0", "65535")]
    public async Task A_gateway_that_would_lead_nowhere_is_refused(string options, string why)
    {
        using var run = Start("src", "Runner", "negsim.dll", ["run", "us-russia-reset", "--out", folder["none"], .. options.Split(' ')]);
        var said = await run.StandardError.ReadToEndAsync();
        await Poll.EndAsync(run, () => said);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(why, said, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder["none"]));
    }

    public void Dispose() => folder.Dispose();

    private static Process Start(string room, string project, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(Repository.Built(room, project), program),
            .. arguments])
        { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["NEGSIM_HOME"] = Repository.Root;
        start.Environment.Remove("OTEL_EXPORTER_OTLP_ENDPOINT");
        return Process.Start(start)!;
    }

    private static async Task LineAsync(StreamReader reader, string part)
    {
        var said = new List<string>();
        while (await reader.ReadLineAsync() is { } line)
        {
            if (line.Contains(part, StringComparison.Ordinal)) return;
            said.Add(line);
        }

        Assert.Fail("It ended: " + string.Join('\n', said));
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    [GeneratedRegex(@"^\d{4}-\d{2}  measure-[a-z-]+: .+$", RegexOptions.Multiline)]
    private static partial Regex Happening();
}
