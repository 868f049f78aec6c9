using NegotiationSim.House.Tests.Rooms;

namespace NegotiationSim.House.Tests;

/// <summary>
/// Lines of code keep within 140 columns. Text in quotes may be longer: a sentence is read whole, and a search finds it.
/// </summary>
public class LineLengthTests
{
    private const int Most = 140;

    private static readonly string Top = Path.GetDirectoryName(Room.Sources)!;

    [Theory]
    [InlineData("src")]
    [InlineData("tests")]
    [InlineData("samples")]
    [InlineData("benchmarks")]
    public void No_line_of_code_is_longer_than_a_screen_is_wide(string top)
    {
        var folder = Path.Combine(Top, top);
        var files = Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Intersect(["bin", "obj", "node_modules"]).Any())
            // Its arithmetic stands in columns, lane by lane.
            .Where(file => Path.GetFileName(file) != "Kernels.cs");
        Assert.Empty(files.SelectMany(Long));
    }

    private static IEnumerable<string> Long(string file)
    {
        var (lines, raw) = (File.ReadAllLines(file), false);
        for (var i = 0; i < lines.Length; i++)
        {
            var quotes = lines[i].Split("\"\"\"").Length - 1;
            if (lines[i].Length > Most && !raw && !lines[i].Contains('"', StringComparison.Ordinal))
                yield return $"{Path.GetRelativePath(Top, file)}:{i + 1}";
            if (quotes % 2 == 1) raw = !raw;
        }
    }
}
