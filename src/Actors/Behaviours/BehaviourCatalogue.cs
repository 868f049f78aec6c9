using System.Collections.Immutable;
using System.Reflection;

namespace NegotiationSim.Actors.Behaviours;

/// <summary>The behaviours a run can use, by name.</summary>
public sealed class BehaviourCatalogue
{
    private readonly ImmutableSortedDictionary<string, RegisteredBehaviour> byName;

    private BehaviourCatalogue(ImmutableSortedDictionary<string, RegisteredBehaviour> byName) => this.byName = byName;

    /// <summary>All behaviours, in name order.</summary>
    public IEnumerable<RegisteredBehaviour> All => byName.Values;

    /// <summary>All names, in order.</summary>
    public IEnumerable<string> Names => byName.Keys;

    /// <summary>Collects every class with a <see cref="BehaviourAttribute"/> from <paramref name="assemblies"/>.</summary>
    /// <exception cref="ArgumentException">A name is doubled, or a class cannot be a behaviour; the message says which and why.</exception>
    public static BehaviourCatalogue From(params IEnumerable<Assembly> assemblies)
    {
        var found = ImmutableSortedDictionary.CreateBuilder<string, RegisteredBehaviour>(StringComparer.Ordinal);
        foreach (var type in assemblies.SelectMany(a => a.GetTypes()))
        {
            if (type.GetCustomAttribute<BehaviourAttribute>() is not { } attribute) continue;
            if (type.IsAbstract || !typeof(IBehaviour).IsAssignableFrom(type) || type.GetConstructor(Type.EmptyTypes) is null)
                throw new ArgumentException($"{type.FullName} is marked as behaviour \"{attribute.Name}\" but is not a Behaviour<TMemory> with a parameterless constructor.");
            if (MemoryOf(type) is { } memory && Codec.Canonical.WhyNot(memory) is { } reason)
                throw new ArgumentException($"{type.FullName}: its memory {memory.Name} cannot be written: {reason}");
            if (found.TryGetValue(attribute.Name, out var other))
                throw new ArgumentException($"Two behaviours are called \"{attribute.Name}\": {other.Instance.GetType().FullName} and {type.FullName}.");
            var settings = type.GetCustomAttributes<SettingAttribute>().OrderBy(s => s.Name, StringComparer.Ordinal).ToImmutableArray();
            found.Add(attribute.Name, new RegisteredBehaviour(attribute.Name, attribute.Summary, settings, (IBehaviour)Activator.CreateInstance(type)!));
        }

        return new BehaviourCatalogue(found.ToImmutable());
    }

    /// <summary>The behaviour called <paramref name="name"/>, or null.</summary>
    public RegisteredBehaviour? Find(string name) => byName.GetValueOrDefault(name);

    private static Type? MemoryOf(Type type)
    {
        for (var at = type; at is not null; at = at.BaseType)
            if (at.IsGenericType && at.GetGenericTypeDefinition() == typeof(Behaviour<>)) return at.GenericTypeArguments[0];
        return null;
    }
}
