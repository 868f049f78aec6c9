using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;
using NegotiationSim.Negotiation.Domains;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Scenarios.Domains;

/// <summary>
/// The values of a GENIUS issue that has bounds in place of a list: every whole number, or 21 evenly spaced numbers for
/// a real issue, which is how GENIUS itself walks through it.
/// </summary>
internal static class GeniusRange
{
    private const int RealValues = 21;

    /// <summary>The values of <paramref name="element"/>, lowest first, as texts that read back as the same numbers.</summary>
    /// <returns>Nothing where the bounds are wrong; that is noted then.</returns>
    public static ImmutableArray<string> Values(XElement element, bool whole, InputProblems problems)
    {
        var lower = Bound(element, "lowerbound", whole, problems);
        var upper = Bound(element, "upperbound", whole, problems);
        if (lower is not { } low || upper is not { } high) return [];
        if (high < low)
        {
            problems.Add(GeniusXml.Line(element), GeniusXml.Where(element),
                "The upper bound " + Text(high) + " is below the lower bound " + Text(low) + "; swap them.");
            return [];
        }
        if (high == low) return [Text(low)];
        if (!whole) return [.. Enumerable.Range(0, RealValues).Select(i => Text(low + ((high - low) / (RealValues - 1) * i)))];
        if (high - low < Domain.MaximumOutcomes) return [.. Enumerable.Range(0, (int)(high - low) + 1).Select(i => Text(low + i))];
        problems.Add(GeniusXml.Line(element), GeniusXml.Where(element),
            "The issue has " + Text(high - low + 1) + " values; at most " + Domain.MaximumOutcomes + " can be tabled. Narrow its bounds.");
        return [];
    }

    /// <summary>A bound, from the issue itself or its <c>range</c>; null and noted where it is missing or no number.</summary>
    public static double? Bound(XElement element, string name, bool whole, InputProblems problems)
    {
        var text = (element.Attribute(name) ?? element.Element("range")?.Attribute(name))?.Value.Trim();
        if (text is null)
        {
            problems.Add(GeniusXml.Line(element), GeniusXml.Where(element),
                "The issue has no \"" + name + "\"; write <range lowerbound=\"...\" upperbound=\"...\"/> inside it.");
            return null;
        }
        // Whole numbers beyond 32 bits are no bounds of anything that can be tabled.
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            && (!whole || (number == Math.Floor(number) && Math.Abs(number) <= int.MaxValue))) return number;
        problems.Add(GeniusXml.Line(element), GeniusXml.Where(element),
            "The " + name + " must be a " + (whole ? "whole " : "") + "number, found \"" + text + "\".");
        return null;
    }

    private static string Text(double number) => number.ToString("R", CultureInfo.InvariantCulture);
}
