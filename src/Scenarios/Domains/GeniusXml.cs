using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Scenarios.Domains;

/// <summary>Opens GENIUS XML safely and reads attributes with errors that name the line.</summary>
internal static class GeniusXml
{
    private const long LargestDocument = 64L * 1024 * 1024;

    /// <summary>Parses XML that came from <paramref name="file"/>. Document types are refused, and with them entity bombs and outside references.</summary>
    /// <exception cref="InputException">It is not well-formed XML, or has a document type.</exception>
    public static XElement Parse(string file, byte[] bytes)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = LargestDocument,
            MaxCharactersFromEntities = 1024,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        };
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(bytes), settings);
            return XDocument.Load(reader, LoadOptions.SetLineInfo).Root!;
        }
        catch (XmlException fault) when (fault.Message.Contains("DTD", StringComparison.Ordinal))
        {
            throw new InputException(file, fault.LineNumber, "", "The file has a document type (<!DOCTYPE ...>). Such files can hide entity bombs and are refused; remove the line.");
        }
        catch (XmlException fault)
        {
            throw new InputException(file, fault.LineNumber, "", "This is not well-formed XML: " + fault.Message);
        }
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
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) && number >= least) return number;
        problems.Add(Line(element), Where(element), "The attribute \"" + attribute + "\" must be a number" +
            (double.IsInfinity(least) ? "" : " of at least " + least.ToString(CultureInfo.InvariantCulture)) + ", found \"" + text + "\".");
        return 0.0;
    }
}
