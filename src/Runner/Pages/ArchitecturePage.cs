using System.Text;
using System.Xml.Linq;
using NegotiationSim.Scenarios.Pages;

namespace NegotiationSim.Runner.Pages;

/// <summary>The picture of rooms and arrows in <c>docs/developers/architecture.md</c>, made from the project files.</summary>
internal static class ArchitecturePage
{
    /// <summary>File name of the page, below <c>docs/developers</c>.</summary>
    public const string FileName = "architecture.md";

    private const string Block = "made from the project files";

    /// <summary>The page with its picture as the project files have it.</summary>
    /// <param name="page">The page as it is.</param>
    /// <param name="file">Its file; the projects are in <c>src</c>, two folders above.</param>
    public static string Update(string page, string file) =>
        MarkedPage.Replace(page, file, Block, Picture(Path.Combine(Path.GetDirectoryName(file)!, "..", "..", "src")));

    private static string Picture(string source)
    {
        var text = new StringBuilder("```mermaid\nflowchart TD\n");
        foreach (var project in Directory.EnumerateFiles(source, "*.csproj", SearchOption.AllDirectories).Where(IsRoom).Order(
            StringComparer.Ordinal))
        {
            var room = Path.GetFileNameWithoutExtension(project);
            string[] needs = [.. XDocument.Load(project).Descendants("ProjectReference").Select(
                r => Path.GetFileNameWithoutExtension((string)r.Attribute("Include")!)).Order(StringComparer.Ordinal)];
            if (needs.Length == 0) text.Append("  ").Append(room).Append('\n');
            foreach (var need in needs) text.Append("  ").Append(room).Append(" --> ").Append(need).Append('\n');
        }

        return text.Append("```").ToString();

        // A room is a project of its own folder; what a build left behind is none.
        bool IsRoom(string project) => Path.GetRelativePath(source, project).Split(Path.DirectorySeparatorChar).Length == 2;
    }
}
