using NegotiationSim.Model.Worlds;

namespace NegotiationSim.Model.Script;

/// <summary>Those at home, or those of a bloc, who have to agree (Putnam 1988: the second of two games).</summary>
public sealed record Institution
{
    /// <summary>Unique in the dossier, kebab-case.</summary>
    public required string Id { get; init; }

    /// <summary>In words.</summary>
    public required string Title { get; init; }

    /// <summary>Its members and its rule.</summary>
    public required Bloc Chamber { get; init; }

    /// <summary>What a member wants a deal to be worth beyond 0, u.</summary>
    public required double Demand { get; init; }

    /// <summary>Most that is paid for one member's vote, u of the member; 0 where votes are not bought.</summary>
    public required double Purse { get; init; }

    /// <summary>Whether it votes on keeping relief in a dispute rather than on ratification.</summary>
    public required bool KeepsRelief { get; init; }

    /// <summary>Position of the party whose mandate it votes before talks; -1 where it votes on a deal.</summary>
    public int Mandates { get; init; } = -1;

    /// <summary>Whether it votes on ratification and renewal.</summary>
    public bool Ratifies => !KeepsRelief && Mandates < 0;
}
