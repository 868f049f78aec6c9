using System.Security.Cryptography;
using System.Text;

namespace NegotiationSim.Runner.Lab;

/// <summary>Writes the page's HTML: all in one file, or with its parts beside it.</summary>
internal static class LabHtml
{
    private const string Start = """
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        """;

    private const string Title = "<title>The lab: trade, pressure and talks</title>\n";

    private const string Body = """
        <body>
        <div id="app"><main class="opening"><h1>The lab</h1><p>Opening. This page needs JavaScript and WebAssembly, which every browser since 2023 has.</p></main></div>
        """;

    /// <summary>One file that needs no other, nor a server, nor the network.</summary>
    /// <remarks>The program stands before the packed parts, so that the gallery is drawn while they are still read.</remarks>
    public static string Single(LabParts parts)
    {
        var script = parts.Script.Replace("</script", "<\\/script", StringComparison.Ordinal);
        var policy = $"default-src 'none'; script-src '{Hash(script)}' blob: 'wasm-unsafe-eval'; style-src '{Hash(parts.Style)}'; "
            + "style-src-attr 'unsafe-inline'; img-src data: blob:; worker-src blob:; connect-src blob:; base-uri 'none'; form-action 'none'";
        var html = new StringBuilder(Start);
        html.Append(Policy(policy)).Append(Title);
        html.Append("<style>").Append(parts.Style).Append(Line("</style>")).Append(Line("</head>")).Append(Body);
        Data(html, "content", "application/json", parts.Content);
        html.Append("<script>").Append(script).Append(Line("</script>"));
        Data(html, "worker", "text/plain", parts.WorkerScript.Replace("</script", "<\\/script", StringComparison.Ordinal));
        Data(html, "engine", "text/plain", Convert.ToBase64String(Pack.Of(parts.Engine)));
        if (parts.Worlds.Count > 0) Data(html, "worlds", "text/plain", Convert.ToBase64String(Pack.Of(parts.Worlds)));
        return html.Append(Line("</body>")).Append("</html>").ToString();
    }

    /// <summary>The first file of a folder of files.</summary>
    /// <param name="answered">Whether the program that serves it answers its questions; a page on a static host computes by itself.</param>
    public static string Index(bool answered) => new StringBuilder(Start)
        .Append(Policy(
            "default-src 'self'; script-src 'self' blob: 'wasm-unsafe-eval'; style-src 'self'; style-src-attr 'unsafe-inline'; "
            + "img-src 'self' data: blob:; worker-src 'self' blob:; connect-src 'self' blob:; base-uri 'none'; form-action 'none'"))
        .Append(answered ? Line("<meta name=\"lab-program\" content=\"ask\">") : "")
        .Append(Title).Append(Line("<link rel=\"stylesheet\" href=\"lab.css\">")).Append(Line("</head>")).Append(Body)
        .Append(Line("<script src=\"lab.js\" defer></script>")).Append(Line("</body>")).Append("</html>").ToString();

    private static void Data(StringBuilder html, string id, string type, string text) =>
        html.Append("<script type=\"").Append(type).Append("\" id=\"lab-").Append(id).Append("\">").Append(text).Append(Line("</script>"));

    private static string Policy(string policy) => Line($"<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">");

    private static string Hash(string text) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string Line(string text) => text + "\n";
}
