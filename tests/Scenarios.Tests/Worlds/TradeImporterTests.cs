using NegotiationSim.Scenarios.Input;
using NegotiationSim.Scenarios.Worlds;
using NegotiationSim.Scenarios.Worlds.Import;

namespace NegotiationSim.Scenarios.Tests.Worlds;

public sealed class TradeImporterTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private static WorldIndex Index => CoreWorld.Build.Header.Index;

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Importer_reads_baci_in_thousand_dollars_and_numeric_codes()
    {
        // Layout of CEPII BACI: year, exporter, importer, product, thousand dollars, tons.
        var trade = Read(ImportFormat.Baci,
            "t,i,j,k,v,q",
            "2021,643,842,310210,1500.5,100",
            "2021,643,842,310210,499.5,NA",
            "2021,643,842,711011,2000000,1",
            "2021,804,643,100199,10,5",
            "2021,643,4,271019,7,NA",
            "2021,999,842,310210,5,1");
        Assert.Equal(2.0, Flow(trade, "RUS", "USA", "fertilizer"), 12);
        Assert.Equal(2000.0, Flow(trade, "RUS", "USA", "platinum-metals"), 12);
        Assert.Equal(0.01, Flow(trade, "UKR", "RUS", "grain"), 12);
        Assert.Equal(0.007, Flow(trade, "RUS", "ROW", "heavy-fuel-oil"), 12);
        Assert.Equal((6, 5), (trade.Rows, trade.Used));
        Assert.Equal(0.005, trade.SkippedValue, 12);
        Assert.False(trade.Covered[Index.Economies.Find("USA") * Index.N + Index.Economies.Find("RUS")]);
    }

    [Fact]
    public void Importer_reads_comtrade_and_prefers_the_exporters_report()
    {
        var trade = Read(ImportFormat.Comtrade,
            "typeCode,freqCode,refYear,reporterCode,reporterISO,flowCode,partnerISO,cmdCode,primaryValue",
            "C,A,2021,842,USA,X,RUS,300490,5000000",
            "C,A,2021,643,RUS,M,USA,300490,9000000",
            "C,A,2021,842,USA,X,RUS,30,5000000",
            "C,A,2021,842,USA,X,W00,300490,7000000",
            "C,A,2021,842,USA,M,KGZ,710812,3000000");
        Assert.Equal(5.0, Flow(trade, "USA", "RUS", "pharma-medical"), 12);
        Assert.Equal(3.0, Flow(trade, "KGZ", "USA", "gold"), 12);
    }

    [Theory]
    [InlineData(ImportFormat.Baci, "t,i,j,k,value,q\n2021,643,842,310210,1,1\n", 1, "v")]
    [InlineData(ImportFormat.Baci, "t,i,j,k,v,q\n2021,643,842,310210,1,1\n2021,643,842,310210,many,1\n", 3, "v")]
    [InlineData(ImportFormat.Comtrade, "reporterISO,flowCode,partnerISO,cmdCode\nUSA,X,RUS,300490\n", 1, "primaryValue")]
    [InlineData(ImportFormat.Baci, "t,i,j,k,v,q\n2021,999,998,310210,1,1\n", 0, "")]
    [InlineData(ImportFormat.Baci, "", 0, "")]
    public void Importer_says_what_is_wrong_with_a_file(ImportFormat format, string text, int line, string column)
    {
        var wrong = Assert.Throws<InputException>(() => Read(format, text));
        Assert.Contains(wrong.Problems, p => p.Line == line && p.Path == column);
    }

    [Fact]
    public void Longest_prefix_of_a_product_code_counts_and_a_dropped_zero_does_not_matter()
    {
        var products = Products();
        Assert.Equal("heavy-fuel-oil", Index.Commodities.Names[products.Find("271019")]);
        Assert.Equal("refined-oil", Index.Commodities.Names[products.Find("271012")]);
        Assert.Equal("fish", Index.Commodities.Names[products.Find("30365")]);
        Assert.Equal(products.Find("030365"), products.Find("30365"));
        Assert.Equal(-1, products.Find("27"));
        Assert.Equal(-1, products.Find("TOTAL"));
    }

    [Fact]
    public void Import_replaces_covered_pairs_and_keeps_the_rest_and_home_shares()
    {
        var world = CoreWorld.World;
        var trade = Read(ImportFormat.Baci, "t,i,j,k,v,q", "2021,643,842,310210,1000,1");
        var file = folder["trade.csv"];
        File.WriteAllText(file, WorldImport.TradeText(world, trade));
        var flows = TradeFile.Read(file, Index);
        var (n, russia, us) = (Index.N, Index.Economies.Find("RUS"), Index.Economies.Find("USA"));
        var fertilizer = Index.Commodities.Find("fertilizer");
        Assert.Equal(1.0, flows[fertilizer][russia * n + us], 9);
        // One product does not wipe a pair; a file that has crude somewhere says that this pair has none.
        var crude = Index.Commodities.Find("crude");
        Assert.Equal(world.Trade(crude)[russia * n + us], flows[crude][russia * n + us], 6);
        var both = Read(ImportFormat.Baci, "t,i,j,k,v,q", "2021,643,842,310210,1000,1", "2021,643,156,270900,1000,1");
        File.WriteAllText(file, WorldImport.TradeText(world, both));
        Assert.Equal(0.0, TradeFile.Read(file, Index)[crude][russia * n + us]);
        Assert.Equal(world.Trade(fertilizer)[us * n + russia], flows[fertilizer][us * n + russia], 6);
        Assert.Equal(HomeShare(world.Flows[fertilizer], us, n), HomeShare(flows[fertilizer], us, n), 5);
    }

    private const string Breakdowns = "refYear,reporterCode,reporterISO,flowCode,partnerCode,partnerISO,partner2Code,cmdCode,customsCode,motCode,primaryValue";

    [Fact]
    public void Breakdowns_beside_a_total_are_not_added_to_it()
    {
        // By mode of transport, by customs procedure, by second partner: 100 million, not 400.
        var trade = Read(ImportFormat.Comtrade, Breakdowns, "2021,392,JPN,X,764,THA,0,854231,C00,0,100000000",
            "2021,392,JPN,X,764,THA,0,854231,C00,1000,60000000", "2021,392,JPN,X,764,THA,0,854231,C01,0,100000000",
            "2021,392,JPN,X,764,THA,36,854231,C00,0,100000000");
        Assert.Equal(100, Flow(trade, "JPN", "THA", "dual-use-electronics"), 9);
        Assert.Equal((4, 1), (trade.Rows, trade.Used));
    }

    [Fact]
    public void Mirrors_stand_in_country_by_country_also_inside_the_rest_of_the_world()
    {
        // Mongolia reports, Cambodia does not: both are in the rest of the world.
        var trade = Read(ImportFormat.Comtrade, Breakdowns, "2021,496,MNG,X,392,JPN,0,854231,C00,0,1000000",
            "2021,392,JPN,M,116,KHM,0,854231,C00,0,500000000", "2021,764,THA,M,116,KHM,0,854231,C00,0,300000000",
            "2021,392,JPN,M,496,MNG,0,854231,C00,0,9000000");
        Assert.Equal((501, 300), (Flow(trade, "ROW", "JPN", "dual-use-electronics"), Flow(trade, "ROW", "THA", "dual-use-electronics")));
    }

    [Fact]
    public void Other_Asia_is_Taiwan_and_what_has_no_home_is_listed_with_its_dollars()
    {
        var trade = Read(ImportFormat.Comtrade, Breakdowns, "2021,764,THA,M,490,S19,0,854231,C00,0,7000000000",
            "2021,764,THA,X,490,S19,0,854231,C00,0,2000000000", "2021,764,THA,M,392,JPN,0,854231,C00,0,1000000000",
            "2021,764,THA,M,58,BLX,0,854231,C00,0,3000000", "2021,764,THA,M,899,_X,0,854231,C00,0,5000000",
            "2021,764,THA,M,837,_X,0,854231,C00,0,4000000", "2021,764,THA,M,0,W00,0,854231,C00,0,9000000000");
        Assert.Equal((7000, 2000, 1000, 3), (Flow(trade, "TWN", "THA", "dual-use-electronics"),
            Flow(trade, "THA", "TWN", "dual-use-electronics"), Flow(trade, "JPN", "THA", "dual-use-electronics"),
            Flow(trade, "BEL", "THA", "dual-use-electronics")));
        Assert.Equal([("country 899", 5.0), ("country 837", 4.0)], trade.LeftOut.Select(l => (l.What, l.Value)));
    }

    [Fact]
    public void Codes_of_old_states_and_BACIs_own_have_a_home()
    {
        var trade = Read(ImportFormat.Baci, "t,i,j,k,v,q", "2004,891,643,100190,50000,1", "2004,280,891,870323,80000,1",
            "2004,58,643,870323,70000,1", "2004,711,392,711011,90000,1", "2004,736,156,270900,60000,1", "2004,697,643,870323,1500,1");
        Assert.Equal((50, 80, 70, 90, 60), (Flow(trade, "SRB", "RUS", "grain"), Flow(trade, "DEU", "SRB", "vehicles"),
            Flow(trade, "BEL", "RUS", "vehicles"), Flow(trade, "ZAF", "JPN", "platinum-metals"), Flow(trade, "ROW", "CHN", "crude")));
        Assert.Equal([("country 697", 1.5)], trade.LeftOut.Select(l => (l.What, l.Value)));
        Assert.Equal("2004", trade.Year);
    }

    [Fact]
    public void A_product_that_lost_its_leading_zero_is_read() =>
        Assert.Equal(100, Flow(Read(ImportFormat.Comtrade, Breakdowns, "2021,392,JPN,X,764,THA,0,30311,C00,0,100000000"), "JPN", "THA",
            "fish"), 9);

    [Theory]
    [InlineData(ImportFormat.Baci, "t,i,j,k,v,q\n2020,392,764,854231,1,1\n2021,392,764,854231,1,1\n", "2020, 2021")]
    [InlineData(ImportFormat.Comtrade, Breakdowns + "\n2020,392,JPN,X,764,THA,0,854231,C00,0,1\n2021,392,JPN,X,764,THA,0,854231,C00,0,1\n",
        "keep the rows of one year")]
    [InlineData(ImportFormat.Comtrade, Breakdowns + "\n2021,392,JPN,X,764,THA,0,8542,C00,0,1\n", "six are needed")]
    [InlineData(ImportFormat.Baci, "t;i;j;k;v;q\n2021;842;643;010121;12500,5;NA\n", "semicolons")]
    [InlineData(ImportFormat.Baci, "PK\u0003\u0004", "zip")]
    public void What_cannot_be_read_as_it_is_says_why(ImportFormat format, string text, string says) =>
        Assert.Contains(says, Assert.Throws<InputException>(() => Read(format, text)).Message, StringComparison.Ordinal);

    private static double HomeShare(IReadOnlyList<double> flows, int j, int n) =>
        flows[j * n + j] / Enumerable.Range(0, n).Sum(i => flows[i * n + j]);

    private static double Flow(ImportedTrade trade, string exporter, string importer, string commodity) =>
        trade.Flows[Index.Commodities.Find(commodity)][Index.Economies.Find(exporter) * Index.N + Index.Economies.Find(importer)];

    private static HsConcordance Products() =>
        HsConcordance.Read(Repository.File("config", "concordances", "hs-commodities.csv"), Index.Commodities);

    private ImportedTrade Read(ImportFormat format, params string[] lines)
    {
        var file = folder["data.csv"];
        File.WriteAllText(file, string.Join('\n', lines));
        var countries = CountryCodes.Read(Repository.File("config", "concordances", "country-codes.csv"), Index.Economies);
        return new TradeImporter(Index, Products(), countries).Read(file, format);
    }
}
