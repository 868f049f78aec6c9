namespace NegotiationSim.Runner.Terminal;

/// <summary>Draws a series as a line of bars in text.</summary>
public static class Sparkline
{
    private const string Bars = "▁▂▃▄▅▆▇█";

    /// <summary>At most <paramref name="width"/> bars; each is the mean of the months it stands for.</summary>
    /// <remarks>
    /// Every series has the same scale, from zero (or its lowest, if that is below zero) to its own highest: what falls by a third falls
    /// by a third of its height, and what does not move is a level line, not a crash.
    /// </remarks>
    public static string Of(ReadOnlySpan<double> values, int width)
    {
        if (values.IsEmpty || width < 1) return "";
        var count = Math.Min(width, values.Length);
        var means = new double[count];
        for (var i = 0; i < count; i++)
        {
            var from = (int)((long)i * values.Length / count);
            var until = (int)((long)(i + 1) * values.Length / count);
            foreach (var value in values[from..until]) means[i] += value / (until - from);
        }

        var least = Math.Min(0, means.Min());
        var range = Math.Max(0, means.Max()) - least;
        return string.Create(count, (means, least, range), static (text, of) =>
        {
            for (var i = 0; i < text.Length; i++)
                text[i] = Bars[of.range > 0 ? (int)Math.Round((of.means[i] - of.least) / of.range * (Bars.Length - 1)) : 0];
        });
    }
}
