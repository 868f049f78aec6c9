using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;
using NegotiationSim.Model.Declarations;
using NegotiationSim.Model.Script.Parameters;

namespace NegotiationSim.Scenarios.Files;

/// <summary>Every number and switch of <see cref="ModelParameters"/>, found by reflection, so that none can be forgotten.</summary>
public static class ParameterTable
{
    /// <summary>All of them, in declared order.</summary>
    public static ImmutableArray<ParameterEntry> All { get; } = [.. Groups().SelectMany(g => Entries(g))];

    /// <summary>The entry with this path, such as <c>parameters.routing.markup</c>, or null.</summary>
    public static ParameterEntry? Find(string path) => All.FirstOrDefault(e => e.Path == path);

    /// <summary>The value of a parameter; a switch is 1 or 0.</summary>
    public static double Value(ModelParameters parameters, ParameterEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var value = entry.Property.GetValue(entry.Group.GetValue(parameters));
        return value is bool flag ? (flag ? 1 : 0) : Convert.ToDouble(value, System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>
    /// These parameters with one of them changed; a switch is on where <paramref name="value"/> is not 0. The range is not checked.
    /// </summary>
    public static ModelParameters With(ModelParameters parameters, ParameterEntry entry, double value)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var group = Copy(entry.Group.GetValue(parameters)!);
        entry.Property.SetValue(group, entry.IsSwitch ? value != 0
            : Convert.ChangeType(value, entry.Property.PropertyType, System.Globalization.CultureInfo.InvariantCulture));
        var changed = Copy(parameters);
        entry.Group.SetValue(changed, group);
        return changed;
    }

    private static IEnumerable<PropertyInfo> Groups() =>
        typeof(ModelParameters).GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.CanWrite);

    private static IEnumerable<ParameterEntry> Entries(PropertyInfo group)
    {
        var fresh = group.GetValue(new ModelParameters())!;
        foreach (var property in group.PropertyType.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (!property.CanWrite) continue;
            var about = property.GetCustomAttribute<ParameterAttribute>();
            if (property.PropertyType != typeof(bool) && about is null)
                throw new InvalidOperationException(property.DeclaringType!.Name + "." + property.Name + " has no [Parameter].");
            yield return new ParameterEntry(
                "parameters." + Camel(group) + "." + Camel(property), Summaries.Of(property), about?.Unit ?? "", about?.Source ?? "",
                about?.Min ?? 0, about?.Max ?? 1, Convert.ToDouble(
                    property.GetValue(fresh), System.Globalization.CultureInfo.InvariantCulture),
                group, property);
        }
    }

    private static string Camel(PropertyInfo property) => JsonNamingPolicy.CamelCase.ConvertName(property.Name);

    private static T Copy<T>(T record)
        where T : class => (T)record.GetType().GetMethod("<Clone>$")!.Invoke(record, null)!;
}
