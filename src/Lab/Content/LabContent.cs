using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using NegotiationSim.Engine.Runs;
using NegotiationSim.Experiments.Ensembles;
using NegotiationSim.Lab.Answers;
using NegotiationSim.Lab.Questions;
using NegotiationSim.Lab.Runs;
using NegotiationSim.Scenarios.Files;

namespace NegotiationSim.Lab.Content;

/// <summary>What a page shows before its worker has computed anything: cards, first runs, what each lever does.</summary>
/// <param name="library">Behaviours, worlds and scenarios.</param>
/// <param name="progress">Told what is being computed.</param>
public sealed class LabContent(Library library, Action<string> progress)
{
    private const long Seed = 1;

    /// <summary>Least share of all runs that is drawn as a kind of its own; as the page's parted().</summary>
    private const double LeastKind = 0.15;

    private readonly Shelf shelf = new(library);

    /// <summary>Levers that were left out because they move too little, with their effect as a share.</summary>
    public List<(string Scenario, string Lever, double Effect)> LeftOut { get; } = [];

    /// <summary>The content as one JSON object.</summary>
    /// <param name="cards">The gallery.</param>
    /// <param name="version">Version of the program, shown at the page's foot.</param>
    public string Write(ImmutableArray<GalleryCard> cards, string version) => AnswerJson.Object(json =>
    {
        json.WriteString("version", version);
        json.List("cards", cards, c => Card(json, c));
        json.WriteStartObject("summaries");
        foreach (var entry in ParameterTable.All) json.WriteString(entry.Path, entry.Summary);
        json.WriteEndObject();
        json.WriteStartObject("units");
        foreach (var entry in ParameterTable.All) json.WriteString(entry.Path, entry.IsSwitch ? "switch" : entry.Unit);
        json.WriteEndObject();
    });

    private void Card(Utf8JsonWriter json, GalleryCard card)
    {
        var id = card.Scenario.Resolved.Id;
        progress(card.Name);
        json.WriteString("scenario", id);
        json.WriteString("name", card.Name);
        json.WriteString("question", card.Question);
        json.WriteNumber("minutes", card.Minutes);
        json.WriteString("see", card.See);
        json.WriteString("series", card.Series);
        json.WriteString("charted", card.Charted);
        json.WriteNumber("share", card.Share);
        json.WriteString("yes", card.Yes);
        json.WriteString("no", card.No);
        json.WriteNumber("cut", card.Cut);
        json.WriteNumber("runs", card.Runs);
        json.WriteString("single", card.Single);
        json.WriteString("world", card.Scenario.Resolved.World.Id);
        json.WriteBoolean("real", card.Scenario.Resolved.World.EconomyCount > 12);
        json.Texts("marks", card.Marks);
        json.WriteStartObject("fork");
        json.WriteString("title", card.Fork.Title);
        json.WriteNumber("at", card.Fork.At);
        json.Texts("sets", card.Fork.Sets);
        json.WriteString("a", card.Fork.A);
        json.WriteString("b", card.Fork.B);
        json.WriteEndObject();
        json.WriteStartObject("info");
        ScenarioAnswer.Write(json, card.Scenario);
        json.WriteEndObject();
        First(json, card);
        var offered = card.Levers.Select(l => (Lever: l, Curve: Curve(card, l))).Where(o => Worth(id, o.Lever, o.Curve)).ToList();
        json.List("levers", offered, o => Lever(json, o.Lever, o.Curve));
    }

    /// <summary>The runs of the scenario as it is, as the ensemble's answer gives them, rounded.</summary>
    private void First(Utf8JsonWriter json, GalleryCard card)
    {
        var runs = shelf.Of(Spec(card));
        var (replicates, main) = (runs.First(card.Stored), runs.Place(card.Series));
        json.WriteStartObject("first");
        json.WriteNumber("replicates", card.Stored);
        json.WriteString("first", replicates[0].Digest.Hex);
        json.WriteNumber("middle", runs.Middle(card.Stored, main));
        json.WriteStartArray("paths");
        foreach (var replicate in replicates)
        {
            json.WriteStartArray();
            foreach (var value in replicate.Values[main]) json.WriteNumberValue(AnswerJson.Six(value));
            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.Numbers("ends", replicates.Select(r => AnswerJson.Six(r.LastYear(main))));
        json.List("series", Enumerable.Range(0, runs.Series.Length), s =>
        {
            json.WriteString("id", runs.Series[s].Id);
            json.Rounded("bands", EnsembleAnswer.Bands(replicates, s));
        });
        json.WriteEndObject();
    }

    private static void Lever(Utf8JsonWriter json, GalleryLever lever, LeverCurve curve)
    {
        json.WriteString("id", lever.Id);
        json.WriteString("title", lever.Title);
        json.WriteString("path", lever.Path);
        json.WriteNumber("value", lever.Value);
        json.WriteNumber("min", lever.Min);
        json.WriteNumber("max", lever.Max);
        json.WriteString("unit", lever.Unit);
        json.WriteString("low", lever.Low);
        json.WriteString("high", lever.High);
        json.WriteBoolean("switch", lever.IsSwitch);
        json.WriteBoolean("whole", lever.IsWhole);
        json.Numbers("values", curve.Values);
        json.Numbers("ends", curve.Ends);
        json.List("stored", Enumerable.Range(0, curve.Bands.Length), s =>
        {
            json.Rounded("bands", curve.Bands[s]);
            json.Numbers("ends", curve.Runs[s].Select(AnswerJson.Six));
            json.WriteStartArray("kinds");
            foreach (var kind in curve.Kinds[s])
            {
                json.WriteStartArray();
                foreach (var value in kind) json.WriteNumberValue(AnswerJson.Six(value));
                json.WriteEndArray();
            }

            json.WriteEndArray();
        });
    }

    private bool Worth(string scenario, GalleryLever lever, LeverCurve curve)
    {
        if (curve.Effect >= LeverCurve.Least) return true;
        LeftOut.Add((scenario, lever.Id, curve.Effect));
        return false;
    }

    private LeverCurve Curve(GalleryCard card, GalleryLever lever)
    {
        var values = lever.Grid();
        var ends = new List<double>();
        var bands = new List<ImmutableArray<Band>>();
        var each = new List<ImmutableArray<double>>();
        var kinds = new List<ImmutableArray<ImmutableArray<double>>>();
        foreach (var value in values)
        {
            var runs = shelf.Of(value == lever.Value
                ? Spec(card)
                : Spec(card) with { Sets = [lever.Path + "=" + value.ToString("R", CultureInfo.InvariantCulture)] });
            var (replicates, at) = (runs.First(card.Stored), runs.Place(card.Series));
            ends.Add(replicates.Average(r => r.LastYear(at)));
            bands.Add([.. EnsembleAnswer.Bands(replicates, at)]);
            each.Add([.. replicates.Select(r => r.LastYear(at))]);
            kinds.Add(Kinds(replicates, at, bands[^1][0].Median * card.Share));
        }

        return new LeverCurve(lever.Id, [.. values], [.. ends], [.. bands], [.. each], [.. kinds]);
    }

    /// <summary>
    /// Where runs part in two, the middle of either kind month by month: a middle of all would be a run that never happens.
    /// </summary>
    private static ImmutableArray<ImmutableArray<double>> Kinds(IReadOnlyList<Replicate> replicates, int series, double mark)
    {
        var kinds = replicates.GroupBy(r => r.LastYear(series) >= mark).OrderBy(g => g.Key).Select(g => g.ToArray()).ToArray();
        if (kinds.Length < 2 || kinds.Min(k => k.Length) < LeastKind * replicates.Count) return [];
        return [.. kinds.Select(kind => Enumerable.Range(0, kind[0].Values[series].Length).Select(
            m => kind.Select(r => r.Values[series][m]).Order().ElementAt((kind.Length - 1) / 2)).ToImmutableArray())];
    }

    private static RunSpec Spec(GalleryCard card) => new(card.Scenario.Resolved.Id, Seed, [], null, []);
}
