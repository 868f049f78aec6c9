using System.Globalization;
using NegotiationSim.Results;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Experiments.Mechanisms;

/// <summary>The figures of runs that are done, a line each in a CSV file, so that a trial goes on after any interruption.</summary>
/// <remarks>A run is known by the hash of its scenario, its seed and its replicate: equal ones give equal figures in one version of the
/// program.</remarks>
public sealed class PairFile : IDisposable
{
    /// <summary>Name of the file in its folder.</summary>
    public const string Name = "figures.csv";

    private const string Header = "scenario,seed,replicate,take,from,until,series,value";
    private const long LargestFile = 1L << 30;
    private readonly Dictionary<string, double> known = new(StringComparer.Ordinal);
    private readonly Lock gate = new();
    private readonly StreamWriter target;

    private PairFile(string path)
    {
        if (new FileInfo(path) is { Exists: true, Length: > 0 })
        {
            foreach (var line in InputFile.ReadText(path, LargestFile).Split('\n').Skip(1))
            {
                // A line cut short by a crash is computed again.
                var at = line.LastIndexOf(',');
                if (line.EndsWith(';') && double.TryParse(line.AsSpan(at + 1, line.Length - at - 2), NumberStyles.Float,
                    CultureInfo.InvariantCulture, out var value)) known[line[..at]] = value;
            }
        }

        target = new StreamWriter(path, append: true) { NewLine = "\n" };
        if (target.BaseStream.Length == 0) target.WriteLine(Header);
        else target.WriteLine();
    }

    /// <summary>Opens the file of a folder.</summary>
    /// <param name="folder">The folder; made where there is none.</param>
    /// <param name="resume">Whether figures that are there are used; without, the folder must have none.</param>
    /// <exception cref="ResultsException">There are figures and they are not to be used, or the folder cannot be written.</exception>
    /// <exception cref="InputException">The figures are no text.</exception>
    public static PairFile Open(string folder, bool resume)
    {
        var path = Path.Combine(folder, Name);
        if (!resume && File.Exists(path)) throw new ResultsException(
            folder, "There are figures of an earlier trial. Go on with them by --resume, or name another folder with --out.");
        try
        {
            Directory.CreateDirectory(folder);
            return new PairFile(path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new ResultsException(folder, "The folder cannot be used: " + fault.Message) { IsOfMachine = true };
        }
    }

    /// <summary>The figure kept under a key; null where there is none.</summary>
    public double? Get(string key)
    {
        lock (gate) return known.TryGetValue(key, out var value) ? value : null;
    }

    /// <summary>Keeps the figures of one run.</summary>
    public void Add(IEnumerable<(string Key, double Value)> figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        lock (gate)
        {
            foreach (var (key, value) in figures)
            {
                known[key] = value;
                target.WriteLine(key + "," + value.ToString("R", CultureInfo.InvariantCulture) + ";");
            }

            target.Flush();
        }
    }

    /// <summary>Closes the file.</summary>
    public void Dispose() => target.Dispose();
}
