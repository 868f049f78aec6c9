using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Experiments.Calibrations;

/// <summary>
/// Every point a fit has evaluated, a line each, written before the fit goes on. A fit that is repeated with the same
/// journal asks for the same points and finds them here, so it goes on where it stopped and ends the same.
/// </summary>
public sealed class FitJournal : IDisposable
{
    private const long LargestFile = 256L * 1024 * 1024;

    private readonly Dictionary<string, double[]?> known = new(StringComparer.Ordinal);
    private readonly StreamWriter writer;

    private FitJournal(string file, IEnumerable<string> lines)
    {
        var kept = lines.ToArray();
        File.WriteAllText(file, string.Concat(kept.Select(l => l + "\n")));
        writer = new StreamWriter(file, append: true, new UTF8Encoding(false)) { AutoFlush = true };
    }

    /// <summary>Points kept.</summary>
    public int Count => known.Count;

    /// <summary>A point that is kept, with its figures; null where there is none, or only ones at which the run failed.</summary>
    public (ImmutableArray<double> At, double[] Figures)? First =>
        known.FirstOrDefault(k => k.Value is not null) is { Value: { } figures } one
            ? ([.. JsonSerializer.Deserialize<double[]>(one.Key)!], figures) : null;

    /// <summary>Begins a journal.</summary>
    /// <param name="file">The file; it must not be there.</param>
    /// <param name="problem">Hash of the problem.</param>
    /// <exception cref="InputException">It is there already.</exception>
    public static FitJournal Create(string file, string problem)
    {
        if (File.Exists(file)) throw new InputException(
            file, 0, "", "There is a journal of an earlier fit. Go on with it: --resume. Or name another file with --out.");
        return new FitJournal(file, [Header(problem)]);
    }

    /// <summary>Goes on with a journal; a last line that was cut off is dropped.</summary>
    /// <inheritdoc cref="Create"/>
    /// <exception cref="InputException">It is missing, damaged, or belongs to another problem.</exception>
    public static FitJournal Resume(string file, string problem)
    {
        if (!File.Exists(file)) throw new InputException(file, 0, "", "There is no journal to go on with; leave --resume out.");
        var text = Encoding.UTF8.GetString(InputFile.ReadBytes(file, LargestFile));
        var lines = text[..(text.LastIndexOf('\n') + 1)].Split('\n', StringSplitOptions.RemoveEmptyEntries);
        if (lines.Length == 0 || lines[0] != Header(problem))
            throw new InputException(file, 1, "", "This journal belongs to another fit: scenario, bounds, window, series, seed or replicates differ. Repeat the options it was begun with, or name another file with --out.");
        var journal = new Dictionary<string, double[]?>(StringComparer.Ordinal);
        for (var l = 1; l < lines.Length; l++)
        {
            try
            {
                var entry = JsonSerializer.Deserialize<Entry>(lines[l]);
                if (entry?.At is null) throw new JsonException("it has no point \"At\"");
                journal[Key(entry.At)] = entry.Figures;
            }
            catch (JsonException fault)
            {
                throw new InputException(file, l + 1, "", "This line is damaged; delete it and every line after it. " + fault.Message);
            }
        }

        var resumed = new FitJournal(file, lines);
        foreach (var (at, figures) in journal) resumed.known[at] = figures;
        return resumed;
    }

    /// <summary>
    /// Figures of a point; null where the run fails there. Computed by <paramref name="compute"/> where they are not kept.
    /// </summary>
    /// <param name="at">The point.</param>
    /// <param name="compute">Computes them.</param>
    /// <param name="isNew">Whether they were computed now.</param>
    public double[]? Figures(IReadOnlyList<double> at, Func<double[]?> compute, out bool isNew)
    {
        ArgumentNullException.ThrowIfNull(compute);
        var key = Key(at);
        isNew = !known.TryGetValue(key, out var figures);
        if (!isNew) return figures;
        figures = compute();
        known[key] = figures;
        writer.Write(JsonSerializer.Serialize(new Entry([.. at], figures)) + "\n");
        return figures;
    }

    /// <inheritdoc/>
    public void Dispose() => writer.Dispose();

    private static string Key(IReadOnlyList<double> at) => JsonSerializer.Serialize(at.ToArray());

    private static string Header(string problem) => "{\"fit\":\"" + problem + "\"}";

    private sealed record Entry(double[] At, double[]? Figures);
}
