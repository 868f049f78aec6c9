using System.Collections.Immutable;
using NegotiationSim.Grains.Abstractions.Actors;
using NegotiationSim.Grains.ActorGrains;
using NegotiationSim.Grains.Parcels;
using NegotiationSim.Grains.Replicates;
using NegotiationSim.Grains.Runs;
using NegotiationSim.Grains.Seats;

namespace NegotiationSim.Grains.Wire;

/// <summary>
/// The messages that travel between silos. Nothing else of this project, or of a plug-in, is ever read from a connection.
/// </summary>
public static class WireTypes
{
    /// <summary>Those between silos; what they contain travels inside their canonical bytes and is never named on the wire.</summary>
    public static ImmutableArray<Type> All { get; } =
    [
        typeof(ActorQuestion),
        typeof(ActorResponse),
        typeof(ActorBatch),
        typeof(ActorBatchResponse),
        typeof(SeatSubmission),
        typeof(RunOrder),
        typeof(RunProgress),
        typeof(ReplicateOrder),
        typeof(ReplicateOutcome),
        typeof(ScenarioParcel),
    ];

    /// <summary>What outsiders hear, in Orleans' own encoding: a newer silo may add members that an older caller passes over.</summary>
    public static ImmutableArray<Type> ForOutsiders { get; } =
        [.. typeof(IActor).Assembly.GetTypes().Where(t => t.IsDefined(typeof(GenerateSerializerAttribute), inherit: false))];

    /// <summary>Whether <paramref name="type"/> is one of them.</summary>
    public static bool Contains(Type type) => All.Contains(type);
}
