using System.Text.Json;
using NegotiationSim.Engine.Runs;
using NegotiationSim.Experiments.Ensembles;

namespace NegotiationSim.Runner.Run;

/// <summary>What <c>run --replicates N --json</c> prints.</summary>
internal static class EnsembleJson
{
    public static void Write(RunSession session, EnsembleResult result, EnsembleTiming timing, TextWriter target) =>
        RunJson.WriteObject(target, json =>
    {
        json.WriteString("digest", result.Digest.Hex);
        json.WriteString("scenario", session.Plan.Scenario.Resolved.Id);
        json.WriteNumber("seed", session.Plan.Seed);
        json.WriteNumber("months", session.Plan.Scenario.Resolved.Months);
        json.WriteNumber("replicates", result.Replicates);
        json.WriteString("folder", session.Path);
        json.WriteNumber("seconds", timing.Elapsed.TotalSeconds);
        json.WriteNumber("utilisation", timing.Utilisation);
        json.WriteStartArray("headline");
        for (var s = 0; s < result.Series.Length; s++)
        {
            json.WriteStartObject();
            json.WriteString("id", result.Series[s].Id);
            json.WriteString("title", result.Series[s].Title);
            json.WriteString("unit", result.Series[s].Unit);
            Write(json, "median", result, s, b => b.Median);
            Write(json, "low50", result, s, b => b.Low50);
            Write(json, "high50", result, s, b => b.High50);
            Write(json, "low80", result, s, b => b.Low80);
            Write(json, "high80", result, s, b => b.High80);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (session.Decided() is { } decided) DecidedText.Write(json, decided, session.Plan.Scenario.Resolved.Calendar);
        DossierText.Write(json, session.Dossiers());
    });

    private static void Write(Utf8JsonWriter json, string name, EnsembleResult result, int series, Func<Band, double> figure)
    {
        json.WriteStartArray(name);
        foreach (var band in result.Bands[series]) json.WriteNumberValue(figure(band));
        json.WriteEndArray();
    }
}
