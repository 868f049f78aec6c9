using System.Collections.Immutable;
using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Scenarios.Domains;

/// <summary>Opens GENIUS XML safely and reads attributes with errors that name the line.</summary>
internal static class GeniusXml
{
    private const long LargestDocument = 64L * 1024 * 1024;

    /// <summary>
    /// Parses XML that came from <paramref name="file"/>; what is not well-formed XML but read by GENIUS is mended and noted.
    /// Document types are refused, and with them entity bombs and outside references.
    /// </summary>
    /// <exception cref="InputException">Not even GENIUS would read it, or it has a document type.</exception>
    public static XElement Parse(string file, byte[] bytes, List<InputProblem> warnings)
    {
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(bytes), Settings());
            return XDocument.Load(reader, LoadOptions.SetLineInfo).Root!;
        }
        catch (XmlException fault) when (!IsDocumentType(fault))
        {
            return ParseMended(file, bytes, warnings);
        }
        catch (XmlException fault)
        {
            throw Refused(file, fault);
        }
    }

    /// <summary>
    /// The issues of a domain or utility file in the order in which GENIUS counts them: those of the first objective, of
    /// nested objectives before its own. An issue anywhere else, such as in a bid, is none.
    /// </summary>
    public static ImmutableArray<XElement> Issues(XElement root)
    {
        var space = root.Name.LocalName == GeniusProfileReader.Root ? root : root.Element(GeniusProfileReader.Root) ?? root;
        var found = ImmutableArray.CreateBuilder<XElement>();
        var pending = new Stack<(XElement Objective, bool IsOpen)>([(space.Element("objective") ?? space, false)]);
        while (pending.TryPop(out var next))
        {
            if (next.IsOpen)
            {
                found.AddRange(next.Objective.Elements("issue"));
                continue;
            }
            pending.Push((next.Objective, true));
            foreach (var nested in next.Objective.Elements("objective").Reverse()) pending.Push((nested, false));
        }
        return found.ToImmutable();
    }

    /// <summary>The line <paramref name="element"/> stands on.</summary>
    public static int Line(XElement element) => ((IXmlLineInfo)element).LineNumber;

    /// <summary>Where <paramref name="element"/> stands, e.g. <c>utility_space/objective/issue[2]</c>.</summary>
    public static string Where(XElement element)
    {
        var path = element.Name.LocalName;
        var index = element.Attribute("index")?.Value;
        if (index is not null && path != "objective") path += "[" + index + "]";
        return element.Parent is null ? path : element.Parent.Name.LocalName + "/" + path;
    }

    /// <summary>The <c>index</c> of <paramref name="element"/>, or null where it has none that is a whole number.</summary>
    public static int? Index(XElement element) =>
        int.TryParse(element.Attribute("index")?.Value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var index) ? index : null;

    /// <summary>A text attribute; missing or empty is noted and gives "".</summary>
    public static string Text(XElement element, string attribute, InputProblems problems)
    {
        var found = element.Attribute(attribute)?.Value.Trim() ?? "";
        if (found.Length == 0) problems.Add(Line(element), Where(element), "The attribute \"" + attribute + "\" is missing or empty.");
        return found;
    }

    /// <summary>A finite number of at least <paramref name="least"/>; anything else is noted and gives 0.</summary>
    public static double Number(XElement element, string attribute, double least, InputProblems problems)
    {
        var text = Text(element, attribute, problems);
        if (text.Length == 0) return 0.0;
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            && number >= least) return number;
        problems.Add(Line(element), Where(element), "The attribute \"" + attribute + "\" must be a number" +
            (double.IsInfinity(least) ? "" : " of at least " + least.ToString(CultureInfo.InvariantCulture)) + ", found \"" + text + "\".");
        return 0.0;
    }

    private static XElement ParseMended(string file, byte[] bytes, List<InputProblem> warnings)
    {
        var noted = new List<InputProblem>();
        var mended = GeniusRepair.Mend(file, GeniusRepair.Decode(file, bytes, noted), noted);
        try
        {
            using var reader = XmlReader.Create(new StringReader(mended), Settings());
            var root = XDocument.Load(reader, LoadOptions.SetLineInfo).Root!;
            warnings.AddRange(noted);
            return root;
        }
        catch (XmlException fault)
        {
            throw Refused(file, fault);
        }
    }

    private static InputException Refused(string file, XmlException fault) => IsDocumentType(fault)
        ? new(file, fault.LineNumber, "",
            "The file has a document type (<!DOCTYPE ...>). Such files can hide entity bombs and are refused; remove the line.")
        : new(file, fault.LineNumber, "", "This is not well-formed XML: " + fault.Message);

    private static bool IsDocumentType(XmlException fault) => fault.Message.Contains("DTD", StringComparison.Ordinal);

    private static XmlReaderSettings Settings() => new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = LargestDocument,
        MaxCharactersFromEntities = 1024,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };
}
