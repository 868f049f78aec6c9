using NegotiationSim.Actors.Answers;

namespace NegotiationSim.Model.Politics;

/// <summary>An option on a menu together with what it does.</summary>
/// <param name="Actor">Ordinal of the actor it is offered to.</param>
/// <param name="Measure">Ordinal of the measure; -1 where the option is about a demand.</param>
/// <param name="CarveOut">Position of the carve-out; -1 where the option is about the whole measure.</param>
/// <param name="Conflict">Position of the conflict; -1 where the option is about a measure.</param>
/// <param name="Option">The option as the actor sees it.</param>
internal sealed record Move(int Actor, int Measure, int CarveOut, int Conflict, Option Option)
{
    /// <summary>Position of a carve-out that is opened along with it, to win members' votes; -1 for none.</summary>
    public int Concession { get; init; } = -1;

    /// <summary>Share of a demand that a target would have given in to, 0 to 1.</summary>
    public double Share { get; init; }

    /// <summary>Ordinal in the books of the creditor it is about; -1 where it is about none.</summary>
    public int Lender { get; init; } = -1;

    /// <summary>Position of the pair whose ties it is about; -1 where it is about none.</summary>
    public int Dyad { get; init; } = -1;

    /// <summary>
    /// Whether there is an occasion for it; false only on the menu of a seat, which may act without one.
    /// </summary>
    public bool Occasioned { get; init; } = true;

    /// <summary>What it does; see <see cref="MoveKinds"/>.</summary>
    public string Kind => Option.Kind;
}
