using NegotiationSim.Model.Month;
using NegotiationSim.Model.State;

namespace NegotiationSim.Engine.Runs;

/// <summary>Tells the engine of each month once it is kept.</summary>
/// <param name="inner">Keeps it; null where nothing is kept.</param>
/// <param name="engine">Is told.</param>
/// <param name="identity">The run.</param>
internal sealed class ClosingRecorder(IRunRecorder? inner, IEngine engine, RunIdentity identity) : IRunRecorder
{
    public async ValueTask RecordAsync(MonthRecord month, CancellationToken cancellation)
    {
        if (inner is not null) await inner.RecordAsync(month, cancellation);
        engine.Close(identity, month);
    }
}
