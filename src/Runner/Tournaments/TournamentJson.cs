using System.Collections.Immutable;
using System.Text.Json;
using NegotiationSim.Experiments.Tournaments;
using NegotiationSim.Scenarios.Domains;

namespace NegotiationSim.Runner.Tournaments;

/// <summary>Writes a tournament as JSON.</summary>
public static class TournamentJson
{
    /// <summary>Writes <paramref name="analysis"/> to <paramref name="output"/>.</summary>
    /// <param name="analysis">What the tournament shows.</param>
    /// <param name="names">The strategies in the order of rows and columns.</param>
    /// <param name="domains">What was negotiated.</param>
    /// <param name="rounds">The deadline in rounds.</param>
    /// <param name="output">Where to.</param>
    public static void Write(TournamentAnalysis analysis, ImmutableArray<string> names, ImmutableArray<DomainFile> domains, int rounds,
        Stream output)
    {
        using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true });
        json.WriteStartObject();
        WriteTexts(json, "domains", domains.Select(domain => domain.Domain.Name));
        WriteTexts(json, "strategies", names);
        json.WriteNumber("steps", rounds);
        json.WriteStartArray("standings");
        foreach (var standing in analysis.Standings)
        {
            json.WriteStartObject();
            json.WriteString("strategy", standing.Strategy);
            WriteInterval(json, "mean", standing.Mean, standing.Low, standing.High);
            json.WriteNumber("matches", standing.Matches);
            json.WriteNumber("agreementRate", standing.AgreementRate);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("comparisons");
        foreach (var comparison in analysis.Comparisons)
        {
            json.WriteStartObject();
            json.WriteString("first", comparison.First);
            json.WriteString("second", comparison.Second);
            WriteInterval(json, "difference", comparison.Difference, comparison.Low, comparison.High);
            json.WriteNumber("pPairedT", comparison.TTest);
            json.WriteNumber("pSignedRank", comparison.SignedRank);
            json.WriteNumber("pAdjusted", comparison.Adjusted);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        WriteGame(json, analysis.Game, names);
        json.WriteEndObject();
    }

    private static void WriteGame(Utf8JsonWriter json, EmpiricalGame game, ImmutableArray<string> names)
    {
        json.WriteStartObject("game");
        json.WriteStartArray("payoffs");
        foreach (var row in game.Payoffs)
        {
            json.WriteStartArray();
            foreach (var payoff in row) json.WriteNumberValue(payoff);
            json.WriteEndArray();
        }
        json.WriteEndArray();
        json.WriteStartObject("bestResponses");
        for (var column = 0; column < names.Length; column++) WriteTexts(
            json, names[column], game.BestResponses[column].Select(row => names[row]));
        json.WriteEndObject();
        WriteTexts(json, "equilibria", game.Equilibria.Select(strategy => names[strategy]));
        json.WriteEndObject();
    }

    private static void WriteInterval(Utf8JsonWriter json, string name, double value, double low, double high)
    {
        json.WriteNumber(name, value);
        if (double.IsNaN(low)) return;
        json.WriteStartArray("confidence95");
        json.WriteNumberValue(low);
        json.WriteNumberValue(high);
        json.WriteEndArray();
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }
}
