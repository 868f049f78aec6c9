using System.Text.Json;
using NegotiationSim.Negotiation.Analytics;
using NegotiationSim.Negotiation.Tests.Support;

namespace NegotiationSim.Negotiation.Tests.Analytics;

/// <summary>The oracle: frontiers and points of the five shipped domains, computed by an independent implementation.</summary>
public class BargainingSetTests
{
    [Theory]
    [InlineData("own-zero-sum-tariff")]
    [InlineData("own-sanctions-relief")]
    [InlineData("own-logroll")]
    [InlineData("own-no-zopa")]
    [InlineData("own-bloc-3party")]
    public void BargainingSet_finds_the_recorded_frontier_and_points(string name)
    {
        using var file = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Data", "traces.json")));
        var recorded = file.RootElement.GetProperty("domains").GetProperty(name);
        var points = recorded.GetProperty("negmas");
        var set = BargainingSet.Of(TestDomain.Named(name).Tables);

        Assert.Equal(recorded.GetProperty("pareto").EnumerateArray().Select(o => o.GetInt32()), set.Pareto);
        Assert.Equal(Outcomes(points, "nash"), set.Nash);
        Assert.Equal(Outcomes(points, "kalai_smorodinsky"), set.KalaiSmorodinsky);
        Assert.Equal(Outcomes(points, "kalai_egalitarian"), set.Egalitarian);
        Assert.Equal(Outcomes(points, "max_welfare"), set.Utilitarian);
        var opposition = points.GetProperty("opposition");
        if (opposition.ValueKind == JsonValueKind.Null) Assert.Null(set.Opposition);
        else Assert.Equal(opposition.GetDouble(), set.Opposition!.Value, 1e-12);
    }

    [Theory]
    [InlineData("own-zero-sum-tariff")]
    [InlineData("own-sanctions-relief")]
    [InlineData("own-bloc-3party")]
    public void UtilityTable_has_the_recorded_extremes_and_sums(string name)
    {
        using var file = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Data", "traces.json")));
        var recorded = file.RootElement.GetProperty("domains").GetProperty(name);
        var tables = TestDomain.Named(name).Tables;
        for (var party = 0; party < tables.Length; party++)
        {
            Assert.Equal(recorded.GetProperty("min")[party].GetDouble(), tables[party].Minimum);
            Assert.Equal(recorded.GetProperty("max")[party].GetDouble(), tables[party].Maximum);
            Assert.Equal(recorded.GetProperty("sum")[party].GetDouble(), tables[party].Utilities.ToArray().Sum(), 1e-9);
        }
        Assert.Equal(recorded.GetProperty("n_rational").GetInt32(), BargainingSet.Of(tables).Rational.Length);
    }

    private static IEnumerable<int> Outcomes(JsonElement points, string key) =>
        points.GetProperty(key).EnumerateArray().Select(point => point.GetProperty("outcome").GetInt32()).Order();
}
