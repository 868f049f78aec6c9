using NegotiationSim.Model.Worlds;

namespace NegotiationSim.Model.Script;

/// <summary>Those at home, or those of a bloc, who have to agree (Putnam 1988: the second of two games).</summary>
/// <param name="Id">Unique in the dossier, kebab-case.</param>
/// <param name="Title">In words.</param>
/// <param name="Chamber">Its members and its rule.</param>
/// <param name="Demand">What a member wants a deal to be worth beyond 0, u.</param>
/// <param name="Purse">Most that is paid for one member's vote, u of the member; 0 where votes are not bought.</param>
/// <param name="KeepsRelief">Whether it votes on keeping relief in a dispute rather than on ratification.</param>
public sealed record Institution(string Id, string Title, Bloc Chamber, double Demand, double Purse, bool KeepsRelief)
{
    /// <summary>Position of the party whose mandate it votes before talks; -1 where it votes on a deal.</summary>
    public int Mandates { get; init; } = -1;

    /// <summary>Whether it votes on ratification and renewal.</summary>
    public bool Ratifies => !KeepsRelief && Mandates < 0;
}
