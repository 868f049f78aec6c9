using Microsoft.Data.Sqlite;
using NegotiationSim.Experiments.Analysis;
using NegotiationSim.Experiments.Datasets;
using NegotiationSim.Experiments.Designs;
using NegotiationSim.Experiments.Sweeps;
using NegotiationSim.Experiments.Tests.Support;
using NegotiationSim.Results.Store;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Experiments.Tests.Sweeps;

public sealed class KeptSeriesTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private Experiment Experiment => new("e", "E", Small.File(folder), 1, 2, ["months=8"], DesignKind.Factorial, 0,
        [new Factor("measures.ban.enforcement", ["0.1", "0.9"], 0, 0, false)])
    {
        Outcomes =
        [
            new Outcome("late", "flow:BBB:AAA", OutcomeReducer.Mean) { From = "2021-05" },
            new Outcome("both ways", "trade:AAA:BBB", OutcomeReducer.Sum) { Unit = "million USD" },
            new Outcome("begun", "measures-in-force", OutcomeReducer.FirstMonthWhere) { IsAbove = true },
        ],
    };

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Outcomes_are_the_columns_and_may_name_what_no_headline_has()
    {
        using var store = Run(Experiment, "series");
        var table = SweepTable.Read(Experiment, store);
        Assert.Equal([("late", "million USD a month"), ("both ways", "million USD"), ("begun", "months")], table.Series.ToArray());
        var flow = store.Headline(1, 1, "flow:BBB:AAA");
        Assert.Equal(8, flow.Length);
        Assert.Equal(flow.Skip(4).Average(), table.Values[0][0][1], 1e-12);
        Assert.Equal(store.Headline(1, 1, "trade:AAA:BBB").Sum(), table.Values[0][1][1], 1e-9);
        Assert.True(table.Values[0][1][1] > flow.Sum());

        // The ban is dated 2021-03, the third month.
        Assert.All(table.Values, p => Assert.All(p[2], m => Assert.Equal(2, m)));
    }

    [Fact]
    public void With_none_only_the_series_of_outcomes_are_kept_and_the_outcomes_are_the_same()
    {
        using var all = Run(Experiment, "series");
        using var none = Run(Experiment with { Keep = SweepKeep.None }, "none");
        Assert.Equal(["flow:BBB:AAA", "measures-in-force", "trade:AAA:BBB"], none.HeadlineSeries(1).Select(s => s.Id));
        Assert.Equal(SweepTable.Read(Experiment, all).Values.SelectMany(p => p).SelectMany(s => s),
            SweepTable.Read(Experiment, none).Values.SelectMany(p => p).SelectMany(s => s));
        Assert.False(Directory.Exists(Path.Combine(folder["none"], ExperimentDataset.SeriesName)));
        Assert.True(Directory.Exists(Path.Combine(folder["series"], ExperimentDataset.SeriesName)));
    }

    [Theory]
    [InlineData(SweepKeep.Series, 0, 0, 0)]
    [InlineData(SweepKeep.Decisions, 4, 4, 0)]
    [InlineData(SweepKeep.All, 4, 4, 32)]
    public void Every_replicate_keeps_what_was_asked_for(SweepKeep keep, int economies, int yearly, int packed)
    {
        using var store = Run(Experiment with { Keep = keep }, "kept");
        Assert.Equal(economies, Count("(SELECT DISTINCT run, replicate FROM economies)"));
        Assert.Equal(yearly, Count("(SELECT DISTINCT run, replicate FROM flows_yearly)"));
        Assert.Equal(packed, Count("flows_packed"));
        Assert.Null(store.FindDamage());
    }

    [Fact]
    public void A_series_or_a_window_that_means_nothing_is_refused_before_anything_runs()
    {
        var wrong = Experiment with
        {
            Outcomes =
            [
                new Outcome("y", "flwo:A", OutcomeReducer.Mean),
                new Outcome("z", "income:AAA", OutcomeReducer.Mean) { From = "2030-01" },
            ],
        };
        var refused = Assert.Throws<InputException>(() => Sweep.Check(wrong, Small.Library, default));
        Assert.Contains("There is no series \"flwo:A\"", refused.Message, StringComparison.Ordinal);
        Assert.Contains("holds no month of the run, which goes from 2021-01 to 2021-08", refused.Message, StringComparison.Ordinal);
    }

    private long Count(string table)
    {
        var file = Path.Combine(folder["kept"], SweepFolder.StoreName);
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT COUNT(*) FROM " + table;
        return (long)command.ExecuteScalar()!;
    }

    private RunStore Run(Experiment experiment, string name)
    {
        Directory.CreateDirectory(folder[name]);
        var store = RunStore.Create(Path.Combine(folder[name], SweepFolder.StoreName));
        Sweep.Run(experiment, store, Small.Library, new SweepOrder(), CancellationToken.None);
        ExperimentDataset.Write(experiment, store, folder[name]);
        return store;
    }
}
