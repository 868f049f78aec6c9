using NegotiationSim.Scenarios.Input;
using NegotiationSim.Scenarios.Worlds;

namespace NegotiationSim.Scenarios.Tests.Worlds;

public sealed class BorderTableTests : IDisposable
{
    private const string Row = "KGZ,RUS,650,here,stylised";

    private readonly TemporaryFolder folder = new();

    private static WorldIndex Index => CoreWorld.Build.Header.Index;

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_border_is_the_same_from_both_sides_and_others_have_none()
    {
        var passed = Read(Row, "GEO,RUS,370,here,stylised");
        var (n, kyrgyzstan, russia) = (Index.N, Index.Economies.Find("KGZ"), Index.Economies.Find("RUS"));
        Assert.Equal((650, 650), (passed[kyrgyzstan * n + russia], passed[russia * n + kyrgyzstan]));
        Assert.Equal(2 * (650 + 370), passed.Sum());
    }

    [Fact]
    public void A_world_may_lack_the_table() => Assert.True(BorderTable.Read(folder[""], Index, Sources).IsEmpty);

    [Theory]
    [InlineData("KGZ,RUS,-650,here,stylised", 2, "passed_musd_a_month", "-650")]
    [InlineData("KGZ,RUS,0,here,stylised", 2, "passed_musd_a_month", "0")]
    [InlineData("KGZ,RUS,NaN,here,stylised", 2, "passed_musd_a_month", "NaN")]
    [InlineData("KGZ,RUS,,here,stylised", 2, "passed_musd_a_month", "")]
    [InlineData("KGZ,XYZ,650,here,stylised", 2, "b", "XYZ")]
    [InlineData("XYZ,RUS,650,here,stylised", 2, "a", "XYZ")]
    [InlineData("RUS,RUS,650,here,stylised", 2, "b", "two sides")]
    [InlineData("KGZ,RUS,650,nowhere,stylised", 2, "source", "nowhere")]
    [InlineData("KGZ,RUS,650,here,certain", 2, "quality", "certain")]
    [InlineData(Row + "\n" + Row, 3, "a", "written twice")]
    [InlineData(Row + "\nRUS,KGZ,300,here,stylised", 3, "a", "written twice")]
    public void A_spoilt_row_is_refused_with_line_and_column(string rows, int line, string column, string says)
    {
        var wrong = Assert.Throws<InputException>(() => Read(rows));
        Assert.Contains(wrong.Problems, p => p.Line == line && p.Path == column && p.Message.Contains(says, StringComparison.Ordinal));
    }

    private static NameIndex Sources => new("source", ["here"]);

    private IReadOnlyList<double> Read(params string[] rows)
    {
        File.WriteAllText(folder["borders.csv"], "a,b,passed_musd_a_month,source,quality\n" + string.Join('\n', rows) + "\n");
        return BorderTable.Read(folder[""], Index, Sources);
    }
}
