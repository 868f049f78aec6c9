using System.Collections.Immutable;
using System.Xml.Linq;
using static NegotiationSim.Results.Report.Markup;

namespace NegotiationSim.Results.Report;

/// <summary>Axes of a chart over months: years below, round numbers at the left.</summary>
internal sealed class ChartFrame
{
    /// <summary>
    /// Width of a chart beside another, and of one on a phone: near what the page gives them, so that text keeps its size.
    /// </summary>
    public const double Broad = 500, Slim = 290;

    private readonly ImmutableArray<string> dates;
    private readonly RoundScale scale;

    public ChartFrame(ImmutableArray<string> dates, double lowest, double highest, double width = Broad, double height = 250,
        bool isIndex = false)
    {
        (this.dates, Width, Height) = (dates, width, height);
        // Amounts are drawn from 0, an index from where it moves.
        scale = new RoundScale(isIndex ? lowest : Math.Min(lowest, 0), highest);
    }

    public double Width { get; }

    public double Height { get; }

    public double Left => Width < Broad ? 46 : 56;

    public double Right => Width - (Width < Broad ? 78 : 112);

    public double Top { get; } = 16;

    public double Bottom => Height - 24;

    /// <summary>Place of a month's middle; a month of one has the width of the frame.</summary>
    public double X(double month) => Left + ((month + 0.5) / dates.Length * (Right - Left));

    /// <summary>Place of a value.</summary>
    public double Y(double value) => Bottom - (scale.Share(value) * (Bottom - Top));

    /// <summary>Grid, numbers and years.</summary>
    public IEnumerable<XElement> Axes()
    {
        foreach (var mark in scale.Marks)
        {
            yield return Line(Left, Y(mark), Right, Y(mark), mark == 0 ? "zero" : "rule");
            yield return Label(Left - 6, Y(mark) + 4, ReportNumber.Of(mark), "tick", "end");
        }

        foreach (var element in Years()) yield return element;
    }

    /// <summary>A tick and a number for every January.</summary>
    public IEnumerable<XElement> Years()
    {
        var januaries = Enumerable.Range(0, dates.Length).Where(m => m == 0 || dates[m].EndsWith("-01", StringComparison.Ordinal)).ToArray(
            );
        var every = Math.Max(1, (int)Math.Ceiling(januaries.Length * 36 / (Right - Left)));
        for (var i = 0; i < januaries.Length; i++)
        {
            var x = X(januaries[i] - 0.5);
            yield return Line(x, Bottom, x, Bottom + 5, "zero");
            if (i % every == 0) yield return Label(x + 3, Bottom + 17,
                dates[januaries[i]].EndsWith("-01", StringComparison.Ordinal) ? dates[januaries[i]][..4] : dates[januaries[i]], "tick");
        }
    }
}
