using System.Text;
using NegotiationSim.Actors.Codec;

namespace NegotiationSim.Engine.Runs;

/// <summary>One digest for many replicates.</summary>
public static class EnsembleDigest
{
    /// <summary>Digest over the replicates' digests in order: the same for any number of workers, and wherever they are.</summary>
    /// <param name="replicates">Digests of replicates 0, 1 and so on.</param>
    public static Digest Of(IEnumerable<Digest> replicates) =>
        Digest.Of(Encoding.ASCII.GetBytes(string.Concat(replicates.Select(d => d.Hex))));
}
