using NegotiationSim.Engine.Runs;
using NegotiationSim.Experiments.Mechanisms;
using NegotiationSim.Model.Declarations;
using NegotiationSim.Model.Figures;
using NegotiationSim.Model.Script;
using NegotiationSim.Results;

namespace NegotiationSim.Experiments.Tests.Mechanisms;

/// <summary>
/// The mechanisms that work, on few pairs of runs, six where some pairs never ease: a row that loses its effect fails here before the page
/// is made again.
/// </summary>
[Trait("Length", "Long")]
public sealed class EffectsTests : IDisposable
{
    private const int Pairs = 2;

    private static readonly Library Library = new();
    private readonly TemporaryFolder folder = new();

    [Theory]
    [InlineData("slow, uneven easing", "flow:COR:ARD", 6)]
    [InlineData("railway", "exports:ETH", Pairs)]
    [InlineData("industrial parks", "flow:ETH:*:textiles", Pairs)]
    [InlineData("oil price cap", "discount:crude:RUS", Pairs)]
    [InlineData("frozen assets", "reserves:RUS", Pairs)]
    [InlineData("trade collapse", "trade:USA:RUS", 1)]
    public void A_row_that_works_still_moves_its_headline(string row, string series, int pairs)
    {
        var (result, _) = Try(row, resume: false, pairs, series);
        var h = result.Headlines[0];
        Assert.True(h.Works, $"{h.Headline.Says}: {MechanismReport.Figure(h, h.On)} with, {MechanismReport.Figure(h, h.Off)} without; {MechanismReport.Verdict(h)}");
    }

    [Fact]
    public void A_condition_forced_either_way_gives_the_same_run_up_to_its_date()
    {
        var row = MechanismRow.Named(["peace progress"])[0];
        var forced = row.Headlines.Single(h => h.Without.Length > 0);
        var before = new HeadlineAttribute(row.Mark.Row, "Before", "trade:USA:RUS", HeadlineKind.Quantity)
        {
            Until = "2021-06",
            With = forced.With,
            Without = forced.Without
        };
        using var file = PairFile.Open(folder.Path, resume: false);
        var result = MechanismTrial.Run([row with { Headlines = [before], Mark = Short(row.Mark) }], 1, file, Library, 1, (_, _) => { },
            default);
        Assert.Equal((0, 0), (result[0].Headlines[0].Stated, result[0].Headlines[0].Other));
    }

    [Fact]
    public void A_trial_goes_on_where_it_stopped_and_comes_to_the_same()
    {
        var (first, ran) = Try("railway", resume: false);
        var (again, more) = Try("railway", resume: true);
        Assert.Equal((2 * Pairs, 0), (ran, more));
        Assert.Equal(first.Headlines[0].Difference, again.Headlines[0].Difference);
        var lines = File.ReadAllLines(folder["figures.csv"]).Where(l => l.Length > 0).ToList();
        // A crash in the middle of a line: it is computed again.
        File.WriteAllText(folder["figures.csv"], string.Join('\n', lines[..^1]) + "\n" + lines[^1][..^3]);
        var (mended, one) = Try("railway", resume: true);
        Assert.Equal(1, one);
        Assert.Equal(first.Headlines[0].Difference, mended.Headlines[0].Difference);
        Assert.Contains("--resume", Assert.Throws<ResultsException>(() => PairFile.Open(folder.Path, resume: false)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Every_headline_means_something_in_its_scenario()
    {
        var scenarios = new Dictionary<string, ResolvedScenario>();
        foreach (var row in MechanismRow.All)
        {
            foreach (var headline in row.Headlines)
            {
                var scenario = Get(row.Scenario(headline), row.On(headline));
                FigureReader.Read(scenario, headline.Series, headline.Take, headline.From, headline.Until);
                if (headline.Against.Length > 0) FigureReader.Read(
                    scenario, headline.Against, headline.Take, headline.From, headline.Until);
                else if (!headline.Alone) Get(row.Scenario(headline), row.Off(headline));
                if (headline.Given.Length > 0) FigureReader.Read(
                    scenario, headline.Given, FigureTake.Ever, headline.GivenFrom, headline.GivenUntil);
            }
        }

        ResolvedScenario Get(string name, IReadOnlyList<string> sets) =>
            scenarios.TryGetValue(name + string.Join(' ', sets), out var known) ? known
                : scenarios[name + string.Join(' ', sets)] = Library.Scenario(name, sets).Resolved;
    }

    [Fact]
    public void A_name_that_is_cut_short_has_to_stay_clear()
    {
        Assert.Equal("oil price cap", Assert.Single(MechanismRow.Named(["oil"])).Mark.Row);
        Assert.Contains("bank cut-off; bloc accession", Assert.Throws<KeyNotFoundException>(() => MechanismRow.Named(["b"])).Message,
            StringComparison.Ordinal);
        Assert.Contains("railway", Assert.Throws<KeyNotFoundException>(() => MechanismRow.Named(["canal"])).Message,
            StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    private static MechanismAttribute Short(MechanismAttribute mark) =>
        new(mark.Row, mark.Equation, mark.Source, mark.Switch, mark.Scenario) { Mode = "scripted" };

    private (RowResult Result, int Ran) Try(string row, bool resume, int pairs = Pairs, string? series = null)
    {
        var ran = 0;
        using var file = PairFile.Open(folder.Path, resume);
        var rows = MechanismRow.Named([row]);
        if (series is not null) rows = [rows[0] with { Headlines = [rows[0].Headlines.First(h => h.Series == series)] }];
        var results = MechanismTrial.Run(rows, pairs, file, Library, 2, (_, total) => ran = total, default);
        return (Assert.Single(results), ran);
    }
}
