using System.Collections.Immutable;

namespace NegotiationSim.Model.Script;

/// <summary>Something that happens at a date, whatever the actors decide.</summary>
/// <param name="Id">Unique in the scenario, kebab-case.</param>
/// <param name="Title">In words.</param>
/// <param name="Month">Months from the scenario's start.</param>
/// <param name="Kind">What it changes; see <see cref="EventKind"/>.</param>
/// <param name="Economies">Ordinals of the economies concerned, in the order the kind asks for.</param>
/// <param name="Value">The size, in the unit the kind states.</param>
/// <param name="Source">Where it is recorded.</param>
public sealed record ScriptedEvent(string Id, string Title, int Month, EventKind Kind, ImmutableArray<int> Economies, double Value,
    string Source);
