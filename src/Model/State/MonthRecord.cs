using System.Collections.Immutable;
using NegotiationSim.Actors.Codec;

namespace NegotiationSim.Model.State;

/// <summary>Everything there is to write down about a month.</summary>
/// <param name="Month">Months since the start, from 0.</param>
/// <param name="Digest">Chained digest up to and including this month.</param>
/// <param name="ActorDigests">Digest of each actor's memory and answers this month, by actor ordinal.</param>
/// <param name="State">State at the month's end.</param>
/// <param name="Trade">What was traded.</param>
/// <param name="Decisions">What actors decided and why.</param>
/// <param name="Happened">What happened: scripted events, measures that changed stage, faults that were skipped.</param>
/// <param name="AtTables">Offers and answers at tables, in order.</param>
public sealed record MonthRecord(
    int Month,
    Digest Digest,
    ImmutableArray<Digest> ActorDigests,
    WorldState State,
    TradeOutcome Trade,
    ImmutableArray<Decision> Decisions,
    ImmutableArray<Happening> Happened,
    ImmutableArray<TableEvent> AtTables = default);
