namespace NegotiationSim.House.Tests.Rooms;

/// <summary>Circles between the folders of a room.</summary>
/// <remarks>
/// A folder is one unit with everything below it. What a folder holds beside its sub-folders is compared as well, once the
/// folder is looked into: each sub-folder is a unit, and so is each file that lies beside them, because such a file may be the door
/// that needs everything or a word that everything needs, and both are in order. The same holds for the files in a room's
/// root. A folder needs another where one of its files opens the other's namespace, or mentions one of its types in a way
/// that needs no opening: by a qualified name, or because it lies further in.
/// </remarks>
internal static class Circles
{
    /// <summary>One sentence a circle: its units in turn, and for each arrow the files that make it.</summary>
    public static IReadOnlyList<string> In(Room room) =>
        [.. Within(room, []), .. Parents(room).SelectMany(folder => Within(room, folder))];

    // Folders that have sub-folders of their own.
    private static IEnumerable<string[]> Parents(Room room) => room.Files
        .Where(f => f.Folders.Length > 1)
        .Select(f => string.Join('/', f.Folders[..^1]))
        .Distinct(StringComparer.Ordinal)
        .Order(StringComparer.Ordinal)
        .Select(p => p.Split('/'));

    private static IEnumerable<string> Within(Room room, string[] folder)
    {
        var files = room.Files.Where(f => f.Folders.Take(folder.Length).SequenceEqual(folder)).ToArray();
        var arrows = new SortedDictionary<string, SortedDictionary<string, SortedSet<string>>>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            var unit = Unit(file, folder);
            foreach (var needed in files.Where(file.Needs).Select(f => Unit(f, folder)).Concat(Opened(room, file, folder, files)).Where(
                u => u != unit))
            {
                if (!arrows.TryGetValue(unit, out var to)) arrows[unit] = to = new(StringComparer.Ordinal);
                if (!to.TryGetValue(needed, out var by)) to[needed] = by = new(StringComparer.Ordinal);
                by.Add(file.Path);
            }
        }

        return Shortest(arrows).Select(circle => string.Join(
            ", ", circle.Select((unit, i) => Arrow(arrows, unit, circle[(i + 1) % circle.Length]))));
    }

    private static string Unit(SourceFile file, string[] folder) =>
        file.Folders.Length > folder.Length ? file.Folders[folder.Length] : file.Path.Split('/')[^1];

    private static IEnumerable<string> Opened(Room room, SourceFile file, string[] folder, SourceFile[] files)
    {
        var start = string.Join('.', [room.Namespace, .. folder]) + ".";
        return file.Usings.Where(u => u.StartsWith(start, StringComparison.Ordinal)).Select(u => u[start.Length..].Split('.')[0])
            .Where(u => files.Any(f => f.Folders.Length > folder.Length && f.Folders[folder.Length] == u));
    }

    private static string Arrow(SortedDictionary<string, SortedDictionary<string, SortedSet<string>>> arrows, string from, string to)
    {
        var by = arrows[from][to];
        return $"{from} needs {to} ({string.Join(", ", by.Take(3))}{(by.Count > 3 ? $" and {by.Count - 3} more" : "")})";
    }

    // For each unit the shortest way back to itself; circles that were found already from another of their units are left out.
    private static IEnumerable<string[]> Shortest(SortedDictionary<string, SortedDictionary<string, SortedSet<string>>> arrows)
    {
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var start in arrows.Keys)
        {
            if (WayBack(arrows, start) is { } circle && told.Add(
                string.Join('|', circle.Order(StringComparer.Ordinal)))) yield return circle;
        }
    }

    private static string[]? WayBack(SortedDictionary<string, SortedDictionary<string, SortedSet<string>>> arrows, string start)
    {
        var ways = new Queue<string[]>([[start]]);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (ways.TryDequeue(out var way))
        {
            if (!arrows.TryGetValue(way[^1], out var next)) continue;
            foreach (var unit in next.Keys)
            {
                if (unit == start) return way;
                if (seen.Add(unit)) ways.Enqueue([.. way, unit]);
            }
        }

        return null;
    }
}
