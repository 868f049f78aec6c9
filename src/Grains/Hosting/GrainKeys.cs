using System.Globalization;
using NegotiationSim.Grains.Placement;

namespace NegotiationSim.Grains.Hosting;

/// <summary>How grains of a run are named.</summary>
public static class GrainKeys
{
    /// <summary><c>build~run/replicate/actor</c>.</summary>
    public static IdSpan Actor(HostedBuild build, string run, int replicate, string actor) =>
        IdSpan.Create(Run(build, run, replicate) + "/" + actor);

    /// <summary><c>build~run/replicate</c>.</summary>
    public static string Run(HostedBuild build, string run, int replicate)
    {
        ArgumentNullException.ThrowIfNull(build);
        return build.Prefix + Replicate(run, replicate);
    }

    /// <summary><c>build~silo</c>: what asks the actors of a silo.</summary>
    public static string Courier(HostedBuild build, string silo)
    {
        ArgumentNullException.ThrowIfNull(build);
        return build.Prefix + silo;
    }

    /// <summary><c>run/replicate</c>, as messages name it.</summary>
    public static string Replicate(string run, int replicate) => run + "/" + replicate.ToString(CultureInfo.InvariantCulture);

    /// <summary>Takes <c>build~run/replicate</c> apart.</summary>
    public static (string Run, int Replicate) Parse(string key)
    {
        var name = HostedBuild.Split(key).Name;
        var slash = name.LastIndexOf('/');
        return (name[..slash], int.Parse(name.AsSpan(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture));
    }
}
