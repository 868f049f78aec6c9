using NegotiationSim.Model.State;

namespace NegotiationSim.Model.Month;

/// <summary>Keeps what a run produces. One call a month: its rows and, where due, the checkpoint belong together.</summary>
public interface IRunRecorder
{
    /// <summary>Keeps one month.</summary>
    ValueTask RecordAsync(MonthRecord month, CancellationToken cancellation);
}
