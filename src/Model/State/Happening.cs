using System.Collections.Immutable;
using NegotiationSim.Model.Script;

namespace NegotiationSim.Model.State;

/// <summary>Something that happened in a month.</summary>
/// <param name="Kind">Kebab-case: an event kind, or <c>measure-announced</c>, <c>measure-in-force</c>, <c>carve-out-opened</c>,
/// <c>carve-out-closed</c>, <c>carve-out-renewed</c>, <c>concession-offered</c>, <c>measure-ended</c>, <c>fault-skipped</c>.</param>
/// <param name="Subject">Id of the event, measure or actor.</param>
/// <param name="Title">In words.</param>
/// <param name="Cause">What brought it about: an actor and option, a scripted date, an earlier happening; empty where none is
/// known.</param>
public sealed record Happening(string Kind, string Subject, string Title, string Cause)
{
    /// <summary>The acts it consists of, or whose undoing it is; none where it is not anybody's act.</summary>
    public ImmutableArray<Act> Acts { get; init; } = [];
}
