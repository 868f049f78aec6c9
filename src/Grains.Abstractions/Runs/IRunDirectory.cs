using System.Collections.Immutable;
using Orleans.CodeGeneration;
using Orleans.Concurrency;

namespace NegotiationSim.Grains.Abstractions.Runs;

/// <summary>The runs that can be asked here. Its one key is 0.</summary>
[Alias("negsim.IRunDirectory"), Version(1)]
public interface IRunDirectory : IGrainWithIntegerKey
{
    /// <summary>All of them, in the order they were begun or ordered.</summary>
    [Alias("List"), AlwaysInterleave, ResponseTimeout("00:00:15")]
    Task<ImmutableArray<RunCard>> ListAsync(CancellationToken cancellation = default);
}
