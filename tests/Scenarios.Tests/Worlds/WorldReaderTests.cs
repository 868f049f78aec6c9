using System.Text;
using NegotiationSim.Model.Worlds;
using NegotiationSim.Scenarios.Input;
using NegotiationSim.Scenarios.Worlds;

namespace NegotiationSim.Scenarios.Tests.Worlds;

public sealed class WorldReaderTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private static string FourStates => Repository.File("config", "worlds", "four-states", "world.json");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Reader_reads_a_world_written_into_one_file()
    {
        var world = WorldReader.Read(FourStates);
        Assert.Equal(4, world.EconomyCount);
        Assert.Equal(4, world.CommodityCount);
        var steel = world.CommodityOrdinal("steel");
        Assert.Equal(9000, world.Trade(steel)[world.EconomyOrdinal("ARD") * 4 + world.EconomyOrdinal("BRE")]);
        Assert.Equal(1.1, world.Tariff(steel)[world.EconomyOrdinal("ARD") * 4 + world.EconomyOrdinal("COR")], 12);
        Assert.Equal(1500, world.Distances[1]);
        Assert.Equal(-1, world.EconomyOrdinal("Arden"));
        Assert.Equal(Enumerable.Repeat(1.0, 12), world.Seasonality[3].ToArray());
        Assert.Contains(world.Blocs, b => b.Rule == DecisionRule.Unanimity && b.Has(0) && !b.Has(2));
    }

    [Theory]
    [InlineData("\"sigma\": 3.6", "\"sigma\": 0.5", "$.commodities[0].sigma", "from 1.01 to 100")]
    [InlineData("\"sigma\": 3.6", "\"sigmo\": 3.6", "$.commodities[0].sigmo", "Did you mean \"sigma\"?")]
    [InlineData("\"exporter\": \"ARD\"", "\"exporter\": \"ARO\"", "$.trade[0].exporter", "Did you mean \"ARD\"?")]
    [InlineData("\"rule\": \"unanimity\"", "\"rule\": \"unanimous\"", "$.blocs[0].rule", "unanimity")]
    [InlineData("\"id\": \"BRE\"", "\"id\": \"ARD\"", "$.economies[1].id", "used twice")]
    [InlineData("\"gdpMusd\": {", "\"gdpMsud\": {", "$.provenance.gdpMsud", "Did you mean \"gdpMusd\"?")]
    [InlineData("\"members\": [\"ARD\"", "\"members\": [\"BRE\"", "$.blocs[0].members[1]", "listed twice")]
    [InlineData("\"baseYear\": 2021,", "", "$", "\"baseYear\" is missing")]
    [InlineData("\"eta\": -0.4", "\"eta\": -9", "$.commodities[0]", "sigma must be over |eta|")]
    [InlineData("\"eta\": -0.4, \"psi\": 0.5", "\"eta\": -0.02, \"psi\": 0.02", "$.commodities[0]", "psi - eta must be at least 0.05")]
    [InlineData("\"value\": 90000", "\"value\": -1", "$.trade[0].value", "from 0 to")]
    [InlineData("\"value\": 90000", "\"value\": 0", "$.trade", "has no home sales")]
    [InlineData("\"formatVersion\": 1", "\"formatVersion\": 99", "$.formatVersion", "newer negsim")]
    public void Reader_says_what_is_wrong_with_a_world(string from, string to, string path, string message)
    {
        var text = File.ReadAllText(FourStates);
        var at = text.IndexOf(from, StringComparison.Ordinal);
        Assert.True(at >= 0, from);
        var wrong = Assert.Throws<InputException>(() => WorldReader.Read(Write(text[..at] + to + text[(at + from.Length)..])));
        Assert.Contains(wrong.Problems, p => p.Path == path && p.Message.Contains(message, StringComparison.Ordinal));
    }

    [Fact]
    public void Reader_answers_a_thousand_mutations_with_a_world_or_a_clear_message()
    {
        var original = File.ReadAllBytes(FourStates);
        var random = new Random(20211);
        for (var round = 0; round < 1000; round++)
        {
            var bytes = (byte[])original.Clone();
            for (var edit = 0; edit <= round % 3; edit++)
            {
                var at = random.Next(bytes.Length);
                bytes = (round % 4) switch
                {
                    0 => [.. bytes[..at], .. bytes[Math.Min(bytes.Length, at + random.Next(1, 40))..]],
                    1 => [.. bytes[..at], (byte)random.Next(256), .. bytes[at..]],
                    2 => [.. bytes[..at], .. "null"u8, .. bytes[at..]],
                    _ => [.. bytes[..at], (byte)"{}[],:\"0-e9"[random.Next(11)], .. bytes[Math.Min(bytes.Length, at + 1)..]],
                };
            }

            AssertWorldOrMessage(Write(bytes));
        }
    }

    [Theory]
    [InlineData("trade.csv", "USA,USA,crude", "USA,USB,crude", "importer", "Unknown economy \"USB\"")]
    [InlineData("trade.csv", "USA,USA,crude", "USA,USA,crud", "commodity", "Did you mean \"crude\"?")]
    [InlineData("trade.csv", "exporter,importer", "exporter,importers", "importers", "Did you mean \"importer\"?")]
    [InlineData("tables/dyads.csv", "USA,RUS,", "USA,RUS,x", "distance_km", "Expected a number")]
    [InlineData("tables/tariffs.csv", ",teti-2021,", ",teti-2022,", "source", "Did you mean \"teti-2021\"?")]
    [InlineData("tables/import-seasons.csv", "USA,fertilizer,", "USA,fertilizer,5", "importer", "must add up to 12")]
    [InlineData("tables/import-seasons.csv", "USA,fertilizer,", "USA,fertiliser,", "commodity", "fertilizer")]
    [InlineData("tables/seasonality.csv", "USA,", "USA,5", "economy", "must add up to 12")]
    [InlineData("tables/base-gates.csv", "USA,IRN,*", "USA,IRN,**", "commodity", "Unknown commodity")]
    [InlineData("tables/growth.csv", "USA,2022", "USA,2021", "year", "there twice")]
    [InlineData("tables/invoicing.csv", "*,*,USD,0.55", "*,*,USC,0.55", "currency", "Did you mean \"USD\"?")]
    [InlineData("tables/invoicing.csv", "RUS,CHN,EUR,0.32", "RUS,CHN,EUR,0.92", "share", "more than 1")]
    [InlineData("tables/growth.csv", "USA,2022,0", "USA,2022,x", "growth", "Expected a number")]
    public void Reader_names_file_line_and_column_of_a_wrong_table(string table, string from, string to, string column, string message)
    {
        CopyCore();
        var file = folder[table];
        var text = File.ReadAllText(file);
        var at = text.IndexOf(from, StringComparison.Ordinal);
        Assert.True(at >= 0, from);
        File.WriteAllText(file, text[..at] + to + text[(at + from.Length)..]);
        var wrong = Assert.Throws<InputException>(() => WorldReader.Read(folder["world.json"]));
        var problem = wrong.Problems.First(p => p.Message.Contains(message, StringComparison.Ordinal));
        Assert.Equal(column, problem.Path);
        Assert.Equal(1 + text[..at].Count(c => c == '\n'), problem.Line);
        Assert.EndsWith(table, problem.File.Replace('\\', '/'), StringComparison.Ordinal);
    }

    [Fact]
    public void Reader_refuses_two_seasons_of_one_good_of_one_importer()
    {
        CopyCore();
        File.AppendAllText(folder["tables/import-seasons.csv"], "USA,fertilizer,1,1,1,1,1,1,1,1,1,1,1,1,wto-monthly,observed\n");
        var problem = Assert.Single(Assert.Throws<InputException>(() => WorldReader.Read(folder["world.json"])).Problems);
        Assert.Equal(("commodity", 3), (problem.Path, problem.Line));
    }

    [Fact]
    public void Reader_answers_a_missing_table_and_mutated_tables_with_a_message()
    {
        CopyCore();
        File.Delete(Path.Combine(folder.Path, "tables", "dyads.csv"));
        var wrong = Assert.Throws<InputException>(() => WorldReader.Read(folder["world.json"]));
        Assert.Contains("no such file", wrong.Problems[0].Message, StringComparison.Ordinal);

        var random = new Random(7);
        var original = File.ReadAllBytes(Path.Combine(CoreWorld.Folder, "tables", "seasonality.csv"));
        var index = WorldIndex.Of(CoreWorld.World.Economies, CoreWorld.World.Commodities);
        var sources = SourceTable.Read(Path.Combine(CoreWorld.Folder, "tables"));
        for (var round = 0; round < 500; round++)
        {
            var bytes = (byte[])original.Clone();
            for (var edit = 0; edit < 3; edit++) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            File.WriteAllBytes(Path.Combine(folder.Path, "tables", "seasonality.csv"), bytes);
            try
            {
                SeasonTable.Read(folder["tables"], index, sources);
            }
            catch (InputException message)
            {
                Assert.NotEmpty(message.Problems);
            }
        }
    }

    [Theory]
    [InlineData("../secrets.csv")]
    [InlineData("/etc/passwd")]
    public void Reader_refuses_files_outside_the_worlds_folder(string name)
    {
        var text = File.ReadAllText(CoreWorld.Path).Replace("\"trade.csv\"", "\"" + name + "\"", StringComparison.Ordinal);
        var wrong = Assert.Throws<InputException>(() => WorldReader.Read(Write(text)));
        Assert.Contains(wrong.Problems, p => p.Path == "$.trade");
    }

    [Fact]
    public void Catalogue_finds_worlds_and_suggests_near_names()
    {
        var catalogue = new WorldCatalogue(Repository.File("config", "worlds"));
        Assert.Contains("core-2021", catalogue.Names);
        Assert.Equal(CoreWorld.Path, catalogue.Find("core-2021"));
        var wrong = Assert.Throws<InputException>(() => catalogue.Find("core-2012"));
        Assert.Contains("Did you mean \"core-2021\"?", wrong.Problems[0].Message, StringComparison.Ordinal);
    }

    private static void AssertWorldOrMessage(string file)
    {
        try
        {
            WorldReader.Read(file);
        }
        catch (InputException message)
        {
            Assert.NotEmpty(message.Problems);
            Assert.All(message.Problems, p => Assert.Equal(file, p.File));
        }
    }

    private string Write(string text) => Write(Encoding.UTF8.GetBytes(text));

    private string Write(byte[] bytes)
    {
        var file = folder["world.json"];
        File.WriteAllBytes(file, bytes);
        return file;
    }

    private void CopyCore()
    {
        Directory.CreateDirectory(folder["tables"]);
        foreach (var file in Directory.EnumerateFiles(CoreWorld.Folder, "*", SearchOption.AllDirectories))
            File.Copy(file, Path.Combine(folder.Path, Path.GetRelativePath(CoreWorld.Folder, file)), overwrite: true);
    }
}
