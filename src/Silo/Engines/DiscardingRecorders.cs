using NegotiationSim.Grains.Replicates;
using NegotiationSim.Model.Month;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;

namespace NegotiationSim.Silo.Engines;

/// <summary>Keeps nothing of a replicate but its outcome, which names its digest.</summary>
public sealed class DiscardingRecorders : IReplicateRecorders, IRunRecorder
{
    private DiscardingRecorders() { }

    /// <summary>The one instance.</summary>
    public static DiscardingRecorders Instance { get; } = new();

    /// <inheritdoc/>
    public IRunRecorder Open(ResolvedScenario scenario, RunIdentity identity) => this;

    /// <inheritdoc/>
    public ValueTask RecordAsync(MonthRecord month, CancellationToken cancellation) => ValueTask.CompletedTask;
}
