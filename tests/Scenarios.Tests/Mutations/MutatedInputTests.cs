using NegotiationSim.Scenarios.Equilibrium;
using NegotiationSim.Scenarios.Files;
using NegotiationSim.Scenarios.Input;
using NegotiationSim.Scenarios.Markets;
using NegotiationSim.Scenarios.Tests.Files;
using NegotiationSim.Scenarios.Worlds;

namespace NegotiationSim.Scenarios.Tests.Mutations;

/// <summary>A thousand spoilt files: each is read, or refused with messages that say where.</summary>
public class MutatedInputTests
{
    [Fact]
    public void Spoilt_scenarios_are_refused_with_a_place() =>
        Spoil(500, SmallWorld.With(ScenarioFileTests.Full), "case.json",
            file => ScenarioFile.Load(file, [], SmallWorld.Behaviours, SmallWorld.Find));

    [Fact]
    public void Spoilt_worlds_are_refused_with_a_place() => Spoil(300, WorldText, "world.json", file => WorldReader.Read(file));

    [Fact]
    public void Spoilt_markets_are_refused_with_a_place() =>
        Spoil(200, File.ReadAllText(Path.Combine(ConfigFolder.Find("markets"), "gsim-4x4.json")), "market.json",
            file => MarketFileReader.Read(file));

    [Fact]
    public void Spoilt_equilibrium_files_are_refused_with_a_place() =>
        Spoil(200, EquilibriumText, "equilibrium.json", file => EquilibriumFileReader.Read(file, SmallWorld.Find));

    private const string EquilibriumText = """
        {
          "title": "T", "question": "Q", "source": "S", "unit": "dollars", "baseWorld": "small", "valueAddedShare": 0.5, "deficits": "constant",
          "changes": [{"exporters": ["AB"], "importers": ["CCC"], "sectors": ["oil"], "bothWays": true, "open": 0.5}, {"tariff": 0.2}, {"cost": 1.5}],
          "published": [{"figure": "real-income", "regions": ["AAA"], "value": 1, "source": "P"}, {"figure": "exports", "regions": ["AB"], "value": 1, "source": "P"}]
        }
        """;

    private const string WorldText = """
        {
          "formatVersion": 1, "id": "tiny", "title": "Tiny", "baseYear": 2021,
          "provenance": {
            "gdpMusd": {"source": "S", "quality": "stylised"}, "populationM": {"source": "S", "quality": "stylised"}, "democracy": {"source": "S", "quality": "stylised"},
            "reservesMusd": {"source": "S", "quality": "stylised"}, "inflationTarget": {"source": "S", "quality": "stylised"}, "sigma": {"source": "S", "quality": "stylised"},
            "eta": {"source": "S", "quality": "stylised"}, "psi": {"source": "S", "quality": "stylised"}, "lambda": {"source": "S", "quality": "stylised"}, "homeShare": {"source": "S", "quality": "stylised"}
          },
          "economies": [
            {"id": "AAA", "name": "Aland", "region": "North", "gdpMusd": 5000, "populationM": 12, "democracy": true, "reservesMusd": 400, "inflationTarget": 2},
            {"id": "BBB", "name": "Beland", "region": "South", "gdpMusd": 1500, "populationM": 4, "democracy": false, "reservesMusd": 150, "inflationTarget": 3}
          ],
          "commodities": [
            {"id": "grain", "name": "Grain", "sigma": 3.6, "eta": -0.4, "psi": 0.5, "lambda": 0.05, "homeShare": 0.8},
            {"id": "fuel", "name": "Fuel", "sigma": 4.6, "eta": -0.3, "psi": 0.3, "lambda": 0.14, "homeShare": 0.4, "priceSeries": "oil"}
          ],
          "blocs": [{"id": "BOTH", "name": "Both", "rule": "unanimity", "members": ["AAA", "BBB"], "source": "S", "quality": "stylised"}],
          "dyads": [{"a": "AAA", "b": "BBB", "distanceKm": 1500, "unAgreement": 0.85, "alliance": 1}],
          "trade": [
            {"exporter": "AAA", "importer": "AAA", "commodity": "grain", "value": 90}, {"exporter": "AAA", "importer": "BBB", "commodity": "grain", "value": 9, "tariff": 0.1},
            {"exporter": "BBB", "importer": "BBB", "commodity": "grain", "value": 30}, {"exporter": "AAA", "importer": "AAA", "commodity": "fuel", "value": 40},
            {"exporter": "BBB", "importer": "AAA", "commodity": "fuel", "value": 20, "gate": 0.5}, {"exporter": "BBB", "importer": "BBB", "commodity": "fuel", "value": 10}
          ]
        }
        """;

    private static void Spoil(int count, string text, string name, Action<string> read)
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write(name, text);
        read(file);
        var refused = 0;
        for (var seed = 0; seed < count; seed++)
        {
            File.WriteAllBytes(file, new Mutator(seed).Spoil(text));
            try
            {
                read(file);
            }
            catch (InputException fault)
            {
                refused++;
                Assert.All(fault.Problems, p => Assert.True(
                    p.File.Length > 0 && (p.Line > 0 || p.Path.Length > 0) && p.Message.Length > 10, "seed " + seed + ": " + p));
            }
            catch (Exception fault) when (fault is not Xunit.Sdk.XunitException)
            {
                Assert.Fail("seed " + seed + ": " + fault);
            }
        }

        // Some mutations leave a right file; if most did, the mutator would be idle.
        Assert.InRange(refused, count / 2, count);
    }
}
