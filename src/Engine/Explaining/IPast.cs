using System.Collections.Immutable;
using NegotiationSim.Model.State;
using NegotiationSim.Results.Store;

namespace NegotiationSim.Engine.Explaining;

/// <summary>What is recorded of one replicate, wherever it is kept: in a store, or in memory while a page is open.</summary>
public interface IPast
{
    /// <summary>What happened up to and including a month, in order.</summary>
    /// <param name="month">The last month, from 0.</param>
    ImmutableArray<(int Month, Happening Happening)> Happened(int month);

    /// <summary>What an actor decided in a month, in the order it was asked.</summary>
    /// <param name="month">The month, from 0.</param>
    /// <param name="actor">Id of the actor.</param>
    ImmutableArray<StoredDecision> Decisions(int month, string actor);
}
