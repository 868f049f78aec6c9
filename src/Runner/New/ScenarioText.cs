namespace NegotiationSim.Runner.New;

/// <summary>The file of a new scenario: two states and a tariff that is answered, or two tariffs and talks to end them.</summary>
internal static class ScenarioText
{
    /// <summary>The file's text.</summary>
    /// <param name="name">What it is called.</param>
    /// <param name="schema">Where the published schema is, for completion in editors.</param>
    public static string Of(string name, string schema) => Text
        .Replace("NAME", name, StringComparison.Ordinal).Replace("SCHEMA", schema.Replace('\\', '/'), StringComparison.Ordinal);

    /// <summary>The text of a file with a negotiation.</summary>
    /// <inheritdoc cref="Of"/>
    public static string Negotiation(string name, string schema) => Talks
        .Replace("NAME", name, StringComparison.Ordinal).Replace("SCHEMA", schema.Replace('\\', '/'), StringComparison.Ordinal);

    private const string Talks = """
        {
          // Every key with its meaning, unit, range and default: negsim schema. Changed something? negsim validate NAME.json
          "$schema": "SCHEMA",
          "formatVersion": 1,
          "title": "NAME: two tariffs, and talks to end both",
          "question": "Arden taxes Corvana's steel, Corvana taxes Arden's machines. Can they agree to stop?",
          "lessons": ["A tariff that costs its own buyers is one that its author can afford to give away."],
          "world": "four-states",
          "start": "2025-01",
          "months": 24,
          "mode": "scripted",
          "parameters": {"politics": {"on": true, "leaningSd": 0, "frailtySd": 0}},
          "focus": [["COR", "ARD"], ["ARD", "COR"]],
          "actors": {"default": {"behaviour": "bystander"}, "each": {"ARD": {"behaviour": "pragmatist"}, "COR": {"behaviour": "pragmatist"}}},

          // What stands before anybody talks.
          "measures": [
            {"id": "steel", "title": "Arden taxes Corvana's steel", "senders": ["ARD"], "targets": ["COR"], "instrument": "tariff", "rate": 0.25, "goods": {"steel": 1}, "form": "executive-act", "from": "2025-01", "gsdbType": "trade", "objective": "policy_change", "source": "Made up"},
            {"id": "machines", "title": "Corvana taxes Arden's machines", "senders": ["COR"], "targets": ["ARD"], "instrument": "tariff", "rate": 0.25, "goods": {"machines": 1}, "form": "executive-act", "from": "2025-01", "gsdbType": "trade", "objective": "policy_change", "source": "Made up"}
          ],

          // What is talked about: issues with levels, levels with what they do. What a level is worth to whom the model works out
          // from what it does; "worth" is for what it has no state for. Why no deal came: negsim explain RUN --dossier truce
          "dossiers": [
            {"id": "truce", "title": "A truce of tariffs", "parties": ["ARD", "COR"], "opens": "2025-04", "rounds": 4, "deadline": 12, "issues": [
              {"id": "steel", "title": "Arden's tariff on steel", "levels": [{"id": "stays", "title": "It stays"}, {"id": "ends", "title": "It ends", "easings": [{"measure": "steel", "form": "licence"}]}]},
              {"id": "machines", "title": "Corvana's tariff on machines", "levels": [{"id": "stays", "title": "It stays"}, {"id": "ends", "title": "It ends", "easings": [{"measure": "machines", "form": "licence"}]}]}
            ]}
          ],

          // Numbers that a class or an experiment will want to move.
          "levers": [{"id": "steel-rate", "title": "The tariff on steel", "path": "measures.steel.rate", "min": 0.01, "max": 1, "unit": "share", "help": "What the other side would be glad to be rid of."}]
        }

        """;

    private const string Text = """
        {
          // Every key with its meaning, unit, range and default: negsim schema. Changed something? negsim validate NAME.json
          "$schema": "SCHEMA",
          "formatVersion": 1,
          "title": "NAME: a tariff on steel, and the answer",
          "question": "Who pays when the United States tax Brazil's steel and Brazil answers on machinery?",
          "lessons": ["Each tariff cuts the trade it falls on, month after month, as buyers find other sellers."],
          "world": "core-2021",
          "start": "2022-01",
          "months": 24,
          "mode": "scripted",

          // Pairs whose flows are shown and kept month by month: exporter, importer.
          "focus": [["BRA", "USA"], ["USA", "BRA"]],

          // What is done, by whom, to whom, from when. Leave out "until" for a measure that stays.
          "measures": [
            {"id": "steel", "title": "The United States tax Brazil's steel", "senders": ["USA"], "targets": ["BRA"],
              "instrument": "tariff", "rate": 0.25, "goods": {"steel": 1},
              "form": "executive-act", "announced": "2022-05", "from": "2022-06", "source": "Made up"},
            {"id": "answer", "title": "Brazil answers on machinery", "senders": ["BRA"], "targets": ["USA"],
              "instrument": "tariff", "rate": 0.25, "goods": {"machinery": 1},
              "form": "executive-act", "announced": "2022-08", "from": "2022-09", "until": "2023-09", "source": "Made up"}
          ],

          // Numbers that a class or an experiment will want to move.
          "levers": [
            {"id": "steel-rate", "title": "The tariff on steel", "path": "measures.steel.rate", "min": 0.01, "max": 1, "unit": "share", "help": "How hard the first blow is; enforcement 0 takes it away."}
          ]
        }

        """;
}
