using System.Text;

namespace NegotiationSim.Runner.Lab;

/// <summary>The lab as a folder of files.</summary>
internal static class LabSite
{
    /// <summary>The files by name.</summary>
    /// <param name="parts">What they are made of.</param>
    /// <param name="answered">Whether they are for the program's own server, which also answers the page's questions.</param>
    public static IReadOnlyDictionary<string, byte[]> Files(LabParts parts, bool answered)
    {
        var files = new Dictionary<string, byte[]>
        {
            ["index.html"] = Utf8(LabHtml.Index(answered)),
            ["lab.js"] = Utf8(parts.Script),
            ["worker.js"] = Utf8(parts.WorkerScript),
            ["lab.css"] = Utf8(parts.Style),
            ["content.json"] = Utf8(parts.Content),
            ["engine.pack"] = Pack.Of(parts.Engine),
        };
        if (parts.Worlds.Count > 0) files["worlds.pack"] = Pack.Of(parts.Worlds);
        return files;
    }

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
