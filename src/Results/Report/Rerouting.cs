using System.Collections.Immutable;
using System.Xml.Linq;
using static NegotiationSim.Results.Report.Markup;

namespace NegotiationSim.Results.Report;

/// <summary>
/// The target's trade before and after, as a two-sided Sankey by partner; what goes round through third states is hatched.
/// </summary>
internal sealed class Rerouting(RunFigures figures, string target, int before, int after)
{
    private const int Shown = 9;
    private const double Width = 500, Height = 400, Bar = 14, LeftX = 136, RightX = 342, Gap = 5;
    private const int Hues = 4, MostLetters = 17;
    private readonly Dictionary<string, int> colours = Colours(figures, target, before, after);

    public IEnumerable<XElement> Draw() => [Direction(exports: true), Direction(exports: false)];

    private XElement Direction(bool exports)
    {
        var (was, now) = (figures.Partners(target, before, exports), figures.Partners(target, after, exports));
        var rows = Rows(was, now);
        var title = (exports ? "Exports of " : "Imports of ") + figures.NameOf(target) + (exports ? " by destination" : " by origin");
        var scale = (Height - 30 - rows.Length * Gap)
            / Math.Max(Math.Max(rows.Sum(r => r.Before.Origin), rows.Sum(r => r.After.Origin)), 1e-9);
        var drawn = new List<XElement>
        {
            Label(0, 12, $"{before}: {ReportNumber.Dollars(rows.Sum(r => r.Before.Origin))}", "group"),
            Label(Width, 12, $"{after}: {ReportNumber.Dollars(rows.Sum(r => r.After.Origin))}", "group", "end"),
        };
        var (left, right) = (22.0, 22.0);
        var (leftLabel, rightLabel) = (0.0, 0.0);
        for (var i = 0; i < rows.Length; i++)
        {
            var (id, name, b, a) = rows[i];
            var brief = name.Length > MostLetters ? name[..(MostLetters - 1)] + "…" : name;
            var (heightLeft, heightRight, round) = (b.Origin * scale, a.Origin * scale, Math.Min(a.Round, a.Origin) * scale);
            drawn.Add(Svg("path", Class("flow flow" + colours.GetValueOrDefault(id, Hues)),
                At("d", Ribbon(left, heightLeft, right, heightRight)),
                Svg("title", $"{name}: {ReportNumber.Of(b.Origin)} in {before}, {ReportNumber.Of(a.Origin)} in {after}, million USD")));
            drawn.Add(Box(LeftX, left, Bar, heightLeft, "node"));
            drawn.Add(Box(RightX - Bar, right, Bar, heightRight, "node"));
            if (round > 0.3) drawn.Add(Box(RightX - Bar, right + heightRight - round, Bar, round, "round",
                $"{name}: {ReportNumber.Of(a.Round)} million USD round through third states"));
            leftLabel = Math.Max(left + (heightLeft / 2) + 4, leftLabel + 13);
            rightLabel = Math.Max(right + (heightRight / 2) + 4, rightLabel + 13);
            drawn.Add(Label(LeftX - 6, leftLabel, brief, "label", "end"));
            drawn.Add(Label(RightX + 6, rightLabel, $"{brief} {ReportNumber.Change(b.Origin, a.Origin)}", "label"));
            left += heightLeft + Gap;
            right += heightRight + Gap;
        }

        return Html("figure",
            Html("figcaption", Html("strong", title), Html("span", Class("unit"), $" {before} and {after}, followed from maker to user")),
            Wide(title, Picture(Width, Height, title + ", before and after; the figures are in the table below.", drawn)),
            Html("p", Class("legend"), (now.Any(p => p.Round > 0) ? "Hatched: goes round through a third state. " : "")
                + "The right-hand per cent is the change. " + (
                rows.All(r => colours.ContainsKey(r.Id)) ? "A partner has the same colour on both charts."
                : "The largest partners have the same colour on both charts; others are grey.")),
            Folded("Figures: " + title, Figures(title, exports, was, now)));
    }

    private ImmutableArray<(string Id, string Name, PartnerFlow Before, PartnerFlow After)> Rows(
        ImmutableArray<PartnerFlow> was, ImmutableArray<PartnerFlow> now)
    {
        var (b, a) = (was.ToDictionary(p => p.Partner, StringComparer.Ordinal), now.ToDictionary(p => p.Partner, StringComparer.Ordinal));
        var all = b.Keys.Union(a.Keys).Select(id => (
            Id: id, Before: b.GetValueOrDefault(id, Nothing(id)), After: a.GetValueOrDefault(id, Nothing(id))))
            .OrderByDescending(r => Math.Max(r.Before.Origin, r.After.Origin)).ThenBy(r => r.Id, StringComparer.Ordinal).ToList();
        var rest = all.Skip(Shown).ToList();
        var shown = all.Take(Shown).Select(r => (r.Id, figures.NameOf(r.Id), r.Before, r.After));
        return rest.Count == 0 ? [.. shown] : [.. shown,
            ("", $"{rest.Count} others", Sum(rest.Select(r => r.Before)), Sum(rest.Select(r => r.After)))];
    }

    /// <summary>A colour for each of the partners that trade most with the target in either direction, the same on both charts.</summary>
    private static Dictionary<string, int> Colours(RunFigures figures, string target, int before, int after) =>
        BothWays(figures, target, before).Concat(BothWays(figures, target, after))
            .GroupBy(p => p.Partner).OrderByDescending(g => g.Sum(p => p.Origin)).ThenBy(g => g.Key, StringComparer.Ordinal).Take(Hues)
            .Select((g, hue) => (g.Key, hue)).ToDictionary(p => p.Key, p => p.hue, StringComparer.Ordinal);

    private static IEnumerable<PartnerFlow> BothWays(RunFigures figures, string target, int year) =>
        figures.Partners(target, year, exports: true).Concat(figures.Partners(target, year, exports: false));

    private XElement Figures(string title, bool exports, ImmutableArray<PartnerFlow> was, ImmutableArray<PartnerFlow> now)
    {
        var b = was.ToDictionary(p => p.Partner, StringComparer.Ordinal);
        return Table(title + ", million USD a year",
            [exports ? "destination" : "origin", $"{before}", $"{after}", "change", $"round through others, {after}",
            $"passed on for others, {after}"],
            now.Take(30).Select(p => new[]
            {
                figures.NameOf(p.Partner), ReportNumber.Of(b.GetValueOrDefault(p.Partner, Nothing(p.Partner)).Origin),
                    ReportNumber.Of(p.Origin),
                ReportNumber.Change(b.GetValueOrDefault(p.Partner, Nothing(p.Partner)).Origin, p.Origin), ReportNumber.Of(p.Round),
                    ReportNumber.Of(p.Through),
            }));
    }

    private static PartnerFlow Nothing(string id) => new(id, 0, 0);

    private static PartnerFlow Sum(IEnumerable<PartnerFlow> flows) =>
        flows.Aggregate(Nothing(""), (s, f) => new PartnerFlow("", s.Origin + f.Origin, s.Reported + f.Reported));

    private static string Ribbon(double left, double heightLeft, double right, double heightRight)
    {
        var (x1, x2, mid) = (Coordinate(LeftX + Bar), Coordinate(RightX - Bar), Coordinate((LeftX + RightX) / 2));
        var (a, b, c, d) = (Coordinate(left), Coordinate(right), Coordinate(right + heightRight), Coordinate(left + heightLeft));
        return $"M{x1} {a}C{mid} {a} {mid} {b} {x2} {b}L{x2} {c}C{mid} {c} {mid} {d} {x1} {d}Z";
    }

    /// <summary>The hatching, once a page.</summary>
    public static XElement Hatching() => Svg("svg", At("width", "0"), At("height", "0"), At("aria-hidden", "true"),
        Svg("defs", Svg("pattern", At("id", "hatch"), At("width", "6"), At("height", "6"), At("patternUnits", "userSpaceOnUse"),
        At("patternTransform", "rotate(45)"),
        Svg("rect", At("width", "6"), At("height", "6"), At("fill", "#fff")),
            Svg("line", At("x1", "0"), At("y1", "0"), At("x2", "0"), At("y2", "6"), At("stroke", "#8a2d00"), At("stroke-width", "4")))));
}
