using System.Globalization;
using Xunit.Abstractions;

namespace NegotiationSim.Negotiation.Tests.Theory;

/// <summary>Closed forms of bargaining theory against the solvers, which know the games and not the formulas.</summary>
public class AnalyticTableTests(ITestOutputHelper output)
{
    public static TheoryData<string> Sections => [.. AnalyticTable.Sections];

    [Theory]
    [MemberData(nameof(Sections))]
    public void Solvers_reproduce_the_closed_forms(string section)
    {
        var values = AnalyticTable.Values(section).ToArray();
        var worst = values.Max(value => Math.Abs(value.Expected - value.Found));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{section}: {values.Length} values, largest error {worst:0.0e0}"));
        Assert.All(values, value => Assert.Equal(value.Expected, value.Found, 1e-12));
    }
}
