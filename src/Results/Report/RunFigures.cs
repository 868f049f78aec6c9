using System.Collections.Immutable;
using NegotiationSim.Results.History;
using NegotiationSim.Results.Store;

namespace NegotiationSim.Results.Report;

/// <summary>What a report needs of one run, read once.</summary>
internal sealed class RunFigures
{
    private readonly ReportSource source;
    private readonly Dictionary<string, string> names;

    /// <exception cref="ResultsException">The store is damaged, or the run has no complete month.</exception>
    public RunFigures(ReportSource source)
    {
        this.source = source;
        var store = source.Store;
        Run = store.Runs().First(r => r.Run == source.Run);
        Dates = [.. store.Months(source.Run, 0).Select(m => m.Date)];
        if (Dates.IsEmpty) throw new ResultsException(store.File, "The run has no complete month yet; there is nothing to report.");
        names = store.Read("SELECT actor, name FROM actors WHERE run = $0", r => (r.GetString(0), r.GetString(1)), source.Run).ToDictionary(
            p => p.Item1, p => p.Item2, StringComparer.Ordinal);
        foreach (var (id, name) in source.Notes.Names) names[id] = name;
        Series = ReadSeries(store);
        Measures = ReadMeasures(store);
        Events = [.. store.Read("SELECT month, title FROM events WHERE run = $0 AND replicate = 0 AND kind = 'event' ORDER BY month, n",
            r => (r.GetInt32(0), r.GetString(1)), source.Run)];
        History = [.. from recorded in source.Notes.History join series in Series on recorded.Id equals series.Id let compared =
            ComparedSeries.Of(recorded, series.Central) where !compared.Points.IsEmpty select compared];
        Years = [.. store.Read("SELECT DISTINCT year FROM flows_yearly WHERE run = $0 AND replicate = 0 AND months = 12 ORDER BY year",
            r => r.GetInt32(0), source.Run)];
    }

    public StoredRun Run { get; }

    public string Name => source.Name;

    public ReportNotes Notes => source.Notes;

    /// <summary>Calendar month of each month of the run.</summary>
    public ImmutableArray<string> Dates { get; }

    public ImmutableArray<SeriesFigures> Series { get; }

    public ImmutableArray<MeasureLane> Measures { get; }

    public ImmutableArray<(int Month, string Title)> Events { get; }

    /// <summary>Recorded series with figures in the months of the run, the run's own beside them.</summary>
    public ImmutableArray<ComparedSeries> History { get; }

    /// <summary>Calendar years the run covers in full.</summary>
    public ImmutableArray<int> Years { get; }

    /// <summary>Id of the economy most measures are aimed at; null where none was announced.</summary>
    public string? Target => Measures.Where(m => m.Came).SelectMany(m => m.Targets).GroupBy(t => t).OrderByDescending(
        g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).FirstOrDefault()?.Key;

    /// <summary>Name of an economy or bloc for people; its id where it has none.</summary>
    public string NameOf(string id) => names.GetValueOrDefault(id, id);

    /// <summary>A series in words: <c>flow:RUS:USA</c> gives "Exports of Russia to the United States".</summary>
    public string TitleOf(string series) => series.Split(':') switch
    {
        ["flow", var from, var to] => "Exports of " + NameOf(from) + " to " + NameOf(to),
        ["price", var commodity] => "Price of " + Plain(commodity),
        ["discount", var commodity, var from] => "Discount on " + Plain(commodity) + " of " + NameOf(from),
        ["income", var id] => "Income of " + NameOf(id),
        ["measures-in-force"] => "Measures in force",
        _ => Notes.History.FirstOrDefault(h => h.Id == series)?.Title ?? series,
    };

    /// <summary>The target's exports (or imports) of a year by partner, largest first.</summary>
    public ImmutableArray<PartnerFlow> Partners(string target, int year, bool exports)
    {
        var (self, other) = exports ? ("exporter", "importer") : ("importer", "exporter");
        return
        [
            .. source.Store.Read(
                $"SELECT {other}, SUM(origin_musd), SUM(reported_musd) FROM flows_yearly WHERE run = $0 AND replicate = 0 AND year = $1 AND {self} = $2 AND {other} <> $2 GROUP BY {other}",
                r => new PartnerFlow(r.GetString(0), r.GetDouble(1), r.GetDouble(2)), source.Run, year,
                    target).OrderByDescending(p => Math.Max(p.Origin, p.Reported)).ThenBy(p => p.Partner, StringComparer.Ordinal),
        ];
    }

    /// <summary>Measures that came into force and work on what one economy or bloc sells to another, in the order they did.</summary>
    public ImmutableArray<MeasureMark> Acts(string seller, string buyer)
    {
        var (a, b) = (Economies(seller), Economies(buyer));
        return Marks(measure => (measure.OnSendersSales && measure.Senders.Any(a.Contains) && measure.Targets.Any(b.Contains))
            || (measure.OnTargetsSales && measure.Senders.Any(b.Contains) && measure.Targets.Any(a.Contains)));
    }

    /// <summary>When measures of these ids came into force and ended, in order.</summary>
    public ImmutableArray<MeasureMark> Acts(ImmutableArray<string> ids) => Marks(measure => ids.Contains(measure.Id));

    private ImmutableArray<MeasureMark> Marks(Func<MeasureLane, bool> which) =>
        [.. Measures.Where(which).SelectMany(m => m.Marks()).Where(m => m.Month >= 0).OrderBy(m => m.Month)];

    /// <summary>Price indices of what an economy buys, by commodity; those that moved most first.</summary>
    public ImmutableArray<(string Commodity, double[] Values)> BuyersPrices(string economy)
    {
        var found = new Dictionary<string, double[]>(StringComparer.Ordinal);
        source.Store.Read("SELECT commodity, month, composite FROM prices WHERE run = $0 AND replicate = 0 AND economy = $1", r =>
        {
            var month = r.GetInt32(1);
            if (month >= Dates.Length) return;
            if (!found.TryGetValue(r.GetString(0), out var values)) found.Add(
                r.GetString(0), values = [.. Enumerable.Repeat(double.NaN, Dates.Length)]);
            if (!r.IsDBNull(2) && r.GetDouble(2) > 0) values[month] = r.GetDouble(2);
        }, source.Run, economy);
        return [.. found.OrderByDescending(p => p.Value.Where(double.IsFinite).Select(v => Math.Abs(v - 1)).DefaultIfEmpty(0).Max()).ThenBy(
            p => p.Key, StringComparer.Ordinal).Select(p => (Plain(p.Key), p.Value))];
    }

    /// <summary>Decisions that chose something, in the order they were taken.</summary>
    public IEnumerable<(string Date, StoredDecision Decision)> Choices =>
        Dates.SelectMany((date, month) => source.Store.Decisions(source.Run, 0, month).Where(
            d => d.Phase is "decide" or "vote" && !d.Chosen.IsEmpty).Select(d => (date, d)));

    /// <summary>What became of the talks, in order.</summary>
    public IEnumerable<(string Date, string Kind, string Dossier, string Title)> Talks =>
        Dates.SelectMany((date, month) => source.Store.DossierNews(source.Run, 0, month).Select(n => (date, n.Kind, n.Dossier, n.Title)));

    private HashSet<string> Economies(string id) => Notes.Members.TryGetValue(id, out var members) ? [.. members] : [id];

    private static ImmutableArray<string> Ids(string text) => [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries)];

    private string Plain(string commodity) => Notes.Commodities.GetValueOrDefault(commodity, commodity.Replace('-', ' '));

    private ImmutableArray<SeriesFigures> ReadSeries(RunStore store)
    {
        var months = Dates.Length;
        var order = new List<string>();
        var found = new Dictionary<string, (string Unit, SortedDictionary<int, double[]> Replicates)>(StringComparer.Ordinal);
        store.Read("SELECT series, unit, replicate, month, value FROM headlines WHERE run = $0 ORDER BY position, replicate, month", r =>
        {
            var (id, replicate, month) = (r.GetString(0), r.GetInt32(2), r.GetInt32(3));
            if (month >= months) return;
            if (!found.TryGetValue(id, out var series))
            {
                found.Add(id, series = (r.GetString(1), []));
                order.Add(id);
            }

            if (!series.Replicates.TryGetValue(replicate, out var values)) series.Replicates.Add(replicate, values = new double[months]);
            values[month] = r.IsDBNull(4) ? double.NaN : r.GetDouble(4);
        }, source.Run);
        return [.. order.Where(id => found[id].Replicates.ContainsKey(0)).Select(
            id => new SeriesFigures(id, found[id].Unit, found[id].Replicates[0], [.. found[id].Replicates.Values]))];
    }

    private ImmutableArray<MeasureLane> ReadMeasures(RunStore store)
    {
        var stages = store.Read("SELECT measure, month, stage, open_carve_outs, outcome FROM measure_stages WHERE run = $0 AND replicate = 0 ORDER BY measure, month",
            r => (Measure: r.GetString(0), Change: new StageChange(
                r.GetInt32(1), r.GetString(2), r.GetString(3).Split(' ', StringSplitOptions.RemoveEmptyEntries).Length,
                r.GetString(4))), source.Run).ToLookup(s => s.Measure, s => s.Change);
        return
        [
            .. store.Read("SELECT measure, title, decider, targets, instrument, senders FROM measures WHERE run = $0 ORDER BY ordinal",
                r => new MeasureLane(r.GetString(0), r.GetString(1), r.GetString(2), Ids(r.GetString(5)), Ids(r.GetString(3)),
                    r.GetString(4), [.. stages[r.GetString(0)]]), source.Run),
        ];
    }
}
