using System.Collections.Immutable;
using NegotiationSim.Grains.Abstractions.Runs;
using Orleans.Concurrency;

namespace NegotiationSim.Grains.Accounts;

/// <summary>Lists the runs that can be asked.</summary>
/// <param name="months">The closed months.</param>
[StatelessWorker]
[GrainType("run-directory")]
public sealed class RunDirectoryGrain(IClosedMonths months) : Grain, IRunDirectory
{
    /// <inheritdoc/>
    public async Task<ImmutableArray<RunCard>> ListAsync(CancellationToken cancellation) => await months.RunsAsync(cancellation);
}
