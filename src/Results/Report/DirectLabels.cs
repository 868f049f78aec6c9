using System.Xml.Linq;
using static NegotiationSim.Results.Report.Markup;

namespace NegotiationSim.Results.Report;

/// <summary>Names written at the ends of lines, moved apart where they would overlap.</summary>
internal sealed class DirectLabels(ChartFrame frame)
{
    private const double Apart = 13, Letter = 6.4;
    private readonly List<(double Y, string Text, string Class)> labels = [];

    public void Add(double value, string text, string className) => labels.Add((frame.Y(value) + 4, text, className));

    public IEnumerable<XElement> Draw()
    {
        var last = double.NegativeInfinity;
        var sorted = labels.OrderBy(l => l.Y).ToList();
        // Keep the lowest label inside, then push up from there what the push down crowds.
        var places = new double[sorted.Count];
        for (var i = 0; i < sorted.Count; i++) last = places[i] = Math.Max(sorted[i].Y, last + Apart);
        for (var (i, limit) = (sorted.Count - 1, frame.Bottom + 8); i >= 0; i--) limit = (places[i] = Math.Min(places[i], limit)) - Apart;
        var most = (int)((frame.Width - frame.Right - 6) / Letter);
        return sorted.Select((l, i) => Label(frame.Right + 6, places[i], l.Text.Length > most ? l.Text[..(most - 1)] + "…" : l.Text,
            l.Class));
    }
}
