using System.Text.Json;
using NegotiationSim.Engine.Runs;
using NegotiationSim.Experiments.Ensembles;
using NegotiationSim.Lab.Runs;

namespace NegotiationSim.Lab.Answers;

/// <summary>Many replicates: bands of every headline series, and every path of the one that is charted.</summary>
internal static class EnsembleAnswer
{
    /// <summary>Writes the answer.</summary>
    /// <param name="json">Where.</param>
    /// <param name="runs">The runs.</param>
    /// <param name="count">How many replicates.</param>
    /// <param name="charted">Id of the series that is charted.</param>
    public static void Write(Utf8JsonWriter json, RunSet runs, int count, string charted)
    {
        var replicates = runs.First(count);
        var main = runs.Place(charted);
        json.WriteNumber("replicates", count);
        json.WriteString("digest", count == 1 ? replicates[0].Digest.Hex : EnsembleDigest.Of(replicates.Select(r => r.Digest)).Hex);
        json.WriteString("first", replicates[0].Digest.Hex);
        json.WriteNumber("middle", runs.Middle(count, main));
        json.WriteStartArray("paths");
        foreach (var replicate in replicates)
        {
            json.WriteStartArray();
            foreach (var value in replicate.Values[main]) json.WriteNumberValue(value);
            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.Numbers("ends", replicates.Select(r => r.LastYear(main)));
        json.List("series", Enumerable.Range(0, runs.Series.Length), s =>
        {
            json.WriteString("id", runs.Series[s].Id);
            json.Bands("bands", Bands(replicates, s));
        });
    }

    /// <summary>Bands of one series by month.</summary>
    public static IEnumerable<Band> Bands(IReadOnlyList<Replicate> replicates, int series)
    {
        var cells = new double[replicates.Count];
        for (var m = 0; m < replicates[0].Values[series].Length; m++)
        {
            for (var r = 0; r < cells.Length; r++) cells[r] = replicates[r].Values[series][m];
            yield return Band.Of(cells);
        }
    }
}
