namespace NegotiationSim.Runner.Tests.Schemas;

/// <summary>A file of each kind with every key its schema names, so that a change can fall on any.</summary>
internal static class FullFiles
{
    private const string World = """
        {
          "$schema": "x", "formatVersion": 1, "id": "w", "title": "t", "baseYear": 2021, "imported": "s",
          "provenance": { "populationM": { "source": "s", "quality": "observed" }, "sigma": { "source": "s", "quality": "estimated" } },
          "economies": [
            { "id": "A", "name": "A", "region": "r", "gdpMusd": 10, "populationM": 1, "democracy": true,
              "reservesMusd": 1, "inflationTarget": 2,
              "notes": [{ "figure": "gdpMusd", "low": 5, "high": 20, "source": "s", "quality": "estimated" }] }
          ],
          "commodities": [
            { "id": "k", "name": "k", "sigma": 60, "eta": -1, "psi": 1, "lambda": 0.1, "homeShare": 0.5, "freight": 0.5,
              "controlled": true, "humanitarian": true, "priceSeries": "oil",
              "notes": [{ "figure": "psi", "low": 0.5, "high": 2, "source": "s", "quality": "stylised" }] }
          ],
          "blocs": [
            { "id": "b", "name": "b", "rule": "one-veto", "members": ["A"], "vetoMembers": ["A"],
              "customsUnion": false, "lending": "members", "source": "s", "quality": "observed" }
          ],
          "trade": [{ "exporter": "A", "importer": "A", "commodity": "k", "value": 1, "tariff": 0.1, "gate": 0.5 }],
          "tables": "tables",
          "dyads": [{ "a": "A", "b": "A", "distanceKm": 10, "unAgreement": 0.5, "alliance": 0 }]
        }
        """;

    private const string Market = """
        {
          "$schema": "x", "title": "t", "regions": ["A", "B"], "trade": [[10, 5], [4, 20]],
          "tariffsBefore": [[1, 1.1], [1.2, null]], "tariffsAfter": [[1, 1.3], [null, 1]],
          "elasticities": { "demand": -1.25, "supply": [1.5, 1], "substitution": 5 },
          "quotas": [[null, 3], [null, 4]], "priceCaps": [[null, 2], [1.5, null]]
        }
        """;

    private const string Domain = """
        {
          "$schema": "x", "name": "ferry", "origin": "o", "note": "n",
          "issues": [{ "name": "fare", "values": ["free", 2, "4"] }, { "name": "crossings", "values": ["daily", "hourly"] }],
          "profiles": [
            { "name": "east", "reservation": 0.25, "discount": 0.9, "weights": [0.75, 0.25], "values": [[0, 0.5, 1], [1, 0]] },
            { "name": "west", "reservation": 0, "discount": null, "weights": [0.5, 0.5], "values": [[1, 0.25, 0], [0, 1]] }
          ]
        }
        """;

    private const string Experiment = """
        {
          "$schema": "x", "formatVersion": 1, "title": "t", "scenario": "s", "seed": 3, "replicates": 2, "set": ["months=12", "mode=none"],
          "design": "factorial", "points": 5,
          "factors": [{ "path": "a", "values": [1, "x", true] }, { "path": "b", "min": 0.1, "max": 2, "scale": "log" }]
        }
        """;

    private const string PlugIns = """{ "$schema": "x", "folders": ["a", "b"], "patience": 30 }""";

    private const string Equilibrium = """
        {
          "$schema": "x", "formatVersion": 1, "title": "t", "question": "q", "source": "s", "notes": ["n"], "unit": "u",
          "tables": "base", "baseWorld": "core-2021", "valueAddedShare": 0.5, "deficits": "constant", "newTariffs": "new.csv",
          "changes": [
            { "exporters": ["A"], "importers": ["B"], "sectors": ["x"], "bothWays": true, "tariff": 0.1, "cost": 1.2, "open": 0.5 }
          ],
          "published": [{ "figure": "real-income", "regions": ["A"], "value": 1, "over": "other", "source": "s" }]
        }
        """;

    /// <summary>The text of the file of this kind; of scenarios, the shipped one with the most in it.</summary>
    public static string Of(string kind) => kind switch
    {
        "world" => World,
        "market" => Market,
        "equilibrium" => Equilibrium,
        "domain" => Domain,
        "experiment" => Experiment,
        "plugins" => PlugIns,
        _ => ShippedInput.Read("config/scenarios/us-russia-reset.json").ToJsonString(),
    };
}
