using NegotiationSim.Actors.Answers;
using NegotiationSim.Model.State;
using NegotiationSim.Results.Chain;
using NegotiationSim.Results.Recorder;
using NegotiationSim.Results.Store;
using NegotiationSim.Results.Tests.Support;

namespace NegotiationSim.Results.Tests.Chain;

public sealed class RunComparisonTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task RunComparison_of_equal_runs_finds_nothing()
    {
        using var a = await Recorded("a.db", Enumerable.Range(0, 6).Select(m => Small.Month(m)));
        using var b = await Recorded("b.db", Enumerable.Range(0, 6).Select(m => Small.Month(m)));

        Assert.Null(RunComparison.First(new(a, 1, 0), new(b, 1, 0)));
    }

    [Fact]
    public async Task RunComparison_names_the_first_month_and_the_actors_that_differ()
    {
        using var a = await Recorded("a.db", Enumerable.Range(0, 6).Select(m => Small.Month(m)));
        using var b = await Recorded("b.db", Enumerable.Range(0, 6).Select(m => Small.Month(m, shift: m < 3 ? 0 : 1)));

        var difference = RunComparison.First(new(a, 1, 0), new(b, 1, 0))!;

        Assert.Equal((3, "2021-04"), (difference.Month, difference.Date));
        Assert.Equal(["BBB"], difference.Actors.AsEnumerable());
        Assert.Contains("2021-04", difference.Sentence, StringComparison.Ordinal);
        Assert.Contains("BBB", difference.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunComparison_names_the_answer_that_differs_first()
    {
        using var a = await Recorded("a.db", Enumerable.Range(0, 6).Select(m => Small.Month(m)));
        using var b = await Recorded("b.db", Enumerable.Range(0, 6).Select(
            m => m == 4 ? VotesNo(Small.Month(m, shift: 1)) : Small.Month(m)));

        var difference = RunComparison.First(new(a, 1, 0), new(b, 1, 0))!;

        Assert.Equal("vote", difference.Phase);
        Assert.Contains("CCC is the first to answer differently, when asked to vote on oil-ban: yes against no", difference.Sentence,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunComparison_says_when_one_run_is_shorter()
    {
        using var a = await Recorded("a.db", Enumerable.Range(0, 6).Select(m => Small.Month(m)));
        using var b = await Recorded("b.db", Enumerable.Range(0, 4).Select(m => Small.Month(m)));

        Assert.Contains("second run has no months", RunComparison.First(new(a, 1, 0), new(b, 1, 0))!.Sentence, StringComparison.Ordinal);
        Assert.Equal(4, RunComparison.First(new(b, 1, 0), new(a, 1, 0))!.Month);
    }

    private static MonthRecord VotesNo(MonthRecord month) =>
        month with { Decisions = month.Decisions.SetItem(1, month.Decisions[1] with { Answer = new Answer(["no"], Reasons.None) }) };

    private async Task<RunStore> Recorded(string name, IEnumerable<MonthRecord> months)
    {
        var store = RunStore.Create(folder[name]);
        store.AddRun(Small.Header(), Small.Scenario());
        var recorder = new SqliteRecorder(store, 1, 0, Small.Scenario());
        foreach (var month in months) await recorder.RecordAsync(month, default);
        return store;
    }
}
