using System.Diagnostics;
using System.Globalization;

namespace NegotiationSim.Runner.Terminal;

/// <summary>
/// Says on the error stream how far a run is: one line that changes on a terminal, a new line every few seconds in a file or a pipe.
/// </summary>
internal sealed class ProgressLine : IDisposable
{
    private const int MillisecondsBetween = 80;

    /// <summary>Between lines of a log; a run that ends sooner writes none.</summary>
    private const int MillisecondsBetweenLines = 5000;

    /// <summary>Columns of a line of a log.</summary>
    private const int LogWidth = 100;

    private readonly bool shown;
    private readonly bool log;
    private readonly TextWriter target;
    private readonly long began = Stopwatch.GetTimestamp();
    private readonly Lock gate = new();
    private long last;
    private int length;
    private (long Done, long At)? first;

    public ProgressLine(bool quiet)
        : this(quiet, Console.Error, Console.IsErrorRedirected)
    {
    }

    internal ProgressLine(bool quiet, TextWriter target, bool log)
    {
        (shown, this.target, this.log) = (!quiet, target, log);
        if (log) last = began;
    }

    /// <summary>Shows the state of work; at most a dozen times a second, in a log every few seconds, from any thread.</summary>
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

            // What was done before this process began must not make the rest look quick.
            var (start, at) = before > 0 ? (before, began) : first ??= (done, now);
            if ((log || done < total) && last != 0 && Stopwatch.GetElapsedTime(last, now).TotalMilliseconds < (
                log ? MillisecondsBetweenLines : MillisecondsBetween)) return;
            last = now;
            var seconds = Stopwatch.GetElapsedTime(at, now).TotalSeconds;
            var rate = done > start && seconds > 0 ? (done - start) / seconds : 0;
            if (log) target.WriteLine(Line(what, done, total, unit, rate, LogWidth, bar: false));
            else Write(Line(what, done, total, unit, rate, Width()));
        }
    }

    /// <summary>Takes the line away.</summary>
    public void Dispose()
    {
        if (shown && !log && length > 0) Write("");
        length = 0;
    }

    /// <summary>The line, fitted to <paramref name="width"/>: narrow terminals lose the bar, then the rate.</summary>
    internal static string Line(string what, long done, long total, string unit, double rate, int width, bool bar = true)
    {
        var plain = string.Create(CultureInfo.InvariantCulture, $"{what}  {done:N0} of {total:N0} {unit}");
        var pace = rate > 0 ? $"  {Pace(rate)}  {Clock(TimeSpan.FromSeconds((total - done) / rate))} left" : "";
        var room = width - plain.Length - pace.Length - 3;
        if (bar && room >= 10)
        {
            var cells = Math.Min(room, 30);
            var full = (int)(cells * done / Math.Max(1, total));
            return plain + "  " + new string('━', full) + new string('─', cells - full) + pace;
        }

        return width > plain.Length + pace.Length ? plain + pace : plain.Length < width ? plain : plain[..Math.Max(0, width - 1)];
    }

    private static string Pace(double rate) =>
        rate >= 1 ? string.Create(CultureInfo.InvariantCulture, $"{rate:N0} a second")
            : string.Create(CultureInfo.InvariantCulture, $"{60 * rate:N0} a minute");

    private static string Clock(TimeSpan time) =>
        time.ToString(time.TotalHours >= 1 ? @"h\:mm\:ss" : @"m\:ss", CultureInfo.InvariantCulture);

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
