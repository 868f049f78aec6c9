using NegotiationSim.Model.Month;
using NegotiationSim.Model.State;

namespace NegotiationSim.Runner.Run;

/// <summary>Shows months that are computed again to those who would have watched them.</summary>
/// <param name="watching">Who.</param>
internal sealed class Again(IReadOnlyList<IRunObserver> watching) : IRunRecorder
{
    public ValueTask RecordAsync(MonthRecord month, CancellationToken cancellation)
    {
        foreach (var one in watching) one.MonthEnded(month);
        return ValueTask.CompletedTask;
    }
}
