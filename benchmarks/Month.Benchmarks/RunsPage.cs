using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace NegotiationSim.Benchmarks.Month;

/// <summary>Measures runs a second by actors, goods, months and jobs, with disk and memory, and writes the page about it.</summary>
internal static class RunsPage
{
    private const double SecondsEach = 6;

    private static readonly int[] ActorsMeasured = [4, 10, 20, 40], GoodsMeasured = [1, 4, 16], MonthsMeasured = [30, 120, 480];

    /// <summary>The middle of all tables, and what the bars are about.</summary>
    public static MadeQuarrel Middle { get; } = new(20, 4, 120);

    private const string Begin = "<!-- written by: the same with -- many RUNS JOBS docs/researchers/performance.md -->\n";
    private const string End = "<!-- end of many -->\n";

    /// <summary>Measures many runs of the middle row, and puts them into the page or shows them.</summary>
    /// <param name="runs">How many.</param>
    /// <param name="jobs">Workers.</param>
    /// <param name="file">The page; null for standard output.</param>
    public static void Many(int runs, int jobs, string? file)
    {
        var m = MeasuredRuns.Exactly(Middle, runs, jobs);
        Console.Error.WriteLine(m);
        var text = string.Create(CultureInfo.InvariantCulture, $"""
            {m.Runs:N0} such runs on {jobs} workers, measured once while other programs were at work on the same cores: {m.Seconds:N0} seconds on
            the clock, {m.PerProcessorSecond:0.#} runs a second of processor time, workers at work or ready {100 * m.Utilisation(jobs):0} % of it;
            memory {m.Early / 1e6:0} MB at a quarter and {m.Late / 1e6:0} MB at the end, Parquet files written; journal {m.Journal / 1000:0} kB and Parquet
            {m.Parquet / 1000:0.##} kB a run.

            """).ReplaceLineEndings("\n");
        if (file is null) Console.Write(text);
        else File.WriteAllText(file, With(File.ReadAllText(file), text));
    }

    private static string With(string page, string many)
    {
        var (from, until) = (page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, page.IndexOf(End, StringComparison.Ordinal));
        return page[..from] + many + page[until..];
    }

    // What took so long is not thrown away with the tables.
    private static string Kept(string? file)
    {
        var page = file is not null && File.Exists(file) ? File.ReadAllText(file) : "";
        var (from, until) = (page.IndexOf(Begin, StringComparison.Ordinal), page.IndexOf(End, StringComparison.Ordinal));
        return from < 0 ? Begin + End : page[from..(until + End.Length)];
    }

    /// <summary>Measures, and writes the page or shows it.</summary>
    /// <param name="file">Where to; null for standard output.</param>
    public static void Write(string? file)
    {
        // What is compiled on the way must not count against the first row.
        MeasuredRuns.Of(Middle, 1, SecondsEach);
        var page = new StringBuilder(Head());
        Table(page, "actors", [.. ActorsMeasured.Select(n => (n, Middle with { Actors = n }))]);
        Table(page, "goods", [.. GoodsMeasured.Select(n => (n, Middle with { Goods = n }))]);
        Table(page, "months", [.. MonthsMeasured.Select(n => (n, Middle with { Months = n }))]);
        Jobs(page);
        page.Append('\n').Append(Kept(file)).Append(Foot);
        if (file is null) Console.Write(page);
        else File.WriteAllText(file, page.ToString().ReplaceLineEndings("\n"));
    }

    private static string Head() => string.Create(CultureInfo.InvariantCulture, $"""
        # How fast, how large

        <!-- written by: dotnet run -c Release --project benchmarks/Month.Benchmarks -- runs docs/researchers/performance.md -->

        Runs of an experiment with its journal and Parquet files, `keep` as it is by default. The scenario is made: states on a circle that all
        trade with each other, each an actor who decides every month (`pragmatist`) about measures against its two neighbours. Where nothing else
        is said there are {Middle.Actors} actors, {Middle.Goods} goods and {Middle.Months} months, and one worker. Runs a second are of processor
        time, which neighbours on the machine change less than time on the clock; measured on {RuntimeInformation.OSDescription.Split(' ')[0]},
        {RuntimeInformation.ProcessArchitecture}, {Environment.ProcessorCount} cores, .NET {Environment.Version}.


        """);

    private const string Foot = """

        Runs of this quarrel differ little from each other, so the Parquet files, which hold what is equal once, are smaller than yours will be.

        *At work or ready* is the share of the workers' time in which they did not wait for each other, for files or for memory; what other
        programs on the machine took of the cores is not counted against them.

        The bars are 60 runs a processor second for 20 actors and 120 months, 10,000 such runs at 90 % of two cores, and memory that does not grow
        with the number of runs. Before anything large, `negsim experiment run FILE --dry-run` says the same of your own scenario.

        Mesa and NegMAS are not measured beside it: no model was shown to be the same in both, and two that differ say nothing of speed.

        """;

    private static void Table(StringBuilder page, string what, (int N, MadeQuarrel Made)[] rows)
    {
        page.Append(CultureInfo.InvariantCulture, $"| {what} | runs a second | ms a run | journal, kB a run | Parquet, kB a run |\n|---|---|---|---|---|\n");
        foreach (var (n, made) in rows)
        {
            var m = MeasuredRuns.Of(made, 1, SecondsEach);
            page.Append(CultureInfo.InvariantCulture,
                $"| {n} | {m.PerProcessorSecond:0.#} | {1000 / m.PerProcessorSecond:0.#} | {m.Journal / 1000:0} | {m.Parquet / 1000:0.#} |\n");
            Console.Error.WriteLine($"{what} {n}: {m}");
        }

        page.Append('\n');
    }

    private static void Jobs(StringBuilder page)
    {
        page.Append("| jobs | runs | seconds | at work or ready | memory at a quarter, MB | memory at the end, MB |\n|---|---|---|---|---|---|\n");
        foreach (var jobs in new[] { 1, Environment.ProcessorCount })
        {
            var m = MeasuredRuns.Of(Middle, jobs, 3 * SecondsEach);
            page.Append(CultureInfo.InvariantCulture,
                $"| {jobs} | {m.Runs:N0} | {m.Seconds:0.0} | {100 * m.Utilisation(jobs):0} % | {m.Early / 1e6:0} | {m.Late / 1e6:0} |\n");
            Console.Error.WriteLine($"jobs {jobs}: {m}");
        }
    }
}
