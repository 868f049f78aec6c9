using System.Globalization;
using NegotiationSim.Runner.Tests.Support;

namespace NegotiationSim.Runner.Tests.Docs;

/// <summary>The researchers' notebooks run from their first line to their last.</summary>
[Trait("Length", "Long")]
public sealed class NotebooksTests : IDisposable
{
    private const string Table = """
        {"title": "A design made in Python", "scenario": "quarrel", "replicates": 2, "design": "table", "table": "points.csv",
         "outcomes": [{"name": "oil", "series": "flow:CCC:AAA", "last": 12}],
         "factors": [{"path": "parameters.routing.most"}, {"path": "parameters.routing.markup"}]}
        """;

    private const string Sobol = """
        {"title": "A response curve", "scenario": "quarrel", "replicates": 2, "design": "sobol", "points": 16,
         "outcomes": [{"name": "oil", "series": "flow:CCC:AAA", "last": 12}],
         "factors": [{"path": "parameters.routing.most", "min": 0.05, "max": 0.3}]}
        """;

    private readonly Negsim negsim = new();

    public void Dispose() => negsim.Dispose();

    [ScriptFact("python3", "-c", "import statistics; statistics.correlation")]
    public async Task A_design_of_Pythons_comes_back_with_its_results_and_both_find_the_same_in_them()
    {
        Ends("python3", Notebook("round-trip.py"), "design", "points.csv");
        await File.WriteAllTextAsync(negsim["table.json"], Table);
        await DoneAsync("run", "table.json", "--out", "out", "--quiet");
        await DoneAsync("analyse", "out", "--csv", "results.csv");
        // Two programs, one table: rank correlations of the medians. The script itself refuses points in another order.
        var theirs = Ends("python3", Notebook("round-trip.py"), "read", "points.csv", "results.csv").Split(
            '\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Trim().Split('\t')).ToDictionary(
            l => l[1], l => double.Parse(l[2], CultureInfo.InvariantCulture));
        var ours = (await negsim.RunAsync("experiment", "analyse", "out", "--json")).Json.GetProperty("effects").EnumerateArray().ToDictionary(
            e => e.GetProperty("factor").GetString()!, e => e.GetProperty("rankCorrelation").GetDouble());
        Assert.Equal(2, ours.Count);
        Assert.All(ours, o => Assert.Equal(o.Value, theirs[o.Key], 1e-9));
        Assert.Contains(ours.Values, r => Math.Abs(r) > 0.3);
    }

    [ScriptFact("python3", "-c", "import pandas, pyarrow, matplotlib")]
    public async Task The_Python_notebook_goes_from_the_table_to_a_figure()
    {
        await SweptAsync();
        Ends("python3", Notebook("experiment.py"), "out");
        Assert.True(new FileInfo(negsim["response.png"]).Length > 5_000);
    }

    [ScriptFact("Rscript", "-e", "library(arrow); library(jsonlite)")]
    public async Task The_R_notebook_goes_from_the_table_to_a_figure()
    {
        await SweptAsync();
        Ends("Rscript", Notebook("experiment.R"), "out");
        Assert.True(new FileInfo(negsim["response.png"]).Length > 5_000);
    }

    private static string Notebook(string name) => Repository.File("docs", "researchers", name);

    private string Ends(string program, params string[] args)
    {
        var (code, output, error) = Interpreter.Run(negsim.Folder, program, args);
        Assert.True(code == 0, error);
        return output;
    }

    private async Task SweptAsync()
    {
        await File.WriteAllTextAsync(negsim["sobol.json"], Sobol);
        await DoneAsync("run", "sobol.json", "--out", "out", "--quiet");
    }

    private async Task DoneAsync(params string[] args)
    {
        var ended = await negsim.RunAsync(["experiment", .. args]);
        Assert.True(ended.Code == 0, ended.Error);
    }
}
