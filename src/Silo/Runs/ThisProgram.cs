using System.Reflection;
using System.Text;
using NegotiationSim.Actors.Behaviours;
using NegotiationSim.Actors.Codec;
using NegotiationSim.Engine.PlugIns;
using NegotiationSim.Grains.Placement;
using NegotiationSim.Model.Month;
using NegotiationSim.Negotiation.Domains;
using NegotiationSim.Results.Folder;
using NegotiationSim.Scenarios.Files;

namespace NegotiationSim.Silo.Runs;

/// <summary>
/// Which program works on a run. Another one, or one with another plug-in, would compute another digest, so it keeps its hands off.
/// </summary>
public static class ThisProgram
{
    // The rooms that make results. A compiler gives equal code an equal module id, so two programs of one version that differ are told
    // apart.
    private static readonly Assembly[] Rooms = [typeof(IBehaviour).Assembly, typeof(Domain).Assembly, typeof(Simulation).Assembly,
        typeof(ScenarioFile).Assembly, typeof(HostedBuild).Assembly];

    private static readonly string Code = Digest.Of(
        Encoding.UTF8.GetBytes(string.Concat(Rooms.Select(r => r.ManifestModule.ModuleVersionId)))).Hex[..16];

    /// <summary>Version, commit, hash of the code that makes results, and the plug-ins with their hashes.</summary>
    public static HostedBuild With(PlugInSet plugIns)
    {
        ArgumentNullException.ThrowIfNull(plugIns);
        var files = plugIns.Files.OrderBy(f => f.File, StringComparer.Ordinal).Select(f => f.File + "=" + f.Hash);
        return new HostedBuild(string.Join(' ', new[] { ProgramIdentity.Version, ProgramIdentity.Commit, Code }.Where(
            p => p.Length > 0).Concat(files)));
    }
}
