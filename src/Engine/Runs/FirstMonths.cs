using NegotiationSim.Model.Month;
using NegotiationSim.Model.State;

namespace NegotiationSim.Engine.Runs;

/// <summary>Hands on the first months of a run and then asks it to stop.</summary>
internal sealed class FirstMonths(int months, IRunRecorder target, CancellationTokenSource stop) : IRunRecorder
{
    public async ValueTask RecordAsync(MonthRecord month, CancellationToken cancellation)
    {
        await target.RecordAsync(month, cancellation);
        if (month.Month + 1 >= months) await stop.CancelAsync();
    }
}
