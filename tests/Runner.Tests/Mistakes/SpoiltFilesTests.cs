using NegotiationSim.Runner.Tests.Support;

namespace NegotiationSim.Runner.Tests.Mistakes;

/// <summary>A sample of spoilt files through the command; the readers alone get fourteen thousand in EveryReaderTests.</summary>
[Trait("Length", "Long")]
public class SpoiltFilesTests
{
    private const int Each = 4;

    public static TheoryData<string, string, string> Commands => new()
    {
        { "validate s.json", "s.json", Shipped("scenarios", "tariff-war.json") },
        { "validate w.json", "w.json", Shipped("worlds", "four-states", "world.json") },
        { "market m.json", "m.json", Shipped("markets", "gsim-4x4.json") },
        { "negotiate d.json --strategies boulware,conceder", "d.json", Shipped("domains", "own-logroll.json") },
        { "negotiate ferry.xml east.xml west.xml --strategies boulware,conceder", "ferry.xml", GeniusSamples.Domain },
        { "negotiate ferry.xml east.xml west.xml --strategies boulware,conceder", "east.xml", GeniusSamples.Utility },
        { "negotiate east.json west.json --strategies boulware,conceder", "east.json", GeniusSamples.Web },
        { "equilibrium border-removal.json", "border-removal.json", Shipped("equilibrium", "border-removal.json") },
        { "experiment plan e.json", "e.json", Shipped("experiments", "routing-and-reach.json") },
    };

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task A_spoilt_file_is_used_or_refused_in_words(string line, string name, string text)
    {
        for (var seed = 0; seed < Each; seed++)
        {
            using var negsim = new Negsim { Home = Repository.Root };
            foreach (var (file, whole) in Whole()) await File.WriteAllTextAsync(negsim[file], whole);
            Directory.CreateDirectory(negsim["border-removal"]);
            foreach (var table in new[] { "sectors.csv", "trade.csv" })
                await File.WriteAllTextAsync(negsim["border-removal/" + table], Shipped("equilibrium", "border-removal", table));
            await File.WriteAllBytesAsync(negsim[name], Spoiler.Spoil(text, seed));
            var ended = await negsim.RunAsync(line.Split(' '));
            Assert.True(ended.Code is 0 or 2, $"seed {seed}: {ended.Code} {ended.Error}");
            Assert.DoesNotContain("   at ", ended.Error, StringComparison.Ordinal);
            Assert.DoesNotContain(ended.Error + ended.Output, c => (char.IsControl(c) && c is not ('\r' or '\n' or '\t'))
                || c is (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069'));
            if (ended.Code == 2) Assert.NotEmpty(ended.Error.Trim());
        }
    }

    private static IEnumerable<(string Name, string Text)> Whole() =>
    [
        ("ferry.xml", GeniusSamples.Domain), ("east.xml", GeniusSamples.Utility), ("west.xml", GeniusSamples.Utility),
        ("west.json", GeniusSamples.Web),
    ];

    private static string Shipped(params string[] path) => File.ReadAllText(Path.Combine([Repository.Root, "config", .. path]));
}
