namespace NegotiationSim.Model.Worlds;

/// <summary>How a bloc turns its members' votes into a decision.</summary>
public enum DecisionRule
{
    /// <summary>It takes no decisions; a label for a group of states.</summary>
    None,

    /// <summary>More than half of the members agree.</summary>
    SimpleMajority,

    /// <summary>At least 55 % of the members, with at least 65 % of the people, agree (Treaty on European Union, article 16(4)).</summary>
    QualifiedMajority,

    /// <summary>A majority agrees and no permanent member votes against.</summary>
    OneVeto,

    /// <summary>Every member agrees; an abstention does not block.</summary>
    Unanimity,
}
