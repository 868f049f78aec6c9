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
            if (WhyNot(type, attribute) is { } reason) throw new ArgumentException(
                $"{type.FullName} cannot be the behaviour \"{attribute.Name}\": {reason}");
            if (found.TryGetValue(attribute.Name, out var other))
                throw new ArgumentException($"Two behaviours are called \"{attribute.Name}\": {other.Type.FullName} in {other.Type.Assembly.GetName().Name} and {type.FullName} in {type.Assembly.GetName().Name}. Give one another name.");
            var settings = type.GetCustomAttributes<SettingAttribute>().OrderBy(s => s.Name, StringComparer.Ordinal).ToImmutableArray();
            found.Add(attribute.Name, new RegisteredBehaviour(
                attribute.Name, attribute.Summary, settings, type, (IBehaviour)Activator.CreateInstance(type)!));
        }

        return new BehaviourCatalogue(found.ToImmutable());
    }

    /// <summary>The behaviour called <paramref name="name"/>, or null.</summary>
    public RegisteredBehaviour? Find(string name) => byName.GetValueOrDefault(name);

    /// <summary>The same behaviours, each asked through what <paramref name="around"/> puts around its instance.</summary>
    public BehaviourCatalogue Around(Func<RegisteredBehaviour, IBehaviour> around) =>
        new(byName.Values.ToImmutableSortedDictionary(b => b.Name, b => b with { Instance = around(b) }, StringComparer.Ordinal));

    private static string? WhyNot(Type type, BehaviourAttribute attribute)
    {
        if (attribute.Contract != BehaviourContract.Version)
            return $"it was built for version {attribute.Contract} of the contract between behaviours and negsim; this is version {BehaviourContract.Version}. Build it again with this version's NegotiationSim.Actors.";
        if (!IsKebab(attribute.Name)) return "a name is written like \"iron-fist\": lower-case letters, digits and single hyphens.";
        if (type.IsAbstract || !typeof(IBehaviour).IsAssignableFrom(
            type)) return "derive it from Behaviour<TMemory>, and do not make it abstract.";
        if (type.GetConstructor(Type.EmptyTypes) is null) return "it needs a public constructor without parameters.";
        if (RegisteredBehaviour.MemoryOf(type) is { } memory
            && Codec.Canonical.WhyNot(memory) is { } reason) return $"its memory {memory.Name} cannot be written: {reason}";
        return type.GetCustomAttributes<SettingAttribute>().GroupBy(s => s.Name, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1)
            is { } twice
            ? $"it declares the setting \"{twice.Key}\" twice."
            : null;
    }

    private static bool IsKebab(string name)
    {
        if (name.Length == 0 || name[0] == '-' || name[^1] == '-' || name.Contains("--", StringComparison.Ordinal)) return false;
        foreach (var c in name)
            if (c is not ((>= 'a' and <= 'z') or (>= '0' and <= '9') or '-')) return false;
        return true;
    }
}
