using System.Text;
using System.Xml;
using static NegotiationSim.Results.Report.Markup;

namespace NegotiationSim.Results.Report;

/// <summary>A self-contained HTML page: no script, no outside request; it opens from disk and prints.</summary>
public static class Page
{
    /// <summary>The text of a page.</summary>
    /// <param name="title">Its title.</param>
    /// <param name="style">Rules beyond those all pages share.</param>
    /// <param name="body">What stands in the body.</param>
    public static string Write(string title, string style, params object?[] body)
    {
        var page = Html("html", At("lang", "en"),
            Html("head", Html("meta", At("charset", "utf-8")),
                Html("meta", At("name", "viewport"), At("content", "width=device-width, initial-scale=1")),
                Html("title", title), Html("style", Shared() + style)),
            Html("body", body));
        var text = new StringBuilder("<!DOCTYPE html>\n");
        using (var writer = XmlWriter.Create(text, new XmlWriterSettings { OmitXmlDeclaration = true, Indent = false })) page.Save(writer);
        return text.Append('\n').ToString();
    }

    private static string Shared()
    {
        using var stream = typeof(Page).Assembly.GetManifestResourceStream("NegotiationSim.Results.Report.report.css")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
