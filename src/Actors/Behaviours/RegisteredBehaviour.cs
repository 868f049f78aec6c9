using System.Collections.Immutable;
using System.Reflection;

namespace NegotiationSim.Actors.Behaviours;

/// <summary>A behaviour as a catalogue holds it.</summary>
/// <param name="Name">The name scenarios use.</param>
/// <param name="Summary">One line for people.</param>
/// <param name="Settings">The numbers a scenario may set, in name order.</param>
/// <param name="Type">The class.</param>
/// <param name="Instance">The one instance; hosts ask it and no other.</param>
public sealed record RegisteredBehaviour(string Name, string Summary, ImmutableArray<SettingAttribute> Settings, Type Type,
    IBehaviour Instance)
{
    /// <summary>
    /// What its actors remember: the record given to <see cref="Behaviour{TMemory}"/>; null where the class keeps its memory by other
    /// means.
    /// </summary>
    public Type? Memory => MemoryOf(Type);

    /// <summary>Why it cannot be asked where there are no grains; null where it can.</summary>
    public string? WhyNotWithoutGrain => Type.GetCustomAttribute<BehaviourAttribute>() is { NeedsGrain: true }
        ? $"\"{Name}\" answers only in a grain of its own, through services that are there: run it by --engine orleans, "
            + "and not in an ensemble."
        : null;

    internal static Type? MemoryOf(Type type)
    {
        for (var at = type; at is not null; at = at.BaseType)
            if (at.IsGenericType && at.GetGenericTypeDefinition() == typeof(Behaviour<>)) return at.GenericTypeArguments[0];
        return null;
    }
}
