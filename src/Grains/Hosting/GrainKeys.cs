using System.Globalization;
using Orleans.Runtime;

namespace NegotiationSim.Grains.Hosting;

/// <summary>How grains of a run are named.</summary>
public static class GrainKeys
{
    /// <summary><c>run/replicate/actor</c>.</summary>
    public static IdSpan Actor(string run, int replicate, string actor) => IdSpan.Create(Replicate(run, replicate) + "/" + actor);

    /// <summary><c>run/replicate</c>.</summary>
    public static string Replicate(string run, int replicate) => run + "/" + replicate.ToString(CultureInfo.InvariantCulture);

    /// <summary>Takes <c>run/replicate</c> apart.</summary>
    public static (string Run, int Replicate) Parse(string key)
    {
        var slash = key.LastIndexOf('/');
        return (key[..slash], int.Parse(key.AsSpan(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture));
    }
}
