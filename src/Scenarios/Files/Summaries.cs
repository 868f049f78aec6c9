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

    private static Dictionary<string, string> Load()
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        var file = Path.ChangeExtension(typeof(NegotiationSim.Model.ModelParameters).Assembly.Location, ".xml");
        try
        {
            foreach (var member in XDocument.Load(file).Descendants("member"))
                if (member.Attribute("name")?.Value is { } name && member.Element("summary") is { } summary)
                    texts[name] = Spaces().Replace(summary.Value, " ").Trim();
        }
        catch (Exception fault) when (fault is IOException or XmlException or UnauthorizedAccessException or ArgumentException)
        {
            // Without the file the texts are shorter; nothing else depends on it.
            texts.Clear();
        }

        return texts;
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
