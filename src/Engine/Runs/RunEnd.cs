using System.Collections.Immutable;
using NegotiationSim.Actors.Codec;
using NegotiationSim.Model.State;

namespace NegotiationSim.Engine.Runs;

/// <summary>Where a stretch of a run ended.</summary>
/// <param name="Outcome">How.</param>
/// <param name="State">State at the end of the last complete month.</param>
/// <param name="Digest">Chained digest up to there; the run's digest where it is done.</param>
/// <param name="WaitingFor">Ordinals of the seats that have to answer; empty unless parked.</param>
public sealed record RunEnd(RunOutcome Outcome, WorldState State, Digest Digest, ImmutableArray<int> WaitingFor);
