using System.Collections.Immutable;
using System.Text.Json;
using NegotiationSim.Engine.Runs;
using NegotiationSim.Lab.Runs;
using NegotiationSim.Model.Script;
using NegotiationSim.Scenarios.Files;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Lab.Content;

/// <summary>Reads the gallery: <c>config/lab/gallery.json</c>, a list of cards.</summary>
public static class Gallery
{
    /// <summary>Reads it.</summary>
    /// <param name="file">The file.</param>
    /// <param name="library">Behaviours, worlds and scenarios.</param>
    /// <exception cref="InputException">Something in it, or in a scenario it names, is wrong.</exception>
    public static ImmutableArray<GalleryCard> Read(string file, Library library)
    {
        ArgumentNullException.ThrowIfNull(library);
        return [.. JsonInput.Read(file).Member("cards")!.Items.Select(card => Card(file, card, library))];
    }

    private static GalleryCard Card(string file, InputNode card, Library library)
    {
        var scenario = library.Scenario(Text(file, card, "scenario"), []);
        var series = Text(file, card, "series");
        var known = LabSeries.Of(scenario).Select(s => s.Id).ToArray();
        if (!known.Contains(series))
            throw new InputException(
                file, card.Line, card.Path + ".series", $"{scenario.Resolved.Id} has no headline series \"{series}\"."
                    + Suggestion.Sentence(series, known));
        using var text = JsonDocument.Parse(scenario.Text);
        var fork = card.Member("fork")!;
        return new GalleryCard
        {
            Scenario = scenario,
            Name = Text(file, card, "name"),
            Question = Text(file, card, "question"),
            Minutes = (int)Number(file, card, "minutes"),
            See = See(file, card, scenario),
            Series = series,
            Charted = Text(file, card, "charted"),
            Share = Number(file, card, "share"),
            Yes = Text(file, card, "yes"),
            No = Text(file, card, "no"),
            Cut = (int)Number(file, card, "cut"),
            Runs = (int)Number(file, card, "runs"),
            Stored = (int)Number(file, card, "stored"),
            Single = card.Member("single")?.Text ?? "",
            Marks = [.. (card.Member("marks")?.Items ?? []).Select(m => Mark(file, m, scenario.Resolved))],
            Levers = [.. card.Member("levers")!.Items.Select(l => Lever(file, l, text.RootElement))],
            Fork = new GalleryFork(
                Text(file, fork, "title"), (int)Number(file, fork, "at"), [.. fork.Member("sets")!.Items.Select(s => s.Text)],
                    Text(file, fork, "a"), Text(file, fork, "b")),
        };
    }

    /// <summary>What a class will see has to be something that runs can prove wrong.</summary>
    private static string See(string file, InputNode card, LoadedScenario scenario)
    {
        var (said, claimed) = (Text(file, card, "see"), scenario.Claims.Select(c => c.Says).ToArray());
        return claimed.Contains(said) ? said
            : throw new InputException(
                file, card.Member("see")!.Line, card.Path + ".see", $"{scenario.Resolved.Id} does not claim this. Write a sentence of its \"claims\" as it stands there."
                    + Suggestion.Sentence(said, claimed));
    }

    private static string Mark(string file, InputNode mark, ResolvedScenario scenario)
    {
        var known = scenario.Events.Select(e => e.Id).ToArray();
        return known.Contains(mark.Text)
            ? mark.Text
            : throw new InputException(
                file, mark.Line, mark.Path, $"The scenario has no event \"{mark.Text}\"." + Suggestion.Sentence(mark.Text, known));
    }

    private static GalleryLever Lever(string file, InputNode lever, JsonElement scenario)
    {
        var path = Text(file, lever, "path");
        var entry = ParameterTable.Find(path);
        var value = Value(scenario, path)
            ?? throw new InputException(file, lever.Line, lever.Path + ".path", $"The scenario has no number or switch at \"{path}\".");
        var isWhole = entry is { IsWhole: true } || lever.Member("unit") is { Text: "months" };
        return new GalleryLever(
            Text(file, lever, "id"), Text(file, lever, "title"), path, value, Number(file, lever, "min"), Number(file, lever, "max"),
            lever.Member("unit")?.Text ?? "",
            Text(file, lever, "low"), Text(file, lever, "high"), entry is { IsSwitch: true }, isWhole);
    }

    private static string Text(string file, InputNode at, string key) =>
        at.Member(key) is { Kind: InputKind.Text } found
            ? found.Text
            : throw new InputException(file, at.Line, at.Path + "." + key, "Write a text here.");

    private static double Number(string file, InputNode at, string key) =>
        at.Member(key) is { Kind: InputKind.Number } found
            ? found.Number
            : throw new InputException(file, at.Line, at.Path + "." + key, "Write a number here.");

    /// <summary>The number a path leads to; a switch is 1 or 0.</summary>
    private static double? Value(JsonElement at, string path)
    {
        foreach (var step in path.Split('.'))
        {
            if (at.ValueKind == JsonValueKind.Array) at = at.EnumerateArray().FirstOrDefault(i => IsCalled(i, step));
            else if (at.ValueKind != JsonValueKind.Object || !at.TryGetProperty(step, out at)) return null;
        }

        return at.ValueKind switch
        {
            JsonValueKind.Number => at.GetDouble(),
            JsonValueKind.True => 1,
            JsonValueKind.False => 0,
            _ => null,
        };
    }

    private static bool IsCalled(JsonElement item, string id) =>
        item.ValueKind == JsonValueKind.Object && item.TryGetProperty("id", out var own) && own.GetString() == id;
}
