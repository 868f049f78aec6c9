using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace NegotiationSim.Results.Report;

/// <summary>Short ways to write HTML and SVG as a tree, so that what comes out is well-formed and escaped.</summary>
public static partial class Markup
{
    private static readonly XNamespace HtmlSpace = "http://www.w3.org/1999/xhtml", SvgSpace = "http://www.w3.org/2000/svg";

    /// <summary>An HTML element; never self-closed, since HTML knows no such thing.</summary>
    public static XElement Html(string name, params object?[] content) =>
        new(HtmlSpace + name, content, name is "meta" or "br" ? null : "");

    /// <summary>An SVG element.</summary>
    public static XElement Svg(string name, params object?[] content) => new(SvgSpace + name, content);

    /// <summary>An attribute.</summary>
    public static XAttribute At(string name, object value) => new(name, value is double number ? Coordinate(number) : value);

    /// <summary>A class attribute.</summary>
    public static XAttribute Class(string name) => new("class", name);

    /// <summary>SVG text at a place.</summary>
    public static XElement Label(double x, double y, string text, string className, string anchor = "start") =>
        Svg("text", At("x", x), At("y", y), Class(className), At("text-anchor", anchor), text);

    /// <summary>An SVG line.</summary>
    public static XElement Line(double x1, double y1, double x2, double y2, string className) =>
        Svg("line", At("x1", x1), At("y1", y1), At("x2", x2), At("y2", y2), Class(className));

    /// <summary>An SVG rectangle; one without width or height is drawn as a hair.</summary>
    public static XElement Box(double x, double y, double width, double height, string className, string title = "") =>
        Svg("rect", At("x", x), At("y", y), At("width", Math.Max(width, 0.5)), At("height", Math.Max(height, 0.5)), Class(className),
            title.Length > 0 ? Svg("title", title) : null);

    /// <summary>A picture with a name for those who cannot see it.</summary>
    public static XElement Picture(double width, double height, string description, params object?[] content) =>
        Picture("", width, height, description, content);

    /// <summary>A picture of a class, such as one that only a phone shows.</summary>
    public static XElement Picture(string className, double width, double height, string description, params object?[] content) =>
        Svg("svg", className.Length > 0 ? Class(className) : null, At("viewBox", $"0 0 {Coordinate(width)} {Coordinate(height)}"),
            At("role", "img"), At("aria-label", description), content);

    /// <summary>A table below a chart, folded away on the screen; paper has every sixth month of it.</summary>
    public static XElement Folded(string summary, XElement table) => Html("details", Html("summary", summary), Wide(summary, table));

    /// <summary>Something wider than a phone, which scrolls by touch and by keyboard.</summary>
    public static XElement Wide(string name, XElement content) =>
        Html("div", Class("wide"), At("tabindex", "0"), At("role", "group"), At("aria-label", name), content);

    /// <summary>A table with a caption, a head and rows; the first cell of a row heads it, others that are numbers stand right.</summary>
    public static XElement Table(string caption, IEnumerable<string> head, IEnumerable<IEnumerable<string>> rows) => Html("table",
        Html("caption", caption),
        Html("thead", Html("tr", head.Select(h => Html("th", At("scope", "col"), h)))),
        Html("tbody", rows.Select((row, n) => Html("tr", n % 6 != 0 && Month().IsMatch(row.First()) ? Class("fine") : null,
            row.Select((cell, i) => i == 0 ? Html("th", At("scope", "row"), Date(cell), cell) : Html("td", Date(cell), cell))))));

    /// <summary>The class that keeps a month on one line.</summary>
    private static XAttribute? Date(string cell) => Month().IsMatch(cell) ? Class("date") : null;

    [GeneratedRegex("^[0-9]{4}-[0-9]{2}$")]
    private static partial Regex Month();

    /// <summary>A coordinate with as many digits as anyone can see.</summary>
    public static string Coordinate(double value) => Math.Round(value, 1).ToString("0.#", CultureInfo.InvariantCulture);
}
