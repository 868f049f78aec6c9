using System.Diagnostics;
using System.Text.Json;
using NegotiationSim.Experiments.Sweeps;

namespace NegotiationSim.Runner.Experiments;

/// <summary>
/// Tells another program how far an experiment is: a JSON object a line, at once, so that it can be read as it is written. The first is
/// <c>began</c>, the last <c>ended</c> or <c>interrupted</c>, those between <c>progress</c>, one a second at most.
/// </summary>
/// <param name="target">Where to; null says nothing.</param>
/// <param name="experiment">Name of the experiment.</param>
internal sealed class ExperimentEvents(TextWriter? target, string experiment)
{
    private const int MillisecondsBetween = 1000;

    private readonly Lock gate = new();
    private readonly long began = Stopwatch.GetTimestamp();
    private SweepProgress last;
    private int before;
    private long told;

    /// <summary>Takes note of progress, from any worker, and tells of it if it is time to.</summary>
    public void Show(SweepProgress progress)
    {
        if (target is null) return;
        lock (gate)
        {
            // Workers may be heard out of order; a reader must never see the work go back.
            var isFirst = told == 0;
            if (!isFirst && progress.Done <= last.Done) return;
            if (isFirst) before = progress.Done;
            last = progress;
            if (!isFirst && Stopwatch.GetElapsedTime(told).TotalMilliseconds < MillisecondsBetween) return;
            Write(isFirst ? "began" : "progress", "");
        }
    }

    /// <summary>Tells the last of it.</summary>
    /// <param name="kind">Such as <c>ended</c>.</param>
    /// <param name="folder">Where results are.</param>
    public void End(string kind, string folder)
    {
        if (target is null) return;
        lock (gate) Write(kind, folder);
    }

    private void Write(string kind, string folder)
    {
        told = Stopwatch.GetTimestamp();
        var elapsed = Stopwatch.GetElapsedTime(began).TotalSeconds;
        var own = last.Done - before;
        var line = new Dictionary<string, object?>
        {
            ["kind"] = kind,
            ["experiment"] = experiment,
            ["done"] = last.Done,
            ["of"] = last.Of,
            ["failed"] = last.Failed,
            ["elapsed"] = Math.Round(elapsed, 3),
            ["eta"] = last.Done == last.Of ? 0 : own > 0 ? Math.Round(elapsed / own * (last.Of - last.Done), 3) : null,
        };
        if (folder.Length > 0) line["folder"] = folder;
        target!.WriteLine(JsonSerializer.Serialize(line));
        target.Flush();
    }
}
