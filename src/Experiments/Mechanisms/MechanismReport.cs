using System.Globalization;
using System.Text;
using NegotiationSim.Model.Declarations;

namespace NegotiationSim.Experiments.Mechanisms;

/// <summary>What mechanisms did, as a page.</summary>
public static class MechanismReport
{
    /// <summary>The page with its measured part anew; what is made from the marks stays.</summary>
    /// <param name="page">The page as it stands.</param>
    /// <param name="results">What came of the trial.</param>
    public static string Update(string page, IReadOnlyList<RowResult> results)
    {
        ArgumentNullException.ThrowIfNull(page);
        var at = page.IndexOf(MechanismPage.MeasuredTitle, StringComparison.Ordinal);
        return (at < 0 ? page.TrimEnd('\n') + "\n\n" : page[..at]) + Text(results);
    }

    /// <summary>The measured part, in Markdown.</summary>
    public static string Text(IReadOnlyList<RowResult> results)
    {
        ArgumentNullException.ThrowIfNull(results);
        var page = new StringBuilder(MechanismPage.MeasuredTitle).Append('\n').Append(Rule(results));
        page.Append("\n| mechanism | headline | with | without | median difference | 80 % interval | the stated way | verdict |\n|---|---|---|---|---|---|---|---|\n");
        foreach (var result in results)
        {
            foreach (var headline in result.Headlines) page.Append(Line(result.Row.Mark.Row, headline));
            foreach (var lacking in result.Row.Unmeasured)
                page.Append(
                    CultureInfo.InvariantCulture, $"| {result.Row.Mark.Row} | {lacking.Needs} | | | | | | missing: {lacking.Why} |\n");
            if (result.Headlines.IsEmpty && result.Row.Unmeasured.IsEmpty) page.Append(
                CultureInfo.InvariantCulture, $"| {result.Row.Mark.Row} | | | | | | | missing: no headline is declared |\n");
        }

        return page.ToString();
    }

    /// <summary>In words, why a headline counts or does not.</summary>
    public static string Verdict(HeadlineResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var few = result.Tried < result.Headline.Pairs ? $" ({result.Tried} of {result.Headline.Pairs} pairs)" : "";
        if (result.Headline.Reported) return "reported, no bar" + few;
        if (result.Works) return "works" + few;
        return "misses: " + Why(result) + few;
    }

    private static string Why(HeadlineResult result)
    {
        var headline = result.Headline;
        if (result.Pairs == 0) return "no run meets the condition";
        if (headline.AtMost > 0 && Math.Abs(result.Difference.Median) > headline.AtMost) return
            $"it has to stay under {Size(result, headline.AtMost)}";
        if (result.On < headline.On) return $"with it at least {Figure(result, headline.On)} is asked";
        if (headline.Upmost > 0 && result.On > headline.Upmost) return $"at most {Figure(result, headline.Upmost)} is asked";
        if (headline.Off > 0 && result.Off >= headline.Off) return $"without it under {Figure(result, headline.Off)} is asked";
        if (!result.MeetsRecord) return headline.InBand
            ? $"the record, {Figure(result, headline.Record)}, is outside the band" : $"the record is {Figure(result, headline.Record)}";
        return !result.Enough ? $"{(headline.Less ? "a fall" : "a rise")} of {Size(result, result.Needed)} is asked"
            : "too few pairs go the stated way";
    }

    /// <summary>A difference with its sign and unit: <c>+3.1 %</c>, <c>-2 months</c>.</summary>
    public static string Signed(HeadlineResult result, double difference)
    {
        ArgumentNullException.ThrowIfNull(result);
        var size = Size(result, Math.Abs(difference));
        return size.StartsWith("0 ", StringComparison.Ordinal) ? size : (difference > 0 ? "+" : "-") + size;
    }

    /// <summary>A figure in its own unit.</summary>
    public static string Figure(HeadlineResult result, double value)
    {
        ArgumentNullException.ThrowIfNull(result);
        return result.Headline.Kind == HeadlineKind.Chance ? Number(100 * value) + " % of runs" : Number(value);
    }

    private static string Line(string row, HeadlineResult r)
    {
        var alone = r.Headline.Alone;
        var interval = r.Headline.Kind == HeadlineKind.Chance ? "" : alone
            ? Figure(r, r.Spread.Low80) + " to " + Figure(r, r.Spread.High80)
            : Signed(r, r.Difference.Low80) + " to " + Signed(r, r.Difference.High80);
        var ways = r.Pairs < r.Tried ? $"of {r.Tried} runs {r.Pairs}" : "";
        if (!alone) ways = $"{r.Stated} of {r.Pairs}, {r.Other} the other" + (ways.Length > 0 ? "; " + ways : "");
        return $"| {row} | {r.Headline.Says} ({Compared(r.Headline)}) | {(r.Pairs > 0 ? Figure(r, r.On) : "")} | {(alone || r.Pairs == 0 ? "" : Figure(r, r.Off))} | {(alone || r.Pairs == 0 ? "" : Signed(r, r.Difference.Median))} | {interval} | {ways} | {Verdict(r)} |\n";
    }

    private static string Compared(HeadlineAttribute h)
    {
        var words = (h.Alone ? h.Record != 0 ? "against the record" : "by itself" : h.Less ? "less" : "more") + $"; `{h.Series}`";
        if (h.Against.Length > 0) words += $" against `{h.Against}` of the same run";
        if (h.Scenario.Length > 0) words += $"; {h.Scenario}";
        if (h.With.Length > 0) words += $"; with `{string.Join(' ', h.With)}`";
        if (h.Without.Length > 0) words += $"; without: `{string.Join(' ', h.Without)}`";
        return h.Given.Length > 0 ? words + $"; of runs with `{h.Given}`" + (h.GivenFrom.Length > 0 ? " from " + h.GivenFrom : "") : words;
    }

    private static string Rule(IReadOnlyList<RowResult> results)
    {
        string Rows(Verdict verdict) => results.Count(r => r.Verdict == verdict).ToString(CultureInfo.InvariantCulture);
        return $"""
            Made by `negsim mechanisms --update` from runs of each row's scenario with the mechanism and with its switch off, with the same draws. A headline
            counts where the median difference goes the stated way and is at least 2 % of a flow, price or stock, a month of a time, one in ten of a
            count, 5 points of a share, in four of five pairs; of chances 10 points, and of the pairs that differ three in four the stated way. The rule asks for 20
            pairs, of chances 200; where there are fewer, the verdict says so. No threshold is lowered: what misses says so. Where the line names changes, the
            condition is forced either way from their date on, and both runs are the same before; where it names another series, two figures of the
            same run are compared; figures "by itself" have no pair.

            {Rows(Mechanisms.Verdict.Works)} rows work, {Rows(Mechanisms.Verdict.InPart)} in part, {Rows(Mechanisms.Verdict.Misses)} miss, of {Rows(Mechanisms.Verdict.Missing)} no run can show the headline yet.

            """.ReplaceLineEndings("\n");
    }

    private static string Size(HeadlineResult result, double size) => result.Relative ? Number(100 * size) + " %"
        : result.Headline.Kind switch
        {
            HeadlineKind.Months => Number(size) + " months",
            HeadlineKind.Share or HeadlineKind.Chance => Number(100 * size) + " points",
            _ => Number(size) + " ",
        };

    private static string Number(double value) => Math.Abs(value) switch
    {
        < 5e-4 => "0",
        < 1 => value.ToString("0.###", CultureInfo.InvariantCulture),
        < 100 => value.ToString("0.#", CultureInfo.InvariantCulture),
        _ => value.ToString("0", CultureInfo.InvariantCulture),
    };
}
