using NegotiationSim.Model.Month;
using NegotiationSim.Model.State;

namespace NegotiationSim.Engine.Runs;

/// <summary>Several recorders of one run, in order.</summary>
public sealed class Recorders(params IReadOnlyList<IRunRecorder> all) : IRunRecorder
{
    /// <inheritdoc/>
    public async ValueTask RecordAsync(MonthRecord month, CancellationToken cancellation)
    {
        foreach (var one in all) await one.RecordAsync(month, cancellation);
    }
}
