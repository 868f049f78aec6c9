using System.Collections.Immutable;
using System.Reflection;
using NegotiationSim.Actors.Behaviours;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;
using Orleans.Metadata;

namespace NegotiationSim.Grains.ActorGrains;

/// <summary>Which grain type hosts which actor.</summary>
public sealed class ActorGrainTypes
{
    private static readonly GrainType State = GrainType.Create("state");
    private static readonly GrainType Bloc = GrainType.Create("bloc");
    private static readonly GrainType Ministry = GrainType.Create("ministry");
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
            {
                if (type.IsAbstract || BehaviourOf(type) is not { } behaviour) continue;
                // What answers through services must be refused where there are none, or two engines would give two results.
                if (AnswersItself(type) && catalogue.Find(behaviour)?.WhyNotWithoutGrain is null)
                    throw new RunException($"{type.FullName} overrides how it answers, so \"{behaviour}\" means less without it: write [Behaviour(\"{behaviour}\", NeedsGrain = true, ...)].");
                found[behaviour] = resolver.GetGrainType(type);
            }
        }

        own = found.ToImmutable();
        if (catalogue.All.FirstOrDefault(b => b.WhyNotWithoutGrain is not null && !own.ContainsKey(b.Name)) is { } homeless)
            throw new RunException($"{homeless.Type.FullName} needs a grain of its own and has none; write: public sealed class {homeless.Type.Name}Grain : ActorGrain<{homeless.Type.Name}>;");
    }

    /// <summary>The grain type of an actor: a seat is a player; else its behaviour's own type; else state, bloc or ministry.</summary>
    public GrainType Of(ActorAssignment actor)
    {
        if (actor.IsSeat) return Player;
        if (own.TryGetValue(actor.Profile.Behaviour, out var type)) return type;
        return actor.Profile.Kind switch { ActorKind.Bloc => Bloc, ActorKind.Ministry => Ministry, _ => State };
    }

    private static bool AnswersItself(Type type) =>
        type.GetMethod(NamedBehaviourGrain.Answering, BindingFlags.Instance | BindingFlags.NonPublic)!.DeclaringType
            != typeof(NamedBehaviourGrain);

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
