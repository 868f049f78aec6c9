using System.Collections.Immutable;
using NegotiationSim.Engine.Explaining;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;
using NegotiationSim.Results.Store;

namespace NegotiationSim.Lab.Runs;

/// <summary>One replicate with all its months.</summary>
/// <param name="Scenario">The scenario at the end of the run.</param>
/// <param name="Number">Which replicate.</param>
/// <param name="Replicate">Its figures.</param>
/// <param name="Months">Its months.</param>
internal sealed record Story(ResolvedScenario Scenario, int Number, Replicate Replicate, ImmutableArray<MonthRecord> Months) : IPast
{
    /// <inheritdoc/>
    public ImmutableArray<(int Month, Happening Happening)> Happened(int month) => [.. Replicate.Happened.Where(h => h.Month <= month)];

    /// <inheritdoc/>
    public ImmutableArray<StoredDecision> Decisions(int month, string actor) => [.. Decisions(month).Where(d => d.Actor == actor)];

    /// <summary>Everything decided in a month.</summary>
    public IEnumerable<StoredDecision> Decisions(int month) => Months[month].Decisions.Select(d => StoredDecision.Of(Scenario, month, d));
}
