using Microsoft.Data.Sqlite;
using NegotiationSim.Runner.Tests.Support;

namespace NegotiationSim.Runner.Tests.Mistakes;

/// <summary>
/// Where the machine is at fault and not what was typed, the code is 1, the message says which, and no trace of the program is shown.
/// </summary>
[Collection(Alone.Name)]
public class MachineTests
{
    [Theory]
    [InlineData(40)]
    [InlineData(64)]
    [InlineData(100)]
    [InlineData(160)]
    public async Task Too_few_open_files_are_a_sentence(int limit)
    {
        if (!OperatingSystem.IsLinux()) return;
        using var negsim = new Negsim();
        var ended = await negsim.RunLimitedAsync($"ulimit -n {limit}", "run", "quarrel", "--months", "2", "--out", "a", "--quiet");
        Assert.True(ended.Code is 0 or 1, ended.Error);
        if (ended.Code == 1) Assert.Contains("ulimit -n", ended.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", ended.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_full_disk_and_a_folder_that_cannot_be_made_are_not_the_inputs_fault()
    {
        if (!OperatingSystem.IsLinux()) return;
        using var negsim = new Negsim();
        File.WriteAllText(negsim["file"], "");
        (await negsim.RunAsync("run", "quarrel", "--out", "file/run")).Fails(1, "file/run");
        // SIGXFSZ ignored, a file that may not grow is an error like a full disk; the runtime's own file of machine code is left out.
        var full = await negsim.RunLimitedAsync("export DOTNET_EnableWriteXorExecute=0; trap '' XFSZ; ulimit -f 400", "run", "quarrel",
            "--keep", "all", "--out", "full", "--quiet");
        full.Fails(1, "full");
        (await negsim.RunAsync("schema", "--out", "file/schema")).Fails(1, "file/schema");
        await negsim.RunAsync("run", "quarrel", "--months", "2", "--out", "a", "--quiet");
        (await negsim.RunAsync("report", "a", "--out", "file/page.html")).Fails(1, "file/page.html");
        (await negsim.RunAsync("export", "a", "--out", "file/tables")).Fails(1, "file/tables");
        await File.WriteAllTextAsync(negsim["e.json"], """{"title": "t", "scenario": "quarrel", "design": "zip", "factors": [{"path": "months", "values": [2]}]}""");
        (await negsim.RunAsync("experiment", "run", "e.json", "--out", "file/e")).Fails(1, "file/e");
    }

    [Fact]
    public async Task A_run_that_somebody_reads_ends_well()
    {
        using var negsim = new Negsim();
        var first = await negsim.RunAsync("run", "quarrel", "--set", "actors.each.AAA={\"behaviour\": \"pragmatist\", \"seat\": true}",
            "--out", "read", "--quiet");
        Assert.True(first.Code == 0, first.Error);
        using var reading = new SqliteConnection($"Data Source={negsim["read/results.db"]};Mode=ReadOnly;Pooling=False");
        reading.Open();
        // What a notebook leaves behind: a result that was not read to its end.
        using var rows = new SqliteCommand("SELECT name FROM sqlite_schema", reading).ExecuteReader();
        Assert.True(rows.Read());
        var ended = await negsim.RunAsync("run", "--resume", "--out", "read", "--quiet", "--seat",
            "AAA=while read line; do echo '{\"chosen\": []}'; done");
        Assert.True(ended.Code == 0, ended.Error);
    }

    [Fact]
    public async Task A_message_does_not_repeat_what_would_command_the_terminal()
    {
        using var negsim = new Negsim();
        var ended = await negsim.RunAsync("run", "no\u001b[31msuch\u202escenario");
        ended.Fails(2, "no<U+001B>[31msuch<U+202E>scenario");
        Assert.DoesNotContain('\u001b', ended.Error);
        (await negsim.RunAsync("rum\u001b[31m")).Fails(2, "<U+001B>");
    }
}
