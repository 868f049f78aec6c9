using System.Xml.Linq;
using static NegotiationSim.Results.Report.Markup;

namespace NegotiationSim.Results.Report;

/// <summary>What the run shows, in plain sentences made from its figures.</summary>
internal sealed class Summary(RunFigures figures)
{
    public XElement Draw() => Html("ul", Sentences().Where(s => s.Length > 0).Select(s => Html("li", s)));

    private IEnumerable<string> Sentences()
    {
        foreach (var flow in figures.Series.Where(s => s.Id.StartsWith("flow:", StringComparison.Ordinal)).Take(4)) yield return Trade(
            flow);
        foreach (var discount in figures.Series.Where(s => s.Id.StartsWith("discount:", StringComparison.Ordinal)).Take(
            1)) yield return Discount(discount);
        yield return Measures();
        yield return Rerouted();
        yield return AgainstHistory();
    }

    private string Trade(SeriesFigures flow)
    {
        var years = Years().ToList();
        if (years.Count < 2) return "";
        var (first, last) = (years[0], years[^1]);
        var totals = years.ToDictionary(y => y, y => flow.HasBand ? Quantile(flow, y, 0.5) : Sum(flow.Central, y));
        var least = totals.MinBy(t => t.Value).Key;
        var text = $"{figures.TitleOf(flow.Id)}: {ReportNumber.Dollars(totals[first])} in {first}, {ReportNumber.Dollars(totals[last])} in {last} ({ReportNumber.Change(totals[first], totals[last])})";
        if (least != first && least != last) text += $"; the low was {least} with {ReportNumber.Dollars(totals[least])}";
        if (flow.HasBand) text += $", in the middle run. In four of five of {flow.Replicates.Length} runs {last} lies between {ReportNumber.Dollars(Quantile(flow, last, 0.1))} and {ReportNumber.Dollars(Quantile(flow, last, 0.9))}";
        return text + ".";
    }

    private string Discount(SeriesFigures discount)
    {
        var peak = Array.IndexOf(discount.Central, discount.Central.Max());
        return $"{figures.TitleOf(discount.Id)}: at most {ReportNumber.PerCent(100 * discount.Central[peak])} below the benchmark, in {ReportNumber.Month(figures.Dates[peak])}; {ReportNumber.PerCent(100 * discount.Central[^1])} at the end.";
    }

    private string Measures()
    {
        if (figures.Measures.IsEmpty) return "";
        var inForce = figures.Measures.Where(m => m.Stages is [.., { Stage: "in-force" }]).ToList();
        var (carved, over) = (inForce.Count(m => m.Stages[^1].OpenCarveOuts > 0), figures.Measures.Count(m => m.IsOver));
        var back = inForce.Count(m => m.First("ended") is not null);
        return $"Of {ReportNumber.Count(figures.Measures.Length, "measure")} the scenario knows, {Are(inForce.Count)} in force at the end"
            + (carved > 0 ? $", {carved} of them with carve-outs open" : "") + (back > 0 ? $", {back} of them lifted in between" : "")
            + $"; {over} {(over == 1 ? "has" : "have")} ended.";

        static string Are(int count) => count == 1 ? "1 is" : $"{count} are";
    }

    private string Rerouted()
    {
        if (figures.Target is not { } target || figures.Years.IsEmpty) return "";
        var year = figures.Years[^1];
        var imports = figures.Partners(target, year, exports: false);
        var (total, round) = (imports.Sum(p => p.Origin), imports.Sum(p => p.Round));
        var hubs = imports.Where(p => p.Through > 0.01 * round).OrderByDescending(p => p.Through).Take(3).Select(
            p => $"{figures.NameOf(p.Partner)} ({ReportNumber.Dollars(p.Through)})").ToList();
        return round <= 0 || hubs.Count == 0 ? "" :
            $"In {year}, {ReportNumber.Dollars(round)} of {figures.NameOf(target)}'s imports, {ReportNumber.PerCent(100 * round / total)}, come round through third states, most through {string.Join(", ", hubs)}.";
    }

    private string AgainstHistory()
    {
        if (figures.History.IsEmpty) return "";
        var (best, worst) = (figures.History.MinBy(c => c.All!.Symmetric)!, figures.History.MaxBy(c => c.All!.Symmetric)!);
        return $"Beside {figures.History.Sum(c => c.Points.Length)} recorded figures in {figures.History.Length} series the model is nearest in \"{best.Series.Title}\" (mean symmetric error {ReportNumber.PerCent(best.All!.Symmetric)}) and farthest in \"{worst.Series.Title}\" ({ReportNumber.PerCent(worst.All!.Symmetric)}).";
    }

    private IEnumerable<string> Years() => figures.Dates.GroupBy(d => d[..4]).Where(g => g.Count() == 12).Select(g => g.Key);

    private double Sum(double[] values, string year)
    {
        var sum = 0.0;
        for (var m = 0; m < values.Length; m++)
            if (figures.Dates[m].StartsWith(year, StringComparison.Ordinal)) sum += values[m];
        return sum;
    }

    private double Quantile(SeriesFigures flow, string year, double p)
    {
        var sums = new SeriesFigures(flow.Id, flow.Unit, [0], [.. flow.Replicates.Select(r => new[] { Sum(r, year) })]);
        return sums.Quantile(p)[0];
    }
}
