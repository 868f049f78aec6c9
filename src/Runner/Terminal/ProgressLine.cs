using System.Diagnostics;
using System.Globalization;

namespace NegotiationSim.Runner.Terminal;

/// <summary>One line on the terminal's error stream that says how far a run is; nothing where errors go to a file or a pipe.</summary>
internal sealed class ProgressLine : IDisposable
{
    private const int MillisecondsBetween = 80;
    private readonly bool shown;
    private readonly TextWriter target;
    private readonly long began = Stopwatch.GetTimestamp();
    private readonly Lock gate = new();
    private long last;
    private int length;

    public ProgressLine(bool quiet)
    {
        target = Console.Error;
        shown = !quiet && !Console.IsErrorRedirected;
    }

    /// <summary>Shows the state of work; at most a dozen times a second, from any thread.</summary>
    /// <param name="what">Such as the month <c>2023-07</c>.</param>
    /// <param name="done">Units done.</param>
    /// <param name="total">Units in all.</param>
    /// <param name="unit">Their name, such as <c>months</c>.</param>
    /// <param name="before">Units that were done before this process began; they do not count for the rate.</param>
    public void Show(string what, long done, long total, string unit, long before = 0)
    {
        if (!shown) return;
        lock (gate)
        {
            var now = Stopwatch.GetTimestamp();
            if (done < total && last != 0 && Stopwatch.GetElapsedTime(last, now).TotalMilliseconds < MillisecondsBetween) return;
            last = now;
            Write(Line(what, done, total, unit, (done - before) / Math.Max(1e-3, Stopwatch.GetElapsedTime(began, now).TotalSeconds), Width()));
        }
    }

    /// <summary>Takes the line away.</summary>
    public void Dispose()
    {
        if (shown && length > 0) Write("");
        length = 0;
    }

    /// <summary>The line, fitted to <paramref name="width"/>: narrow terminals lose the bar, then the rate.</summary>
    internal static string Line(string what, long done, long total, string unit, double rate, int width)
    {
        var left = rate > 0 ? TimeSpan.FromSeconds((total - done) / rate) : TimeSpan.Zero;
        var plain = string.Create(CultureInfo.InvariantCulture, $"{what}  {done:N0} of {total:N0} {unit}");
        var pace = string.Create(CultureInfo.InvariantCulture, $"  {rate:N0} a second  {Clock(left)} left");
        var room = width - plain.Length - pace.Length - 3;
        if (room >= 10)
        {
            var cells = Math.Min(room, 30);
            var full = (int)(cells * done / Math.Max(1, total));
            return plain + "  " + new string('━', full) + new string('─', cells - full) + pace;
        }

        return width > plain.Length + pace.Length ? plain + pace : plain.Length < width ? plain : plain[..Math.Max(0, width - 1)];
    }

    private static string Clock(TimeSpan time) => time.ToString(time.TotalHours >= 1 ? @"h\:mm\:ss" : @"m\:ss", CultureInfo.InvariantCulture);

    private static int Width()
    {
        try
        {
            return Console.WindowWidth is > 0 and var width ? width : 80;
        }
        catch (IOException)
        {
            return 80;
        }
    }

    private void Write(string line)
    {
        target.Write('\r' + line.PadRight(length) + (line.Length == 0 ? "\r" : ""));
        length = line.Length;
    }
}
