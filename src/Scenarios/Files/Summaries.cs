using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace NegotiationSim.Scenarios.Files;

/// <summary>The summaries of the program's own documentation file, so that help texts are written once.</summary>
internal static partial class Summaries
{
    private static readonly Lazy<Dictionary<string, string>> Model = new(Load);

    /// <summary>The summary of a property of the Model room; empty where the documentation file is missing.</summary>
    public static string Of(PropertyInfo property) =>
        Model.Value.GetValueOrDefault("P:" + property.DeclaringType!.FullName + "." + property.Name, "");

    /// <summary>The summary of a type of the Model room; empty where the documentation file is missing.</summary>
    public static string Of(Type type) => Model.Value.GetValueOrDefault("T:" + type.FullName, "");

    /// <summary>
    /// What is said of each value of an enumeration of the Model room, in declared order; empty texts where the documentation file is
    /// missing.
    /// </summary>
    public static IEnumerable<(string Name, string Text)> OfValues(Type enumeration) =>
        Enum.GetNames(enumeration).Select(n => (n, Model.Value.GetValueOrDefault("F:" + enumeration.FullName + "." + n, "")));

    /// <summary>
    /// What is said of each property a record of the Model room is made with, positional ones first; empty texts where the documentation
    /// file is missing.
    /// </summary>
    public static IEnumerable<(string Name, string Text)> OfMembers(Type record)
    {
        var positional = record.GetConstructors().MaxBy(c => c.GetParameters().Length)!.GetParameters().Select(p => p.Name!).ToArray();
        var others = record.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(
            p => p.SetMethod is { IsPublic: true } && !positional.Contains(p.Name));
        return positional.Select(n => (n, Model.Value.GetValueOrDefault("T:" + record.FullName + "#" + n, ""))).Concat(
            others.Select(p => (p.Name, Of(p))));
    }

    /// <summary>Whether the documentation file may be there. A build for the browser says no, and XML is then left out of it.</summary>
    [FeatureSwitchDefinition("NegotiationSim.DocumentationFile")]
    private static bool MayBeThere => !AppContext.TryGetSwitch("NegotiationSim.DocumentationFile", out var there) || there;

    private static Dictionary<string, string> Load()
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        if (!MayBeThere) return texts;
        var file = Path.ChangeExtension(typeof(NegotiationSim.Model.Script.Parameters.ModelParameters).Assembly.Location, ".xml");
        try
        {
            foreach (var member in XDocument.Load(file).Descendants("member"))
            {
                if (member.Attribute("name")?.Value is not { } name) continue;
                if (member.Element("summary") is { } summary) texts[name] = Plain(summary);
                foreach (var parameter in member.Elements("param")) texts[name + "#" + parameter.Attribute("name")?.Value] =
                    Plain(parameter);
            }
        }
        catch (Exception fault) when (fault is IOException or XmlException or UnauthorizedAccessException or ArgumentException)
        {
            // Without the file the texts are shorter; nothing else depends on it.
            texts.Clear();
        }

        return texts;
    }

    /// <summary>The text without marks; a reference is named by its last part.</summary>
    private static string Plain(XElement text)
    {
        var copy = new XElement(text);
        foreach (var reference in copy.Descendants().Where(
            e => e.IsEmpty && (e.Attribute("cref") ?? e.Attribute("name")) is not null).ToArray())
        {
            var name = (reference.Attribute("cref") ?? reference.Attribute("name"))!.Value;
            reference.ReplaceWith(name[(name.LastIndexOf('.') + 1)..]);
        }

        return Spaces().Replace(copy.Value, " ").Trim();
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
