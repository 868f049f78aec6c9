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
    [InlineData(ImportFormat.Baci, "", 1, "v")]
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
        Assert.Equal(0.0, flows[Index.Commodities.Find("crude")][russia * n + us]);
        Assert.Equal(world.Trade(fertilizer)[us * n + russia], flows[fertilizer][us * n + russia], 6);
        Assert.Equal(HomeShare(world.Flows[fertilizer], us, n), HomeShare(flows[fertilizer], us, n), 5);
    }

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
