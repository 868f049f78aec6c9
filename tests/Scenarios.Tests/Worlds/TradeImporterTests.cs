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
            "2021,643,4,271600,7,NA",
            "2021,999,842,310210,5,1");
        Assert.Equal(2.0, Flow(trade, "RUS", "USA", "fertilizer"), 12);
        Assert.Equal(2000.0, Flow(trade, "RUS", "USA", "platinum-metals"), 12);
        Assert.Equal(0.01, Flow(trade, "UKR", "RUS", "grain"), 12);
        Assert.Equal(0.007, Flow(trade, "RUS", "ROW", "other-manufactures"), 12);
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
        // Kyrgyzstan reports nothing: what the US pays at its own border, less freight and insurance.
        Assert.Equal(3.0 / 1.06, Flow(trade, "KGZ", "USA", "gold"), 12);
        Assert.Equal((3.0, 3.0 / 1.06), (trade.MirrorsCif, trade.MirrorsFob));
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
        string Of(string code) => string.Join(" and ", products.Groups[products.Find(code)].Select(k => Index.Commodities.Names[k]));
        Assert.Equal("refined-oil and heavy-fuel-oil", Of("271019"));
        Assert.Equal("refined-oil", Of("271012"));
        Assert.Equal("fish", Of("30365"));
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
        File.WriteAllText(file, WorldImport.Lay(world, trade).Text);
        var flows = TradeFile.Read(file, Index);
        var (n, russia, us) = (Index.N, Index.Economies.Find("RUS"), Index.Economies.Find("USA"));
        var fertilizer = Index.Commodities.Find("fertilizer");
        Assert.Equal(1.0, flows[fertilizer][russia * n + us], 9);
        // One product does not wipe a pair; a file that has crude somewhere says that this pair has none.
        var crude = Index.Commodities.Find("crude");
        Assert.Equal(world.Trade(crude)[russia * n + us], flows[crude][russia * n + us], 6);
        var both = Read(ImportFormat.Baci, "t,i,j,k,v,q", "2021,643,842,310210,1000,1", "2021,643,156,270900,1000,1");
        var laid = WorldImport.Lay(world, both);
        File.WriteAllText(file, laid.Text);
        Assert.Equal(0.0, TradeFile.Read(file, Index)[crude][russia * n + us]);
        // What that takes away is told: Russia's crude to the US and its fertilizer to China.
        Assert.Equal(world.Trade(crude)[russia * n + us] + world.Trade(fertilizer)[russia * n + Index.Economies.Find("CHN")],
            laid.Emptied, 6);
        Assert.Equal(world.Trade(fertilizer)[us * n + russia], flows[fertilizer][us * n + russia], 6);
        // What others sell says nothing about an exporter: Japan's cars to Germany do not take away Russia's to the US.
        var others = Read(ImportFormat.Baci, "t,i,j,k,v,q", "2021,643,842,310210,1000,1", "2021,392,276,870323,1000,1");
        Assert.Equal(0, WorldImport.Lay(world, others).Emptied);
        Assert.Equal(HomeShare(world.Flows[fertilizer], us, n), HomeShare(flows[fertilizer], us, n), 5);
    }

    [Fact]
    public void Diesel_and_fuel_oil_share_a_code_and_are_told_apart_as_the_pair_trades_them()
    {
        var world = CoreWorld.World;
        var trade = Read(ImportFormat.Baci, "t,i,j,k,v,q", "2021,643,842,271019,1000000,1", "2021,643,842,271012,500000,1");
        var (fuel, other) = (Index.Commodities.Find("heavy-fuel-oil"), Index.Commodities.Find("refined-oil"));
        var cell = Index.Economies.Find("RUS") * Index.N + Index.Economies.Find("USA");
        // 10,265.6 of fuel oil and 2,528.8 of other products in 2021 (US Census Bureau): 80 of 100.
        Assert.Equal(10265.6 / (10265.6 + 2528.8) * 1000, trade.Divided(world)[fuel][cell], 3.0);
        Assert.Equal(1500, trade.Divided(world)[fuel][cell] + trade.Divided(world)[other][cell], 9);
    }

    [Theory]
    [InlineData("5500000", 5.5)]
    [InlineData("", 6)]
    [InlineData("0", 6)]
    [InlineData("NULL", 6)]
    public void An_importers_own_figure_without_freight_counts_where_the_row_has_one(string fob, double expected) =>
        Assert.Equal(expected, Flow(Read(ImportFormat.Comtrade, "refYear,reporterISO,flowCode,partnerISO,cmdCode,fobvalue,primaryValue",
            "2021,JPN,M,KHM,854231," + fob + ",6360000"), "ROW", "JPN", "dual-use-electronics"), 12);

    private const string Breakdowns =
        "refYear,reporterCode,reporterISO,flowCode,partnerCode,partnerISO,partner2Code,cmdCode,customsCode,motCode,primaryValue,fobvalue";

    [Fact]
    public void Breakdowns_beside_a_total_are_not_added_to_it()
    {
        // By mode of transport, by customs procedure, by second partner: 100 million, not 400.
        var trade = Read(ImportFormat.Comtrade, Breakdowns, "2021,392,JPN,X,764,THA,0,854231,C00,0,100000000,100000000",
            "2021,392,JPN,X,764,THA,0,854231,C00,1000,60000000,60000000", "2021,392,JPN,X,764,THA,0,854231,C01,0,100000000,100000000",
            "2021,392,JPN,X,764,THA,36,854231,C00,0,100000000,100000000");
        Assert.Equal(100, Flow(trade, "JPN", "THA", "dual-use-electronics"), 9);
        Assert.Equal((4, 1), (trade.Rows, trade.Used));
    }

    [Fact]
    public void Mirrors_stand_in_country_by_country_also_inside_the_rest_of_the_world()
    {
        // Mongolia reports, Cambodia does not: both are in the rest of the world.
        var trade = Read(ImportFormat.Comtrade, Breakdowns, "2021,496,MNG,X,392,JPN,0,854231,C00,0,1000000,1000000",
            "2021,392,JPN,M,116,KHM,0,854231,C00,0,500000000,500000000", "2021,764,THA,M,116,KHM,0,854231,C00,0,300000000,300000000",
            "2021,392,JPN,M,496,MNG,0,854231,C00,0,9000000,9000000");
        Assert.Equal((501, 300), (Flow(trade, "ROW", "JPN", "dual-use-electronics"), Flow(trade, "ROW", "THA", "dual-use-electronics")));
    }

    [Fact]
    public void Mirrors_stand_in_pair_by_pair_for_an_exporter_that_reports_another_pair()
    {
        // Japan reports what it sells to Thailand, not what it sells to the United States; the two sides name it differently.
        var trade = Read(ImportFormat.Comtrade, "refYear,reporterCode,reporterISO,flowCode,partnerISO,cmdCode,primaryValue",
            "2021,392,JPN,X,THA,854231,100000000", "2021,842,USA,M,JPN,854231,106000000", "2021,764,THA,M,JPN,854231,212000000");
        Assert.Equal(100, Flow(trade, "JPN", "USA", "dual-use-electronics"), 9);
        Assert.Equal(100, Flow(trade, "JPN", "THA", "dual-use-electronics"), 9);
        // Thailand's report became part of no flow.
        Assert.Equal((3, 2), (trade.Rows, trade.Used));
    }

    [Theory]
    [InlineData("S19", "TWN")]
    [InlineData("BLX", "BEL")]
    [InlineData("SCG", "SRB")]
    [InlineData("YUG", "SRB")]
    [InlineData("SUN", "RUS")]
    [InlineData("CSK", "CZE")]
    [InlineData("DDR", "DEU")]
    [InlineData("ZA1", "ZAF")]
    public void Letters_that_only_Comtrade_has_are_of_the_same_economy_as_its_numbers(string letters, string economy) =>
        Assert.Equal(7, Flow(Read(ImportFormat.Comtrade, "period,reporterISO,flowCode,partnerISO,cmdCode,primaryValue",
            "2021,THA,X," + letters + ",854231,7000000"), "THA", economy, "dual-use-electronics"), 12);

    [Fact]
    public void Reexports_are_part_of_exports_and_listed_as_left_out()
    {
        var trade = Read(ImportFormat.Comtrade, Breakdowns, "2021,392,JPN,X,764,THA,0,854231,C00,0,100000000,",
            "2021,392,JPN,RX,764,THA,0,854231,C00,0,30000000,");
        Assert.Equal(100, Flow(trade, "JPN", "THA", "dual-use-electronics"), 9);
        Assert.Equal([("flow RX", 30.0)], trade.LeftOut.Select(l => (l.What, l.Value)));
    }

    [Fact]
    public void Two_reporters_may_use_two_revisions_in_one_year()
    {
        var trade = Read(ImportFormat.Comtrade, Periods,
            "A,2021,JPN,X,THA,H5,854231,100000000", "A,2021,USA,X,THA,H6,854231,50000000");
        Assert.Equal((100, 50), (Flow(trade, "JPN", "THA", "dual-use-electronics"), Flow(trade, "USA", "THA", "dual-use-electronics")));
        Assert.Equal("2021", trade.Year);
    }

    [Fact]
    public void Other_Asia_is_Taiwan_and_what_has_no_home_is_listed_with_its_dollars()
    {
        var trade = Read(ImportFormat.Comtrade, Breakdowns, "2021,764,THA,M,490,S19,0,854231,C00,0,7000000000,7000000000",
            "2021,764,THA,X,490,S19,0,854231,C00,0,2000000000,2000000000", "2021,764,THA,M,392,JPN,0,854231,C00,0,1000000000,1000000000",
            "2021,764,THA,M,58,BLX,0,854231,C00,0,3000000,3000000", "2021,764,THA,M,899,_X,0,854231,C00,0,5000000,5000000",
            "2021,764,THA,M,837,_X,0,854231,C00,0,4000000,4000000", "2021,764,THA,M,0,W00,0,854231,C00,0,9000000000,9000000000");
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
    public void Every_code_of_BACIs_list_is_of_an_economy_of_the_world_but_for_the_one_that_is_no_territory()
    {
        // Codes of the country list that comes with BACI, 1995 to 2023.
        const string List =
            "4 8 12 16 20 24 28 31 32 36 40 44 48 50 51 52 56 58 60 64 68 70 72 76 84 86 90 92 96 100 104 108 112 116 120 124 132 136 140 "
            + "144 148 152 156 162 166 170 174 175 178 180 184 188 191 192 196 203 204 208 212 214 218 222 226 231 232 233 238 242 246 251 "
            + "258 260 262 266 268 270 275 276 280 288 292 296 300 304 308 316 320 324 328 332 340 344 348 352 360 364 368 372 376 380 384 "
            + "388 392 398 400 404 408 410 414 417 418 422 426 428 430 434 440 442 446 450 454 458 462 466 470 478 480 484 490 496 498 499 "
            + "500 504 508 512 516 520 524 528 530 531 533 534 535 540 548 554 558 562 566 570 574 579 580 583 584 585 586 591 598 600 604 "
            + "608 612 616 620 624 626 634 642 643 646 652 654 659 660 662 666 670 674 678 682 686 688 690 694 697 699 702 703 704 705 706 "
            + "710 711 716 728 729 736 740 748 752 757 760 762 764 768 772 776 780 784 788 792 795 796 798 800 804 807 810 818 826 834 842 "
            + "849 854 858 860 862 876 882 887 891 894";
        var countries = CountryCodes.Read(Repository.File("config", "concordances", "country-codes.csv"), Index.Economies);
        // 697: countries of the European Free Trade Association, not told apart; listed as left out.
        Assert.Equal(["697"], List.Split(' ').Where(code => countries.FindNumber(code) < 0));
    }

    [Fact]
    public void A_product_that_lost_its_leading_zero_is_read() =>
        Assert.Equal(100, Flow(Read(ImportFormat.Comtrade, Breakdowns, "2021,392,JPN,X,764,THA,0,30311,C00,0,100000000,100000000"),
            "JPN", "THA", "fish"), 9);

    [Theory]
    [InlineData(ImportFormat.Baci, "t,i,j,k,v,q\n2020,392,764,854231,1,1\n2021,392,764,854231,1,1\n", "2020, 2021")]
    [InlineData(ImportFormat.Comtrade, Breakdowns + "\n2020,392,JPN,X,764,THA,0,854231,C00,0,1\n2021,392,JPN,X,764,THA,0,854231,C00,0,1\n",
        "keep the rows of one year")]
    [InlineData(ImportFormat.Comtrade, Breakdowns + "\n2021,392,JPN,X,764,THA,0,8542,C00,0,1\n", "six are needed")]
    [InlineData(ImportFormat.Baci, "t;i;j;k;v;q\n2021;842;643;010121;12500,5;NA\n", "semicolons")]
    [InlineData(ImportFormat.Comtrade, Periods + "\nM,202103,JPN,X,THA,H5,854231,1\n", "freqCode M, period 202103")]
    [InlineData(ImportFormat.Comtrade, Periods + "\n,202103,JPN,X,THA,H5,854231,1\n", "period 202103")]
    [InlineData(ImportFormat.Comtrade, Periods + "\nA,2021,JPN,X,THA,H5,854231,1\nM,202103,JPN,X,THA,H5,854231,1\n", "annual figures")]
    [InlineData(ImportFormat.Comtrade, Periods + "\nA,2020,JPN,X,THA,H5,854231,1\nA,2021,JPN,X,THA,H5,854231,1\n", "2020, 2021")]
    [InlineData(ImportFormat.Comtrade, Periods + "\nA,2021,JPN,X,THA,H5,854231,1\nA,2021,JPN,X,THA,H6,854231,1\n", "H5 and H6")]
    [InlineData(ImportFormat.Comtrade, "reporterISO,flowCode,partnerISO,cmdCode,primaryValue\nJPN,X,THA,854231,1\n", "refYear or period")]
    [InlineData(ImportFormat.Baci, "t\ti\tj\tk\tv\tq\n2021\t842\t643\t010121\t12.5\tNA\n", "tabs")]
    [InlineData(ImportFormat.Baci, "t,i,j,k,v,q\n2021,842,643,010121,\"12,5\",NA\n", "Write points in numbers, not commas")]
    [InlineData(ImportFormat.Baci, "t,i,j,k,v,q\n2021,842,643,010121,12,5,NA\n", "more fields than the header")]
    [InlineData(ImportFormat.Baci, "PK\u0003\u0004", "zip")]
    public void What_cannot_be_read_as_it_is_says_why(ImportFormat format, string text, string says) =>
        Assert.Contains(says, Assert.Throws<InputException>(() => Read(format, text)).Message, StringComparison.Ordinal);

    private const string Periods = "freqCode,period,reporterISO,flowCode,partnerISO,classificationCode,cmdCode,primaryValue";

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
