using System.Collections.Immutable;
using NegotiationSim.Model.History;

namespace NegotiationSim.Experiments.Hindcasts;

/// <summary>
/// The forecasts anybody can make without a model: the last value stays, the change of the last year goes on, or, where a price is known,
/// the
/// last value follows it. A model that does not beat them has not earned its keep (Theil 1966; Makridakis et al. 1982).
/// </summary>
public static class NaiveForecast
{
    /// <summary>Fewest and most months between a figure and the one "a year before" it, since series have gaps.</summary>
    private const int LeastYear = 9, MostYear = 15;

    /// <summary>The last known figure, as a monthly rate times the months of the target; null where nothing is known.</summary>
    /// <param name="points">Recorded figures.</param>
    /// <param name="target">The figure to forecast.</param>
    /// <param name="known">First month nothing is known of; figures that end before it, and before the target begins, are.</param>
    /// <param name="isSum">Whether a longer period is the sum of its months.</param>
    public static double? Last(ImmutableArray<RecordedPoint> points, RecordedPoint target, int known, bool isSum)
    {
        ArgumentNullException.ThrowIfNull(target);
        return Latest(points, target, known) is { } latest ? Rate(latest, isSum) * Months(target, isSum) : null;
    }

    /// <summary>
    /// The last known figure moved on by the pace of the year before it: flows by the same ratio a month, discounts by
    /// the same points a month. Null where no figure of the same length lies 9 to 15 months before the last one, or
    /// where a flow of zero gives no ratio.
    /// </summary>
    /// <inheritdoc cref="Last"/>
    public static double? SameChange(ImmutableArray<RecordedPoint> points, RecordedPoint target, int known, bool isSum)
    {
        ArgumentNullException.ThrowIfNull(target);
        if (Latest(points, target, known) is not { } latest || YearBefore(points, latest) is not { } before) return null;
        var (now, then) = (Rate(latest, isSum), Rate(before, isSum));
        var months = latest.From - before.From;
        var ahead = Middle(target) - Middle(latest);
        if (!isSum) return now + ((now - then) * ahead / months);
        return now > 0 && then > 0 ? now * Math.Pow(now / then, ahead / months) * Months(target, isSum) : null;
    }

    /// <summary>
    /// The last known figure times the recorded change of price between its months and those of the target; null where nothing is known
    /// or a
    /// price of either is not recorded.
    /// </summary>
    /// <param name="points">Recorded figures.</param>
    /// <param name="target">The figure to forecast.</param>
    /// <param name="known">First month nothing is known of.</param>
    /// <param name="prices">Price of each month of the run, NaN where none is recorded; empty where the series follows none.</param>
    public static double? AtPrice(ImmutableArray<RecordedPoint> points, RecordedPoint target, int known, ImmutableArray<double> prices)
    {
        ArgumentNullException.ThrowIfNull(target);
        if (prices.IsEmpty || Latest(points, target, known) is not { } latest) return null;
        return Price(prices, target) / Price(prices, latest) is { } change && double.IsFinite(change)
            ? Rate(latest, true) * change * Months(target, true) : null;
    }

    private static double Price(ImmutableArray<double> prices, RecordedPoint point) =>
        point.From < 0 || End(point) > prices.Length ? double.NaN : prices.AsSpan(point.From, point.Length).ToArray().Average();

    private static RecordedPoint? Latest(ImmutableArray<RecordedPoint> points, RecordedPoint target, int known)
    {
        RecordedPoint? best = null;
        foreach (var point in points)
        {
            if (End(point) > Math.Min(target.From, known)) continue;
            var later = best is null || End(point) > End(best);
            var nearer = best is not null && End(point) == End(best)
                && Math.Abs(point.Length - target.Length) < Math.Abs(best.Length - target.Length);
            if (later || nearer) best = point;
        }

        return best;
    }

    private static RecordedPoint? YearBefore(ImmutableArray<RecordedPoint> points, RecordedPoint latest)
    {
        RecordedPoint? best = null;
        foreach (var point in points)
        {
            var months = latest.From - point.From;
            if (point.Length != latest.Length || months is < LeastYear or > MostYear) continue;
            if (best is null || Math.Abs(months - 12) < Math.Abs(latest.From - best.From - 12)) best = point;
        }

        return best;
    }

    private static int End(RecordedPoint point) => point.From + point.Length;

    private static double Middle(RecordedPoint point) => point.From + (point.Length / 2.0);

    private static double Rate(RecordedPoint point, bool isSum) => isSum ? point.Value / point.Length : point.Value;

    private static int Months(RecordedPoint point, bool isSum) => isSum ? point.Length : 1;
}
