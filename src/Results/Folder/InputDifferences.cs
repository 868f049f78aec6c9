using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace NegotiationSim.Results.Folder;

/// <summary>What two runs were not given alike: scenario, world, plug-ins, program, seed.</summary>
public static class InputDifferences
{
    private const int MostKeys = 5, MostText = 60;

    /// <summary>
    /// The differences of what makes results, each a sentence's part such as <c>scenario key $.parameters.routing.markup: 0.1, now 0.2</c>;
    /// none where results must be equal.
    /// </summary>
    /// <param name="then">One run.</param>
    /// <param name="now">The other.</param>
    public static ImmutableArray<string> Of(Manifest then, Manifest now)
    {
        var found = ImmutableArray.CreateBuilder<string>();
        found.AddRange(Keys("scenario", then.Resolved, now.Resolved));
        found.AddRange(Keys("scenario of the demand shifters", then.ShifterBase, now.ShifterBase));
        found.AddRange(Branches(then.Branch, now.Branch));
        if (then.WorldHash != now.WorldHash) found.Add($"world: its figures ({Short(then.WorldHash)}, now {Short(now.WorldHash)})");
        if (then.Seed != now.Seed) found.Add(FormattableString.Invariant($"seed: {then.Seed}, now {now.Seed}"));
        found.AddRange(PlugIns(then, now));
        var rooms = then.Rooms.Keys.Union(now.Rooms.Keys, StringComparer.Ordinal).Where(
            r => then.Rooms.GetValueOrDefault(r) != now.Rooms.GetValueOrDefault(r)).ToArray();
        if (rooms.Length > 0) found.Add($"program: the source of {string.Join(", ", rooms)} (negsim {then.Program} {Short(then.Commit)}, now {now.Program} {Short(now.Commit)})".Replace(" )", ")", StringComparison.Ordinal));
        return found.ToImmutable();
    }

    private static IEnumerable<string> PlugIns(Manifest then, Manifest now)
    {
        string Hashes(Manifest manifest, string file) =>
            string.Join(" and ", manifest.PlugIns.Where(p => p.File == file).Select(p => Short(p.Hash)).Order(StringComparer.Ordinal));
        foreach (var file in then.PlugIns.Concat(now.PlugIns).Select(p => p.File).Distinct(StringComparer.Ordinal).Order(
            StringComparer.Ordinal))
        {
            var (before, after) = (Hashes(then, file), Hashes(now, file));
            if (before != after) yield return $"plug-in {file}: {Or(before, "not loaded")}, now {Or(after, "not loaded")}";
        }
    }

    private static IEnumerable<string> Branches(BranchPoint<JsonNode>? then, BranchPoint<JsonNode>? now)
    {
        if (then is null && now is null) return [];
        if (then is null || now is null || then.At != now.At) return [$"branch: {At(then)}, now {At(now)}"];
        return [.. Keys("scenario before the branch", then.Before, now.Before), .. Branches(then.Earlier, now.Earlier)];
    }

    private static string At(BranchPoint<JsonNode>? branch) => branch is null ? "none"
        : FormattableString.Invariant($"in month {branch.At}");

    /// <summary>What two JSON trees have not alike, the first few keys of it.</summary>
    /// <param name="of">What they are, such as <c>scenario</c>.</param>
    /// <param name="then">One.</param>
    /// <param name="now">The other.</param>
    public static IEnumerable<string> Keys(string of, JsonNode? then, JsonNode? now)
    {
        var all = Differences(then, now, "$").Take(MostKeys + 1).ToArray();
        foreach (var (path, before, after) in all.Take(MostKeys)) yield return $"{of} key {path}: {before}, now {after}";
        if (all.Length > MostKeys) yield return $"{of}: more keys";
    }

    private static IEnumerable<(string Path, string Then, string Now)> Differences(JsonNode? then, JsonNode? now, string path)
    {
        if (then is JsonObject a && now is JsonObject b)
            return a.Select(p => p.Key).Union(b.Select(p => p.Key), StringComparer.Ordinal).SelectMany(
                key => Differences(a[key], b[key], path + "." + key));
        if (then is JsonArray left && now is JsonArray right && left.Count == right.Count)
            return Enumerable.Range(0, left.Count).SelectMany(
                i => Differences(left[i], right[i], FormattableString.Invariant($"{path}[{i}]")));
        return JsonNode.DeepEquals(then, now) ? [] : [(path, Text(then), Text(now))];
    }

    private static string Text(JsonNode? node) => node is null ? "nothing" : node.ToJsonString() is var text && text.Length <= MostText
        ? text : text[..MostText] + "…";

    private static string Or(string text, string other) => text.Length > 0 ? text : other;

    private static string Short(string hash) => hash.Length > 12 ? hash[..12] : hash;
}
