using System.Collections.Immutable;

namespace NegotiationSim.Model.Script;

/// <summary>One thing a dossier settles.</summary>
/// <param name="Id">Unique in the dossier, kebab-case.</param>
/// <param name="Title">In words.</param>
/// <param name="Levels">What it may be settled at, in order, at least one.</param>
public sealed record DossierIssue(string Id, string Title, ImmutableArray<IssueLevel> Levels)
{
    /// <summary>
    /// How many times as much the issue's stated worths weigh with an actor in the months before it votes; 1 for actors left out. A bloc
    /// goes by the share of its GDP that votes.
    /// </summary>
    public ImmutableArray<NonTradeValue> BeforeElection { get; init; } = [];
}
