using System.Collections.Immutable;
using NegotiationSim.Actors.Behaviours;

namespace NegotiationSim.Model.Script;

/// <summary>Who acts, as what.</summary>
/// <param name="Profile">Id, name, behaviour and settings.</param>
/// <param name="Economy">Ordinal of the economy of a state; -1 for others.</param>
/// <param name="Bloc">Ordinal of the bloc in the world; -1 for others.</param>
/// <param name="IsSeat">Whether it is answered from outside.</param>
public sealed record ActorAssignment(ActorProfile Profile, int Economy, int Bloc, bool IsSeat)
{
    /// <summary>Ordinals of the states' actors that a ministry advises, ascending; empty for others.</summary>
    public ImmutableArray<int> Serves { get; init; } = [];

    /// <summary>First month in which its behaviour answers for a seat again; default never.</summary>
    public int HandedOver { get; init; } = int.MaxValue;

    /// <summary>
    /// Whether somebody outside answers in a month: behaviours are asked where there is an occasion, to save time, a seat about all it may
    /// do, always.
    /// </summary>
    /// <param name="month">Months since the start.</param>
    public bool IsSeatIn(int month) => IsSeat && month < HandedOver;
}
