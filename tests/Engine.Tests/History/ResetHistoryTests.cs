using NegotiationSim.Actors.Codec;
using NegotiationSim.Engine.History;
using NegotiationSim.Engine.Hosts;
using NegotiationSim.Engine.Runs;
using NegotiationSim.Model.Month;

namespace NegotiationSim.Engine.Tests.History;

/// <summary>The main scenario against the record: not its digits, but what anyone who reads the statistics would look for first.</summary>
public class ResetHistoryTests
{
    [Fact]
    public async Task The_reset_looks_like_the_record()
    {
        var library = new Library();
        var loaded = library.Scenario("us-russia-reset", ["months=48"]);
        var identity = new RunIdentity("history", 1, 0);
        var simulation = new Simulation(loaded.Resolved, identity, library.Behaviours,
            new LocalHost(loaded.Resolved, library.Behaviours, identity.Key));
        var log = new HistoryLog(loaded);
        var state = simulation.Begin();
        var digest = Digest.None;
        for (var m = 0; m < loaded.Resolved.Months; m++)
        {
            var record = (await simulation.StepAsync(state, digest, log, CancellationToken.None)).Record!;
            (state, digest) = (record.State, record.Digest);
        }

        var table = log.Table();
        double Model(string series, string period) =>
            table.Series.Single(s => s.Series.Id == series).Points.Single(p => p.Point.Period == period).Model;

        // US Census: imports fall by half in 2022 and by nine tenths to 2024, exports by three quarters in 2022.
        Assert.InRange(Model("us-imports-annual", "2021"), 28_000, 32_000);
        Assert.InRange(Model("us-imports-annual", "2022") / Model("us-imports-annual", "2021"), 0.4, 0.6);
        Assert.InRange(Model("us-imports-annual", "2024") / Model("us-imports-annual", "2021"), 0.07, 0.15);
        Assert.InRange(Model("us-exports-annual", "2022") / Model("us-exports-annual", "2021"), 0.2, 0.4);
        // Exempt goods are most of what is left in January to July 2023: 2.5 of 3.0 bn dollars.
        Assert.InRange(Model("us-imports-exempt", "2023-01..2023-07"), 1_300, 3_000);
        // Urals: 2 to 4 % below Brent before, a quarter below after March 2022, more under the cap, less later.
        Assert.InRange(Model("urals-discount", "2021-06"), 1, 5);
        Assert.InRange(Model("urals-discount", "2022-09"), 18, 32);
        Assert.True(Model("urals-discount", "2022-12") > Model("urals-discount", "2022-11"));
        Assert.True(Model("urals-discount", "2023-06") < Model("urals-discount", "2023-01"));
        // Russia's exports turn from Europe to Asia: 265.6 to 84.9 and 290.4 to 306.6 bn dollars from 2022 to 2023.
        Assert.InRange(Model("russian-exports-europe", "2023") / Model("russian-exports-europe", "2022"), 0.2, 0.5);
        Assert.InRange(Model("russian-exports-asia", "2023") / Model("russian-exports-asia", "2022"), 0.85, 1.2);
        // Eurostat: exports to Russia fall by about three fifths to 2023; some go round by Kyrgyzstan.
        Assert.InRange(Model("eu-exports-russia", "2023") / Model("eu-exports-russia", "2021"), 0.3, 0.5);
        Assert.True(Model("eu-exports-kyrgyzstan", "2023") > 1.1 * Model("eu-exports-kyrgyzstan", "2021"));
        // As a whole, up to the end of the fit window.
        Assert.InRange(table.Fit(table.Series.Single(s => s.Series.Id == "us-imports"))!.Correlation!.Value, 0.9, 1);
        Assert.InRange(table.Fit(table.Series.Single(s => s.Series.Id == "urals-discount"))!.Symmetric, 0, 25);
    }

    /// <summary>
    /// By their texts: the ban of oil, gas and coal leaves fertilizer alone, and no act of the EU works on what the US buys.
    /// </summary>
    [Fact]
    public void A_recorded_series_knows_the_measures_on_its_goods_and_its_pair()
    {
        var recorded = RecordedHistory.Of(new Library().Scenario("us-russia-reset", []));
        var fertilizer = recorded.Single(r => r.Id == "model:us-imports-fertilizer").Measures;
        Assert.Contains("us-bank-cut-off", fertilizer);
        Assert.DoesNotContain("us-energy-ban", fertilizer);
        Assert.DoesNotContain("us-export-controls", fertilizer);
        Assert.DoesNotContain(fertilizer, id => id.StartsWith("eu-", StringComparison.Ordinal));
        Assert.Contains("us-energy-ban", recorded.Single(r => r.Id == "model:us-imports-crude").Measures);
        Assert.Contains("us-export-controls", recorded.Single(r => r.Id == "model:us-exports").Measures);
    }
}
