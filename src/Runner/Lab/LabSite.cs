using System.Text;

namespace NegotiationSim.Runner.Lab;

/// <summary>The lab as a folder of files.</summary>
internal static class LabSite
{
    /// <summary>The files by name.</summary>
    public static IReadOnlyDictionary<string, byte[]> Files(LabParts parts)
    {
        var files = new Dictionary<string, byte[]>
        {
            ["index.html"] = Utf8(LabHtml.Index()),
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
