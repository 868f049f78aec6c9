using System.Collections.Immutable;
using System.Xml.Linq;
using NegotiationSim.Results.History;
using static NegotiationSim.Results.Report.Markup;

namespace NegotiationSim.Results.Report;

/// <summary>A chart for every headline series, the runs of the report on each.</summary>
internal sealed class SeriesCharts(RunFigures[] runs)
{
    private const int MostEvents = 6, StillPerCent = 2, MostBuyers = 4, MostGoods = 4;
    private readonly RunFigures first = runs[0];

    /// <summary>Whether the first run has a series whose id begins like this.</summary>
    public bool Any(string prefix) => first.Series.Any(s => s.Id.StartsWith(prefix, StringComparison.Ordinal));

    /// <summary>Recorded flows with history beside them first, then the focus pairs.</summary>
    public IEnumerable<XElement> Trade()
    {
        yield return Html("p", Class("legend"), string.Join(" ", Legend()));
        yield return Grid(s => s.Id.StartsWith("model:", StringComparison.Ordinal) && Recorded(s) is { IsSum: true });
        yield return Grid(s => s.Id.StartsWith("flow:", StringComparison.Ordinal));
    }

    /// <summary>What each sign means, of those that are drawn.</summary>
    private IEnumerable<string> Legend()
    {
        yield return runs.Length > 1 ? "A line a run, named at its end."
            : "Blue line: the model" + (first.Series.Any(s => s.HasBand)
            ? ", with the bands that hold 50 % and 80 % of its runs and a dashed line at their median." : ".");
        var recorded = first.Series.Select(Recorded).OfType<RecordedSeries>().SelectMany(h => h.Points).ToList();
        if (recorded.Any(p => p.Length == 1)) yield return "Ring: a recorded month.";
        if (recorded.Any(p => p.Length > 1)) yield return "Thick bar: a longer recorded period, at its monthly mean.";
        if (!Events.IsEmpty) yield return "Dotted lines: "
            + string.Join(
            "; ", Events.Select(
            (e, n) => $"{n + 1} {first.Events.First(x => x.Month == e).Title} ({ReportNumber.Month(first.Dates[e])})")) + ".";
    }

    /// <summary>
    /// What economies whose income is shown pay for what they buy, in the goods whose prices moved most anywhere: a good has one colour
    /// in all charts.
    /// </summary>
    public IEnumerable<XElement> BuyersPrices()
    {
        var buyers = first.Series.Where(IsIncome).Select(s => s.Id.Split(':')[1]).Take(MostBuyers)
            .Select(e => (Economy: e, Prices: first.BuyersPrices(e).Where(p => Furthest(p.Values) > 0.005).ToList())).ToList();
        List<string> goods = [.. buyers.SelectMany(b => b.Prices).GroupBy(p => p.Commodity)
            .OrderByDescending(g => g.Max(p => Furthest(p.Values))).Select(g => g.Key).Take(MostGoods)];
        foreach (var (economy, prices) in buyers)
        {
            var moved = prices.Where(p => goods.Contains(p.Commodity)).ToList();
            if (moved.Count > 0) yield return new LineChart(
                $"What {first.NameOf(economy)} pays", "base year = 1", first.Dates, [.. moved], null, null, Events)
            {
                Hues = [.. moved.Select(p => goods.IndexOf(p.Commodity))],
            }.Draw();
        }

        static double Furthest(double[] index) => index.Where(double.IsFinite).Select(v => Math.Abs(v - 1)).DefaultIfEmpty(0).Max();
    }

    /// <summary>Benchmarks, discounts, and recorded discounts.</summary>
    public IEnumerable<XElement> Prices()
    {
        yield return Grid(s => s.Id.StartsWith("model:", StringComparison.Ordinal) && Recorded(s) is { IsSum: false });
        yield return Grid(s => s.Id.StartsWith("discount:", StringComparison.Ordinal)
            || s.Id.StartsWith("price:", StringComparison.Ordinal));
    }

    /// <summary>What is left: income of those concerned.</summary>
    public IEnumerable<XElement> Others()
    {
        var (moved, still) = (first.Series.Where(s => IsIncome(s) && Moves(s)).ToList(),
            first.Series.Where(s => IsIncome(s) && !Moves(s)).ToList());
        if (still.Count > 0) yield return Html("p", $"Within {StillPerCent} % of the base year throughout: income of "
            + string.Join(", ", still.Select(s => first.NameOf(s.Id.Split(':')[1]))) + ".");
        yield return Grid(moved.Contains);
    }

    /// <summary>Months of scripted events, those in which and after which most measures changed; a month is numbered once.</summary>
    private ImmutableArray<int> Events { get; } =
    [
        .. runs[0].Events.Select(e => e.Month).Where(m => m >= 0 && m < runs[0].Dates.Length).Distinct()
            .OrderByDescending(m => runs[0].Measures.Sum(l => l.Stages.Count(s => s.Month == m || s.Month == m + 1))).Take(
                MostEvents).Order(),
    ];

    private static bool IsIncome(SeriesFigures series) => series.Id.StartsWith("income:", StringComparison.Ordinal);

    private static bool Moves(SeriesFigures series) => series.Replicates.Any(r => r.Any(v => Math.Abs(v - 1) > StillPerCent / 100.0));

    private XElement Grid(Func<SeriesFigures, bool> which) => Html("div", Class("grid"), first.Series.Where(which).Select(Chart));

    private XElement Chart(SeriesFigures series)
    {
        var share = series.Unit == "share";
        var lines = runs.Select(r => (Name: runs.Length == 1 ? (series.HasBand ? "central" : "model") : r.Name,
            Values: r.Series.FirstOrDefault(s => s.Id == series.Id)?.Central))
            .Where(l => l.Values is not null).Select(l => (l.Name, share ? [.. l.Values!.Select(v => 100 * v)] : l.Values!));
        var acts = series.Id.Split(':') is ["flow", var from, var to] ? first.Acts(from, to)
            : Recorded(series) is { } history ? first.Acts(history.Measures) : [];
        return new LineChart(first.TitleOf(series.Id), share ? "per cent" : series.Unit, first.Dates, [.. lines],
            share || runs.Length > 1 ? null : series, Recorded(series), Events)
        {
            Acts = acts,
        }.Draw();
    }

    private RecordedSeries? Recorded(SeriesFigures series) => first.Notes.History.FirstOrDefault(h => h.Id == series.Id);
}
