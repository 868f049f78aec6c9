using NegotiationSim.Actors.Chance;

namespace NegotiationSim.Model.Month;

/// <summary>Which run this is.</summary>
/// <param name="Run">The run's id.</param>
/// <param name="Seed">The seed.</param>
/// <param name="Replicate">The replicate, from 0.</param>
public sealed record RunIdentity(string Run, long Seed, int Replicate)
{
    /// <summary>The key of every draw of the run; the same for any run of the same seed and replicate.</summary>
    public DrawKey Key => DrawKey.Of(Seed, Replicate);
}
