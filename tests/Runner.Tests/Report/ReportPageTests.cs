using System.Diagnostics;
using NegotiationSim.Runner.Tests.Support;

namespace NegotiationSim.Runner.Tests.Report;

/// <summary>
/// Reports in a real browser: axe-core, the size of text, paper. Needs Node.js; the script installs Debian's chromium as root.
/// </summary>
[Trait("Length", "Long")]
public class ReportPageTests
{
    [Fact]
    public async Task Reports_are_legible_and_accessible_on_a_phone_on_a_screen_and_on_paper()
    {
        using var negsim = new Negsim { Home = Repository.Root };
        await negsim.RunAsync("run", "tariff-war", "--out", "base", "--quiet");
        await negsim.RunAsync("run", "tariff-war", "--set", "measures.arden-steel.rate=0.5", "--out", "harder", "--quiet");
        await negsim.RunAsync("run", "change-of-heart", "--replicates", "8", "--jobs", "1", "--out", "decided", "--quiet");
        Assert.Equal(0, (await negsim.RunAsync("report", "base", "harder", "--out", "two.html")).Code);
        Assert.Equal(0, (await negsim.RunAsync("report", "decided", "--out", "decided.html")).Code);

        using var process = Process.Start(new ProcessStartInfo(
            "bash", [Repository.File("eng", "page-tests.sh"), negsim["two.html"], negsim["decided.html"]])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        })!;
        var ended = await Negsim.EndAsync(process);
        Assert.True(ended.Code == 0, ended.Output + ended.Error);
        Assert.EndsWith(" passed, 0 failed", ended.Output.TrimEnd(), StringComparison.Ordinal);
    }
}
