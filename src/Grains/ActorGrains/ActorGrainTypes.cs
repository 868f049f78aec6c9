using System.Collections.Immutable;
using System.Reflection;
using NegotiationSim.Actors.Behaviours;
using NegotiationSim.Model.Script;
using Orleans.Metadata;

namespace NegotiationSim.Grains.ActorGrains;

/// <summary>Which grain type hosts which actor.</summary>
public sealed class ActorGrainTypes
{
    private static readonly GrainType State = GrainType.Create("state");
    private static readonly GrainType Bloc = GrainType.Create("bloc");
    private static readonly GrainType Player = GrainType.Create("player");

    private readonly ImmutableSortedDictionary<string, GrainType> own;

    /// <summary>Finds the behaviours that have a grain type of their own.</summary>
    /// <param name="catalogue">The behaviours loaded; their assemblies are searched.</param>
    /// <param name="resolver">Orleans' naming of grain classes.</param>
    public ActorGrainTypes(BehaviourCatalogue catalogue, GrainTypeResolver resolver)
    {
        var found = ImmutableSortedDictionary.CreateBuilder<string, GrainType>(StringComparer.Ordinal);
        foreach (var assembly in catalogue.All.Select(b => b.Type.Assembly).Distinct())
        {
            foreach (var type in assembly.GetTypes())
                if (!type.IsAbstract && BehaviourOf(type) is { } behaviour) found[behaviour] = resolver.GetGrainType(type);
        }

        own = found.ToImmutable();
    }

    /// <summary>The grain type of an actor: a seat is a player; else its behaviour's own type; else state or bloc.</summary>
    public GrainType Of(ActorAssignment actor)
    {
        if (actor.IsSeat) return Player;
        if (own.TryGetValue(actor.Profile.Behaviour, out var type)) return type;
        return actor.Profile.Kind == ActorKind.Bloc ? Bloc : State;
    }

    private static string? BehaviourOf(Type type)
    {
        for (var at = type.BaseType; at is not null; at = at.BaseType)
        {
            if (at.IsGenericType && at.GetGenericTypeDefinition() == typeof(ActorGrain<>))
                return at.GenericTypeArguments[0].GetCustomAttribute<BehaviourAttribute>()?.Name;
        }

        return null;
    }
}
