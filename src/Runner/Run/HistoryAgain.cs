using NegotiationSim.Engine.History;
using NegotiationSim.Model.Month;
using NegotiationSim.Model.State;

namespace NegotiationSim.Runner.Run;

/// <summary>Hands months that are computed again to the log that sets the model beside history.</summary>
internal sealed class HistoryAgain(HistoryLog log) : IRunRecorder
{
    public ValueTask RecordAsync(MonthRecord month, CancellationToken cancellation)
    {
        log.Add(month.Month, month.Trade);
        return ValueTask.CompletedTask;
    }
}
