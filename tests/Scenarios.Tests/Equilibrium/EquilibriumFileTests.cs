using System.IO.Compression;
using System.Text;
using NegotiationSim.Model.Equilibrium;
using NegotiationSim.Scenarios.Equilibrium;
using NegotiationSim.Scenarios.Input;
using NegotiationSim.Scenarios.Tests.Files;

namespace NegotiationSim.Scenarios.Tests.Equilibrium;

public sealed class EquilibriumFileTests : IDisposable
{
    private const string Json = """
        { "title": "T", "tables": "base", "deficits": "constant",
          "changes": [{ "exporters": ["A"], "importers": ["B"], "sectors": ["food"], "tariff": 0.5 }] }
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("negsim-equilibrium-").FullName;

    public EquilibriumFileTests()
    {
        Directory.CreateDirectory(Path.Combine(folder, "base"));
        Table("sectors.csv", "sector,elasticity\nfood,4\ntools,5\n");
        Table("trade.csv", """
            sector,exporter,importer,value,tariff
            food,A,A,50,0
            food,A,B,10,0.1
            food,B,B,40,0
            tools,B,A,12,0.05
            tools,A,A,20,0
            tools,B,B,30,0

            """);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Tables_and_changes_become_the_world_and_its_policy()
    {
        var file = Read(Json);

        Assert.Equal(["A", "B"], file.World.Regions.ToArray());
        Assert.Equal([80.0, 82.0], file.World.ValueAdded.ToArray());
        Assert.Equal(2.0, file.World.Deficit[0]);
        Assert.Equal(1.5, file.Policy.Tariff[0][1]);
        Assert.Equal(1.05, file.Policy.Tariff[1][2], 12);
        Assert.True(file.Policy.Cost.IsDefault);
        Assert.True(ComparativeStatics.Solve(file.World, file.Policy).Regions[0].TermsOfTrade < 0.0);
    }

    [Fact]
    public void A_share_left_open_is_that_share_of_the_trade_at_unchanged_prices()
    {
        var file = Read("""{ "title": "T", "tables": "base", "changes": [{ "open": 0.25 }, { "cost": 2, "sectors": ["tools"] }] }""");

        Assert.Equal(0.25, Math.Pow(file.Policy.Cost[0][1], -4.0), 12);
        Assert.Equal(2.0 * Math.Pow(0.25, -1.0 / 5.0), file.Policy.Cost[1][2], 12);
        Assert.Equal(1.0, file.Policy.Cost[0][0]);
    }

    [Fact]
    public void Inputs_and_value_added_become_shares_that_add_up()
    {
        Table("production.csv", "region,sector,value_added,final_demand\nA,food,40,50\nA,tools,10,12\nB,food,30,51\nB,tools,32,30\n");
        Table("inputs.csv", "region,input,sector,value\nA,tools,food,20\nA,tools,tools,10\nB,tools,food,10\nB,food,tools,10\n");
        var world = Read(Json).World;

        Assert.Equal(40.0 / 60.0, world.ValueAddedShare[0], 12);
        Assert.Equal(20.0 / 60.0, world.InputShare[0][1 * 2 + 0], 12);
        Assert.Equal(50.0 / 62.0, world.FinalShare[0], 12);
        for (var cell = 0; cell < 4; cell++)
            Assert.Equal(1.0, world.ValueAddedShare[cell] + world.InputShare[cell / 2][cell % 2]
                + world.InputShare[cell / 2][2 + cell % 2], 12);
    }

    [Fact]
    public void A_world_of_goods_is_its_own_equilibrium_under_constant_deficits()
    {
        var file = Read("""
            { "title": "T", "baseWorld": "small", "deficits": "constant",
              "changes": [{ "exporters": ["AB"], "importers": ["CCC"], "bothWays": true, "open": 0.5 }] }
            """);
        var solved = EquilibriumSolver.Solve(file.World, new TradePolicy(DeficitRule.Constant));

        Assert.All(solved.Wage, wage => Assert.Equal(1.0, wage, 10));
        Assert.All(solved.Price, price => Assert.Equal(1.0, price, 10));
        Assert.Equal([1000.0, 500.0, 800.0], file.World.ValueAdded.ToArray());
        Assert.True(file.Policy.Cost[0][1 * 3 + 2] > 1.0 && file.Policy.Cost[0][2 * 3 + 0] > 1.0 && file.Policy.Cost[0][1] == 1.0);
    }

    [Theory]
    [InlineData("""{ "title": "T" }""", "The base is missing")]
    [InlineData("""{ "title": "T", "tables": "base", "baseWorld": "small" }""", "two bases")]
    [InlineData("""{ "title": "T", "tables": "bass" }""", "There is no such file")]
    [InlineData("""{ "title": "T", "baseWorld": "smal", "changes": [] }""", "Did you mean \"small\"?")]
    [InlineData("""{ "title": "T", "tables": "base", "deficits": "zeros" }""", "Did you mean \"zero\"?")]
    [InlineData("""{ "title": "T", "tables": "base", "changes": [{ "importers": ["C"], "cost": 2 }] }""", "Did you mean \"A\"?")]
    [InlineData("""{ "title": "T", "tables": "base", "changes": [{ "sectors": ["fod"], "cost": 2 }] }""", "Did you mean \"food\"?")]
    [InlineData("""{ "title": "T", "tables": "base", "changes": [{ "importers": ["A"] }] }""", "exactly one of tariff, cost and open")]
    [InlineData("""{ "title": "T", "tables": "base", "changes": [{ "cost": 2, "open": 0.5 }] }""", "gives cost and open")]
    [InlineData("""{ "title": "T", "tables": "base", "newTariffs": "none.csv" }""", "There is no such file")]
    public void Wrong_files_are_refused_with_what_to_write(string json, string says) =>
        Assert.Contains(says, Refusal(json), StringComparison.Ordinal);

    [Theory]
    [InlineData("""{ "figure": "real-income", "regions": ["A", "B"], "value": 1, "source": "S" }""", "Only exports add up")]
    [InlineData("""{ "figure": "exports", "regions": ["A"], "value": 1, "over": "border-removl", "source": "S" }""",
        "Did you mean \"border-removal\"?")]
    [InlineData("""{ "figure": "real-incom", "regions": ["A"], "value": 1, "source": "S" }""", "Did you mean \"real-income\"?")]
    public void Wrong_published_figures_are_refused(string figure, string says) =>
        Assert.Contains(says, Refusal("""{ "title": "T", "tables": "base", "published": [""" + figure + "] }"), StringComparison.Ordinal);

    [Theory]
    [InlineData("trade.csv", "food,A,A,50,0", "food,A,A,50,0.1", "no tariff to itself")]
    [InlineData("trade.csv", "food,A,B,10,0.1", "food,A,A,10,0", "written twice")]
    [InlineData("trade.csv", "food,A,B,10,0.1", "food,A,B,-10,0.1", "Expected a number from 0")]
    [InlineData("trade.csv", "food,A,B,10,0.1", "fodo,A,B,10,0.1", "Did you mean \"food\"?")]
    [InlineData("trade.csv", "food,A,A,50,0", "food,B,A,50,0", "sells food")]
    [InlineData("sectors.csv", "tools,5", "tools,0", "Expected a number from 0.01")]
    [InlineData("sectors.csv", "tools,5", "food,5", "written twice")]
    public void Wrong_tables_are_refused_with_a_line(string table, string right, string wrong, string says)
    {
        if (says == "sells food")
            Table("production.csv", "region,sector,value_added,final_demand\nA,food,0,50\nA,tools,10,12\nB,food,30,51\nB,tools,32,30\n");
        Table(table, File.ReadAllText(Path.Combine(folder, "base", table)).Replace(right, wrong, StringComparison.Ordinal));
        Assert.Contains(says, Refusal(Json), StringComparison.Ordinal);
    }

    [Fact]
    public void A_packed_table_is_read_and_a_damaged_one_is_named()
    {
        var plain = Path.Combine(folder, "base", "trade.csv");
        using (var packed = new GZipStream(File.Create(plain + ".gz"), CompressionLevel.Fastest)) packed.Write(File.ReadAllBytes(plain));
        File.Delete(plain);
        Assert.Equal(50.0, Read(Json).World.Trade[0][0]);

        File.WriteAllText(plain + ".gz", "sector,exporter,importer,value,tariff\n");
        Assert.Contains("trade.csv.gz: The file ends with .gz but is not packed by gzip", Refusal(Json), StringComparison.Ordinal);
    }

    [Fact]
    public void Spoilt_tables_are_solved_or_refused_with_a_place()
    {
        Table("production.csv", "region,sector,value_added,final_demand\nA,food,40,50\nA,tools,10,12\nB,food,30,51\nB,tools,32,30\n");
        Table("inputs.csv", "region,input,sector,value\nA,tools,food,20\nA,tools,tools,10\nB,tools,food,10\nB,food,tools,10\n");
        var refused = 0;
        foreach (var table in new[] { "sectors.csv", "trade.csv", "production.csv", "inputs.csv" })
        {
            var right = File.ReadAllText(Path.Combine(folder, "base", table));
            for (var seed = 0; seed < 100; seed++)
            {
                Table(table, Spoil(right, new Random(seed)));
                try
                {
                    var file = Read(Json);
                    ComparativeStatics.Solve(file.World, file.Policy);
                }
                catch (InputException fault)
                {
                    refused++;
                    Assert.All(fault.Problems, p => Assert.True(p.Line > 0 || p.Path.Length > 0 || p.File.Length > 0,
                        table + " " + seed + ": " + p));
                }
                catch (EquilibriumException fault)
                {
                    Assert.True(fault.Message.Length > 20);
                }
            }

            Table(table, right);
        }

        Assert.InRange(refused, 100, 400);
    }

    private static string Spoil(string text, Random random)
    {
        var lines = text.TrimEnd('\n').Split('\n').ToList();
        var at = random.Next(lines.Count);
        var cells = lines[at].Split(',');
        string[] wrong = ["", "x", "-1", "0", "1e17", "1e-9", "NaN", "\"", cells[0], cells[^1]];
        switch (random.Next(5))
        {
            case 0: lines.RemoveAt(at); break;
            case 1: lines.Add(lines[at]); break;
            case 2: lines[at] += ",1"; break;
            default: cells[random.Next(cells.Length)] = wrong[random.Next(wrong.Length)]; lines[at] = string.Join(',', cells); break;
        }

        return string.Join('\n', lines) + "\n";
    }

    private string Refusal(string json) => Assert.Throws<InputException>(() => Read(json)).Message;

    private EquilibriumFile Read(string json)
    {
        var file = Path.Combine(folder, "case.json");
        File.WriteAllText(file, json, Encoding.UTF8);
        return EquilibriumFileReader.Read(file, SmallWorld.Find);
    }

    private void Table(string name, string text) => File.WriteAllText(Path.Combine(folder, "base", name), text.ReplaceLineEndings("\n"));
}
