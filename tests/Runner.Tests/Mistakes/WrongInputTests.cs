using NegotiationSim.Runner.Tests.Support;

namespace NegotiationSim.Runner.Tests.Mistakes;

public class WrongInputTests
{
    [Theory]
    [InlineData("rum quarrel", "Did you mean \"run\"?")]
    [InlineData("run quarrel --mounths 3", "Did you mean \"--months\"?")]
    [InlineData("run --sed 3 quarrel", "There is no option '--sed' here. Did you mean \"--seed\"?")]
    [InlineData("report a -o b", "There is no option '-o' here.")]
    [InlineData("run quarel", "Did you mean \"quarrel\"?")]
    [InlineData("run", "Name a scenario")]
    [InlineData("run quarrel --replicates 0", "--replicates")]
    [InlineData("run quarrel --replicate -1", "--replicate")]
    [InlineData("run quarrel --replicate 2 --replicates 3", "leave --replicates out")]
    [InlineData("run quarrel --jobs 0", "--jobs")]
    [InlineData("experiment report nowhere", "no experiment")]
    [InlineData("experiment analyse nowhere", "no experiment")]
    [InlineData("run quarrel --months 0", "months")]
    [InlineData("run quarrel --seed soon", "soon")]
    [InlineData("run quarrel --set parameters.routing.markpu=0.2", "Did you mean \"markup\"?")]
    [InlineData("run quarrel --seat USA=cat", "not a seat")]
    [InlineData("run quarrel --resume --out x", "leave SCENARIO")]
    [InlineData("run --resume", "--out")]
    [InlineData("run --resume --out nowhere", "There is no such run folder")]
    [InlineData("replay nowhere", "There is no such run folder")]
    [InlineData("diff nowhere nowhere", "There is no such run folder")]
    [InlineData("branch nowhere --at 3 --set months=2", "There is no such run folder")]
    [InlineData("hindcast quarel", "Did you mean \"quarrel\"?")]
    [InlineData("hindcast quarrel --replicates 0", "--replicates")]
    [InlineData("hindcast quarrel --episodes -1", "--episodes")]
    [InlineData("hindcast quarrel --actuals nowhere.csv", "nowhere.csv")]
    [InlineData("hindcast quarrel --update", "leave out other scenarios")]
    [InlineData("calibrate quarrel", "--fit")]
    [InlineData("calibrate quarrel --fit measures.ban.enforcement", "path=min..max")]
    [InlineData("calibrate quarrel --fit measures.bun.enforcement=0.5..1", "Did you mean \"ban\"?")]
    [InlineData("calibrate quarrel --fit measures.ban.enforcement=0.5..1 --series oul", "Did you mean \"oil\"?")]
    [InlineData("calibrate quarrel --fit measures.ban.enforcement=0.5..1 --window 2020-01..2022-12", "2021-03")]
    [InlineData("calibrate quarrel --fit measures.ban.enforcement=0.5..1 --resume", "no journal")]
    [InlineData("completion tcsh", "tcsh")]
    public async Task It_is_one_clear_message_and_exit_code_2(string line, string says)
    {
        using var negsim = new Negsim();
        (await negsim.RunAsync(line.Split(' '))).Fails(2, says);
        Assert.Empty(Directory.GetFileSystemEntries(negsim.Folder));
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_is_named()
    {
        using var negsim = new Negsim();
        File.WriteAllText(negsim["file"], "");
        (await negsim.RunAsync("run", "quarrel", "--out", "file/run")).Fails(2, "file/run");
    }

    [Fact]
    public async Task An_experiment_is_checked_with_its_scenario()
    {
        using var negsim = new Negsim();
        const string Experiment = """{"title": "t", "scenario": "quarrel", "design": "latin-hypercube", "points": 4, "factors": [{"path": "PATH", "min": 0.1, "max": 0.3}]}""";
        File.WriteAllText(negsim["good.json"], Experiment.Replace("PATH", "parameters.routing.most", StringComparison.Ordinal));
        File.WriteAllText(negsim["bad.json"], Experiment.Replace("PATH", "parameters.routing.mots", StringComparison.Ordinal));
        Assert.Contains("an experiment on quarrel", (await negsim.RunAsync("validate", "good.json")).Output, StringComparison.Ordinal);
        (await negsim.RunAsync("validate", "bad.json")).Fails(2, "Did you mean \"most\"?");
    }

    [Fact]
    public async Task A_damaged_folder_is_named()
    {
        using var negsim = new Negsim();
        await negsim.RunAsync("run", "quarrel", "--out", "a", "--quiet");
        File.WriteAllText(negsim["a/results.db"], "This is not a database, whatever its name says.");
        (await negsim.RunAsync("run", "--resume", "--out", "a")).Fails(2, "results.db");
        File.WriteAllText(negsim["a/manifest.json"], "{\"format\": 99}");
        (await negsim.RunAsync("replay", "a")).Fails(2, "newer negsim");
    }
}
