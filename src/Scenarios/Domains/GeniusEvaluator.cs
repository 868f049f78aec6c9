using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;
using NegotiationSim.Negotiation.Domains;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Scenarios.Domains;

/// <summary>
/// Reads the <c>evaluator</c> of a GENIUS issue with bounds: what each value is worth, before its weight. As in GENIUS a
/// linear evaluation is kept within 0 and 1, and nothing is divided by the largest.
/// </summary>
internal static class GeniusEvaluator
{
    private static readonly ImmutableArray<string> Known = ["linear", "constant", "triangular"];

    /// <summary>What each value of <paramref name="issue"/> is worth by the evaluator of <paramref name="element"/>.</summary>
    /// <returns>One number a value; zeros where something is wrong, which is noted then.</returns>
    public static ImmutableArray<double> Values(Issue issue, XElement element, XElement evaluator, InputProblems problems)
    {
        var numbers = Numbers(issue);
        if (numbers.IsEmpty)
        {
            problems.Add(GeniusXml.Line(evaluator), GeniusXml.Where(element),
                "The issue \"" + issue.Name
                + "\" has named values, but is valued by a formula; write one <item> with an evaluation for each value.");
            return Zeros(issue);
        }
        var function = Function(element, evaluator, numbers[0], problems);
        return function is null ? Zeros(issue) : [.. numbers.Select(function)];
    }

    private static Func<double, double>? Function(XElement element, XElement evaluator, double least, InputProblems problems)
    {
        var kind = evaluator.Attribute("ftype")?.Value.Trim() ?? "linear";
        switch (kind)
        {
            case "linear" when evaluator.Attribute("slope") is not null || evaluator.Attribute("offset") is not null:
                // The form of integer issues: counted from the lower bound.
                var from = element.Attribute("lowerbound") is null && element.Element("range") is null ? least
                    : GeniusRange.Bound(element, "lowerbound", true, problems) ?? least;
                var slope = evaluator.Attribute("slope") is null ? 0.0 : Parameter(evaluator, "slope", problems);
                var offset = evaluator.Attribute("offset") is null ? 0.0 : Parameter(evaluator, "offset", problems);
                return value => Math.Clamp((slope * (value - from)) + offset, 0.0, 1.0);
            case "linear":
                var (constant, rise) = (Parameter(evaluator, "parameter0", problems), Parameter(evaluator, "parameter1", problems));
                return value => Math.Clamp(rise * value + constant, 0.0, 1.0);
            case "constant":
                var always = Parameter(evaluator, "parameter0", problems);
                return _ => always;
            case "triangular":
                var (left, right, top) = (Parameter(evaluator, "parameter0", problems), Parameter(evaluator, "parameter1", problems),
                    Parameter(evaluator, "parameter2", problems));
                if (left <= top && top <= right) return value => Triangle(value, left, right, top);
                problems.Add(GeniusXml.Line(evaluator), GeniusXml.Where(evaluator),
                    "A triangle rises from parameter0 to parameter2 and falls to parameter1; write them in that order of size.");
                return null;
            default:
                problems.Add(GeniusXml.Line(evaluator), GeniusXml.Where(evaluator),
                    "There is no evaluator \"" + kind + "\"; write " + string.Join(", ", Known) + "." + Suggestion.Sentence(kind, Known));
                return null;
        }
    }

    private static double Triangle(double value, double left, double right, double top)
    {
        if (value < left || value > right) return 0.0;
        if (value < top) return (value - left) / (top - left);
        return value < right ? 1.0 - ((value - top) / (right - top)) : value == top ? 1.0 : 0.0;
    }

    private static double Parameter(XElement evaluator, string name, InputProblems problems) =>
        GeniusXml.Number(evaluator, name, double.NegativeInfinity, problems);

    private static ImmutableArray<double> Numbers(Issue issue)
    {
        var numbers = ImmutableArray.CreateBuilder<double>(issue.Count);
        foreach (var value in issue.Values)
        {
            if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) return [];
            numbers.Add(number);
        }
        return numbers.MoveToImmutable();
    }

    private static ImmutableArray<double> Zeros(Issue issue) => [.. new double[issue.Count]];
}
