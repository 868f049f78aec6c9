using System.Diagnostics;
using System.Runtime.InteropServices;
using NegotiationSim.Runner.Tests.Support;

namespace NegotiationSim.Runner.Tests.Run;

/// <summary>Whatever a command waits for, it can be interrupted, says so with 130, and leaves nobody behind.</summary>
[Collection(Alone.Name)]
[Trait("Length", "Long")]
public class InterruptionTests
{
    private const int Hangup = 1, Interrupt = 2, Terminate = 15;

    private static readonly string[] Seat = ["--set", "actors.each.AAA={\"behaviour\": \"pragmatist\", \"seat\": true}"];

    [Theory]
    [InlineData("local", Hangup)]
    [InlineData("local", Interrupt)]
    [InlineData("orleans", Terminate)]
    [InlineData("orleans", Interrupt)]
    public async Task A_run_that_waits_for_a_program_ends_with_it_and_can_be_resumed(string engine, int signal)
    {
        if (OperatingSystem.IsWindows()) return;
        using var negsim = new Negsim();
        // It notes that it was asked, and who it is, and never answers.
        const string Silent = "AAA=read line; echo $$ > asked; exec sleep 100000";
        using (var process = negsim.Start(["run", "quarrel", "--months", "3", .. Seat, "--seat", Silent, "--engine", engine, "--out",
            "waits", "--quiet"]))
        {
            await Poll.UntilAsync("the question", () => Task.FromResult(process.HasExited || Asked(negsim) > 0));
            Assert.Equal(0, Kill(process.Id, signal));
            var ended = await Negsim.EndAsync(process);
            Assert.True(ended.Code == 130, ended.Error);
            Assert.Contains("--resume --out waits", ended.Error, StringComparison.Ordinal);
        }

        Assert.Contains("\"status\": \"interrupted\"", File.ReadAllText(Path.Combine(negsim["waits"], "manifest.json")),
            StringComparison.Ordinal);
        await Poll.UntilAsync("the end of the program", () => Task.FromResult(Kill(Asked(negsim), 0) != 0));
        var resumed = await negsim.RunAsync("run", "--resume", "--out", "waits", "--quiet", "--seat",
            "AAA=while read line; do echo '{\"chosen\": []}'; done");
        Assert.True(resumed.Code == 0, resumed.Error);
    }

    [Theory]
    [InlineData("exec sleep 100000")]
    [InlineData("sleep 100000 | (trap '' HUP INT TERM; sleep 100000; cat)")]
    public async Task A_killed_run_takes_its_programs_with_it(string heedless)
    {
        if (OperatingSystem.IsWindows()) return;
        using var negsim = new Negsim();
        using (var process = negsim.Start(["run", "quarrel", "--months", "3", .. Seat, "--seat", "AAA=read line; echo $$ > asked; "
            + heedless, "--out", "killed", "--quiet"]))
        {
            await Poll.UntilAsync("the question", () => Task.FromResult(process.HasExited || Asked(negsim) > 0));
            process.Kill();
            // What the programs hold open ends with them.
            Assert.Equal(128 + 9, (await Negsim.EndAsync(process)).Code);
        }

        await Poll.UntilAsync("the end of the program", () => Task.FromResult(!Lives(Asked(negsim))));
    }

    [Fact]
    public async Task A_program_that_never_answers_ends_the_run_when_patience_does()
    {
        if (OperatingSystem.IsWindows()) return;
        using var negsim = new Negsim();
        var ended = await negsim.RunAsync(["run", "quarrel", "--months", "3", .. Seat, "--seat", "AAA=sleep 100000", "--seat-patience",
            "1", "--out", "waits", "--quiet"]);
        ended.Fails(1, "AAA in 2021-03", "did not answer within 1 s");
    }

    [Fact]
    public async Task A_pipe_that_nobody_writes_to_is_refused()
    {
        if (OperatingSystem.IsWindows()) return;
        using var negsim = new Negsim();
        using (var made = Process.Start("mkfifo", negsim["pipe.json"])) await made.WaitForExitAsync();
        foreach (var line in new[] { "validate pipe.json", "run pipe.json", "market pipe.json", "negotiate pipe.json",
            "experiment run pipe.json --out x", "equilibrium pipe.json", "hindcast quarrel --actuals pipe.json" })
            (await negsim.RunAsync(line.Split(' '))).Fails(2, "no regular file");
    }

    private static int Asked(Negsim negsim) =>
        File.Exists(negsim["asked"]) && int.TryParse(File.ReadAllText(negsim["asked"]), out var process) ? process : 0;

    // One that nobody has asked how it ended is dead all the same.
    private static bool Lives(int process) => Kill(process, 0) == 0
        && !(File.Exists($"/proc/{process}/stat") && File.ReadAllText($"/proc/{process}/stat").Contains(") Z ", StringComparison.Ordinal));

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int Kill(int process, int signal);
}
