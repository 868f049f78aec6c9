using System.Collections.Immutable;
using NegotiationSim.Model.State;
using NegotiationSim.Results.Store;

namespace NegotiationSim.Engine.Explaining;

/// <summary>One replicate as its store holds it.</summary>
/// <param name="store">The run's store.</param>
/// <param name="run">The run's number in it.</param>
/// <param name="replicate">The replicate.</param>
public sealed class StoredPast(RunStore store, long run, int replicate) : IPast
{
    /// <inheritdoc/>
    public ImmutableArray<(int Month, Happening Happening)> Happened(int month) => store.Happened(run, replicate, month);

    /// <inheritdoc/>
    public ImmutableArray<StoredDecision> Decisions(int month, string actor) => store.Decisions(run, replicate, month, actor);
}
