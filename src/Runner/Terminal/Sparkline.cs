namespace NegotiationSim.Runner.Terminal;

/// <summary>Draws a series as a line of bars in text.</summary>
public static class Sparkline
{
    private const string Bars = "▁▂▃▄▅▆▇█";

    /// <summary>At most <paramref name="width"/> bars; each is the mean of the months it stands for. Flat series draw low bars.</summary>
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

        var least = means.Min();
        var range = means.Max() - least;
        return string.Create(count, (means, least, range), static (text, of) =>
        {
            for (var i = 0; i < text.Length; i++)
                text[i] = Bars[of.range > 0 ? (int)Math.Round((of.means[i] - of.least) / of.range * (Bars.Length - 1)) : 0];
        });
    }
}
