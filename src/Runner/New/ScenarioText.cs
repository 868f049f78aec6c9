namespace NegotiationSim.Runner.New;

/// <summary>The file of a new scenario: two states and a tariff that is answered, ready to run and to be changed.</summary>
internal static class ScenarioText
{
    /// <summary>The file's text.</summary>
    /// <param name="name">What it is called.</param>
    /// <param name="schema">Where the published schema is, for completion in editors.</param>
    public static string Of(string name, string schema) => Text
        .Replace("NAME", name, StringComparison.Ordinal).Replace("SCHEMA", schema.Replace('\\', '/'), StringComparison.Ordinal);

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
