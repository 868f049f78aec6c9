namespace NegotiationSim.Model.Declarations;

/// <summary>
/// Names of the terms of what something is worth to an actor, u: the same on the menu, in votes and at the table. An option's worth is
/// their sum.
/// </summary>
public static class TermNames
{
    /// <summary>W: producers', users' and the treasury's gains from trade, with what wedges and assets yield.</summary>
    public const string Welfare = "welfare";

    /// <summary>Jobs at firms abroad.</summary>
    public const string Jobs = "jobs";

    /// <summary>What organised sectors gain, beyond their part in welfare.</summary>
    public const string Organised = "organised";

    /// <summary>Payments, aid and loans.</summary>
    public const string Finance = "finance";

    /// <summary>What being short of reserves costs, and imports gone without for debts.</summary>
    public const string Liquidity = "liquidity";

    /// <summary>K: what the other side is brought to concede, and what one concedes oneself.</summary>
    public const string Leverage = "leverage";

    /// <summary>What fighting costs.</summary>
    public const string War = "war";

    /// <summary>D: what voters give for a sign, before they tire and before others' votes.</summary>
    public const string Support = "support";

    /// <summary>What tired voters no longer give for it.</summary>
    public const string Fatigue = "fatigue";

    /// <summary>What third states' votes add to it or take from it.</summary>
    public const string Legitimacy = "legitimacy";

    /// <summary>L: support lost to prices.</summary>
    public const string Inflation = "inflation";

    /// <summary>C: what going back on one's word costs.</summary>
    public const string Commitment = "commitment";

    /// <summary>What envoys and a better relation bring.</summary>
    public const string Relation = "relation";

    /// <summary>
    /// What of sign and pressure is a matter of luck: the leader's deviation from the party, what the model does not know of the pair.
    /// </summary>
    public const string Luck = "luck";

    /// <summary>What the scenario states for what the model has no state for.</summary>
    public const string Stated = "stated";

    /// <summary>
    /// No term, but a mark on what only a seat is offered: there is no occasion for it, so that no behaviour would look at it.
    /// </summary>
    public const string NoOccasion = "no-occasion";
}
