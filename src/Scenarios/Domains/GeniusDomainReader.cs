using System.Collections.Immutable;
using System.Xml.Linq;
using NegotiationSim.Negotiation.Domains;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Scenarios.Domains;

/// <summary>Reads the issues of a GENIUS <c>negotiation_template</c>, in file order; values in file order, or ascending where the issue has bounds.</summary>
internal static class GeniusDomainReader
{
    /// <summary>The root element that marks a domain file.</summary>
    public const string Root = "negotiation_template";

    /// <summary>Reads the domain of <paramref name="root"/>, the document of <paramref name="file"/>.</summary>
    /// <exception cref="InputException">The file is wrong.</exception>
    public static Domain Read(string file, XElement root)
    {
        var problems = new InputProblems(file);
        var elements = root.Descendants("issue").ToArray();
        if (elements.Length == 0) problems.Add(GeniusXml.Line(root), Root, "There is no <issue>; a domain needs at least one.");
        var issues = elements.Select(element => Issue(element, problems)).ToImmutableArray();
        foreach (var twice in issues.GroupBy(issue => issue.Name).Where(group => group.Count() > 1))
            problems.Add(GeniusXml.Line(elements[issues.IndexOf(twice.Last())]), "issue", "Two issues are called \"" + twice.Key + "\"; each needs its own name.");
        problems.ThrowIfAny();
        var domain = ProfileChecks.Domain(Path.GetFileNameWithoutExtension(file), issues, problems, GeniusXml.Line(root), Root);
        problems.ThrowIfAny();
        return domain!;
    }

    private static Issue Issue(XElement element, InputProblems problems)
    {
        var kind = element.Attribute("vtype")?.Value ?? element.Attribute("type")?.Value ?? "discrete";
        var name = GeniusXml.Text(element, "name", problems);
        if (kind is "integer" or "real") return new(name, GeniusRange.Values(element, kind == "integer", problems));
        if (kind != "discrete")
            problems.Add(GeniusXml.Line(element), GeniusXml.Where(element), "The issue is of type \"" + kind + "\"; write discrete, integer or real." + Suggestion.Sentence(kind, ["discrete", "integer", "real"]));
        var items = element.Elements("item").ToArray();
        if (items.Length == 0 && kind == "discrete") problems.Add(GeniusXml.Line(element), GeniusXml.Where(element), "The issue \"" + name + "\" has no <item>; it needs at least one value.");
        var values = items.Select(item => GeniusXml.Text(item, "value", problems)).ToImmutableArray();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < values.Length; i++)
        {
            if (!seen.Add(values[i])) problems.Add(GeniusXml.Line(items[i]), GeniusXml.Where(items[i]), "The value \"" + values[i] + "\" is listed twice.");
        }
        return new(name, values);
    }
}
