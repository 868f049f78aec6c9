using System.Text;
using NegotiationSim.Actors.Codec;

namespace NegotiationSim.Results.Folder;

/// <summary>The id of a run: equal where everything that makes its results is, wherever it is run.</summary>
public static class RunIdentifier
{
    /// <summary>
    /// SHA-256 over the resolved scenario, the world, what gives its demand shifters, what it branched off from, seed,
    /// plug-ins and the source of the rooms that make results, hexadecimal.
    /// </summary>
    /// <param name="run">The run, or the point of an experiment.</param>
    public static string Of(Manifest run)
    {
        ArgumentNullException.ThrowIfNull(run);
        var text = new StringBuilder();
        void Add(string name, string value) => text.Append(name).Append('=').Append(value).Append('\n');
        Add("scenario", run.ScenarioHash);
        Add("world", run.WorldHash);
        Add("shifters", run.ShifterBase?.ToJsonString() ?? "");
        for (var branch = run.Branch; branch is not null; branch = branch.Earlier) Add(
            "branch", FormattableString.Invariant($"{branch.At} {branch.Before.ToJsonString()}"));
        Add("seed", FormattableString.Invariant($"{run.Seed}"));
        foreach (var plugIn in run.PlugIns.OrderBy(p => p.File, StringComparer.Ordinal).ThenBy(p => p.Hash, StringComparer.Ordinal)) Add(
            "plug-in " + plugIn.File, plugIn.Hash);
        foreach (var (room, digest) in run.Rooms) Add("room " + room, digest);
        return Digest.Of(Encoding.UTF8.GetBytes(text.ToString())).Hex;
    }

    /// <summary>The id of one replicate of it.</summary>
    /// <param name="id">The run's id.</param>
    /// <param name="replicate">The replicate, from 0.</param>
    public static string Of(string id, int replicate) =>
        Digest.Of(Encoding.ASCII.GetBytes(FormattableString.Invariant($"{id}/{replicate}"))).Hex;
}
