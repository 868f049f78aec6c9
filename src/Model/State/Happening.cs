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
/// <param name="Acts">The acts it consists of, or whose undoing it is; none where it is not anybody's act.</param>
public sealed record Happening(string Kind, string Subject, string Title, string Cause, ImmutableArray<Act> Acts)
{
    /// <summary>What is nobody's act.</summary>
    internal Happening(string kind, string subject, string title, string cause)
        : this(kind, subject, title, cause, [])
    {
    }
}
