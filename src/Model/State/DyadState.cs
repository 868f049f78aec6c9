namespace NegotiationSim.Model.State;

/// <summary>How one economy's leader stands to another.</summary>
/// <param name="From">Ordinal of the economy whose leader it is.</param>
/// <param name="To">Ordinal of the other economy.</param>
/// <param name="Leaning">ι, the leader's leaning towards the other side, -1 to 1.</param>
/// <param name="Frailty">z, what the model does not know of the pair; lognormal, the same both ways.</param>
/// <param name="Relation">-1 broken to 1 warm; 0 as in the base year.</param>
/// <param name="Dispute">A dispute with the other side short of war, 0 none to 1.</param>
/// <param name="Since">Month in which the dispute last changed.</param>
/// <param name="Ties">Firms, envoys, contacts, contracts.</param>
public sealed record DyadState(int From, int To, double Leaning, double Frailty, double Relation, double Dispute, int Since,
    TiesState Ties);
