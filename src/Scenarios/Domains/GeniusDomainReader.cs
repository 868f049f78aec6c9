using System.Collections.Immutable;
using System.Xml.Linq;
using NegotiationSim.Negotiation.Domains;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Scenarios.Domains;

/// <summary>
/// Reads the issues of a GENIUS <c>negotiation_template</c>, in file order; values in file order, or ascending where the issue has bounds.
/// </summary>
internal static class GeniusDomainReader
{
    /// <summary>The root element that marks a domain file.</summary>
    public const string Root = "negotiation_template";

    /// <summary>Reads the domain of <paramref name="file"/>; what is odd but usable is added to <paramref name="warnings"/>.</summary>
    /// <exception cref="InputException">The file is wrong.</exception>
    public static GeniusDomain Read(GeniusFile file, List<InputProblem> warnings)
    {
        var problems = new InputProblems(file.Name);
        var elements = GeniusXml.Issues(file.Root);
        if (elements.IsEmpty)
            problems.Add(GeniusXml.Line(file.Root), Root, "There is no <issue> in an <objective>; a domain needs at least one.");
        var issues = elements.Select(element => Issue(element, file.Name, problems, warnings)).ToImmutableArray();
        foreach (var twice in issues.GroupBy(issue => issue.Name).Where(group => group.Count() > 1))
            problems.Add(GeniusXml.Line(elements[issues.IndexOf(twice.Last())]), "issue",
                "Two issues are called \"" + twice.Key + "\"; each needs its own name.");
        problems.ThrowIfAny();
        var domain = ProfileChecks.Domain(Path.GetFileNameWithoutExtension(file.Name), issues, problems, GeniusXml.Line(file.Root), Root);
        problems.ThrowIfAny();
        var indices = elements.Select(GeniusXml.Index).ToArray();
        var uses = indices.Where(index => index is not null).GroupBy(index => index!.Value).ToDictionary(
            group => group.Key, group => group.Count());
        return new(domain!, [.. indices.Select(index => index is { } number && uses[number] == 1 ? index : null)]);
    }

    private static Issue Issue(XElement element, string file, InputProblems problems, List<InputProblem> warnings)
    {
        // Where the two types disagree GENIUS goes by "type".
        var kind = (element.Attribute("type") ?? element.Attribute("vtype"))?.Value.Trim().ToLowerInvariant() ?? "discrete";
        var name = GeniusXml.Text(element, "name", problems);
        if (kind is "integer" or "real") return new(name, GeniusRange.Values(element, kind == "integer", problems));
        if (kind != "discrete")
            problems.Add(GeniusXml.Line(element), GeniusXml.Where(element),
                "The issue is of type \"" + kind + "\"; write discrete, integer or real."
                + Suggestion.Sentence(kind, ["discrete", "integer", "real"]));
        var items = element.Elements("item").ToArray();
        if (items.Length == 0 && kind == "discrete") problems.Add(
            GeniusXml.Line(element), GeniusXml.Where(element), "The issue \"" + name + "\" has no <item>; it needs at least one value.");
        var values = items.Select(item => GeniusXml.Text(item, "value", problems)).ToImmutableArray();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i].Length > 0 && !seen.Add(values[i]))
                warnings.Add(new InputProblem(file, GeniusXml.Line(items[i]), GeniusXml.Where(items[i]),
                    "The value \"" + values[i]
                        + "\" is listed twice; each counts as an outcome of its own, worth the same, as in GENIUS."));
        }
        return new(name, values);
    }
}
