using System.Text.Encodings.Web;
using System.Text.Json;
using NegotiationSim.Engine.History;
using NegotiationSim.Engine.Runs;

namespace NegotiationSim.Runner.Run;

/// <summary>What <c>run --json</c> prints for one run.</summary>
internal static class RunJson
{
    public static void Write(RunSession session, RunEnd end, HeadlineTrack track, HistoryComparison history, QuestionFigure? question,
        TextWriter target) =>
        WriteObject(target, json =>
    {
        var scenario = session.Plan.Scenario.Resolved;
        json.WriteString("digest", end.Digest.Hex);
        json.WriteString("scenario", scenario.Id);
        json.WriteNumber("seed", session.Plan.Seed);
        json.WriteNumber("months", end.State.Month);
        json.WriteNumber("of", scenario.Months);
        json.WriteString("outcome", end.Outcome.ToString().ToLowerInvariant());
        json.WriteString("folder", session.Path);
        question?.Write(json);
        json.WriteStartArray("headline");
        for (var s = 0; s < track.Series.Length; s++) WriteSeries(json, track, s);
        json.WriteEndArray();
        if (!history.Series.IsEmpty) HistoryText.Write(json, history);
    });

    /// <summary>Writes a number, or null where there is none.</summary>
    public static void WriteNumber(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number) json.WriteNumber(name, number);
        else json.WriteNull(name);
    }

    /// <summary>Writes one indented object to a text writer.</summary>
    public static void WriteObject(TextWriter target, Action<Utf8JsonWriter> members)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream,
            new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }

        target.WriteLine(System.Text.Encoding.UTF8.GetString(stream.ToArray()));
    }

    private static void WriteSeries(Utf8JsonWriter json, HeadlineTrack track, int s)
    {
        var series = track.Series[s];
        var change = Change.Of(track.Values(s));
        json.WriteStartObject();
        json.WriteString("id", series.Id);
        json.WriteString("title", series.Title);
        json.WriteString("unit", series.Unit);
        json.WriteNumber("firstYearMean", change.First);
        json.WriteNumber("lastYearMean", change.Last);
        json.WriteStartArray("values");
        foreach (var value in track.Values(s)) json.WriteNumberValue(value);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
