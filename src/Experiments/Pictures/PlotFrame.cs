using System.Xml.Linq;
using static NegotiationSim.Results.Report.Markup;

namespace NegotiationSim.Experiments.Pictures;

/// <summary>Axes of a plot of an outcome, or of a second factor, over a factor.</summary>
internal sealed class PlotFrame(FactorAxis across, FactorAxis up)
{
    public const double Width = 360, Height = 250;
    private const double Left = 58, Right = Width - 14, Top = 12, Bottom = Height - 44;

    public double X(double value) => Left + (across.Share(value) * (Right - Left));

    public double Y(double value) => Bottom - (up.Share(value) * (Bottom - Top));

    public IEnumerable<XElement> Axes()
    {
        foreach (var (at, text) in up.Marks)
        {
            yield return Line(Left, Y(at), Right, Y(at), "rule");
            yield return Label(Left - 6, Y(at) + 4, text, "tick", "end");
        }

        yield return Line(Left, Bottom, Right, Bottom, "zero");
        foreach (var (at, text) in across.Marks)
        {
            yield return Line(X(at), Bottom, X(at), Bottom + 5, "zero");
            yield return Label(X(at), Bottom + 18, text, "tick", "middle");
        }

        yield return Label((Left + Right) / 2, Height - 6, across.Name, "", "middle");
    }
}
