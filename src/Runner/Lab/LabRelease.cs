using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Runner.Lab;

/// <summary>What a teacher is handed: a folder with the lab's one file and the guides beside it as pages to open and print.</summary>
internal static partial class LabRelease
{
    private const string Style = """
        :root{color-scheme:light dark}
        body{max-width:46em;margin:0 auto;padding:24px 20px 64px;font:16px/1.55 system-ui,sans-serif;background:Canvas;
        color:CanvasText}
        h1,h2{font-family:ui-serif,Georgia,serif;font-weight:400;line-height:1.2}table{border-collapse:collapse;width:100%;margin:16px 0}
        th,td{text-align:left;padding:6px 12px 6px 0;border-bottom:1px solid;vertical-align:top}
        pre,code{font-size:13px}pre{white-space:pre-wrap}a{color:LinkText}
        @media print{body{max-width:none;padding:0;font-size:11pt}a{color:inherit}h1,p,li,tr{break-inside:avoid}}
        """;

    private static readonly MarkdownPipeline Markdown =
        new MarkdownPipelineBuilder().UsePipeTables().UseAutoIdentifiers().DisableHtml().Build();

    /// <summary>The folder's files by name: <c>lab.html</c>, <c>start.html</c> and a page a guide.</summary>
    public static IReadOnlyDictionary<string, byte[]> Files(LabParts parts)
    {
        var files = new Dictionary<string, byte[]> { ["lab.html"] = Encoding.UTF8.GetBytes(LabHtml.Single(parts)) };
        foreach (var guide in Directory.EnumerateFiles(Path.Combine(LabSources.Home, "docs", "educators"), "*.md"))
        {
            var markdown = Encoding.UTF8.GetString(InputFile.ReadBytes(guide, JsonInput.LargestFile));
            files[Path.GetFileNameWithoutExtension(guide) + ".html"] = Encoding.UTF8.GetBytes(Page(markdown));
        }

        return files;
    }

    /// <summary>A guide as a page; links to other guides become links to their pages.</summary>
    internal static string Page(string markdown)
    {
        // What tests hold against the runs stands in comments.
        var document = Markdig.Markdown.Parse(Comment().Replace(markdown, ""), Markdown);
        foreach (var link in document.Descendants<LinkInline>())
            if (link.Url is { } url && url.EndsWith(".md", StringComparison.Ordinal) && !url.Contains('/', StringComparison.Ordinal))
                link.Url = Path.ChangeExtension(url, ".html");
        var title = document.Descendants<HeadingBlock>().FirstOrDefault()?.Inline?.FirstChild?.ToString() ?? "The lab";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>{title}</title>
            <style>{Style}</style>
            </head>
            <body>
            <main>
            {document.ToHtml(Markdown)}</main>
            </body>
            </html>

            """);
    }

    [GeneratedRegex("<!--.*?-->", RegexOptions.Singleline)]
    private static partial Regex Comment();
}
