namespace NegotiationSim.Model.State;

/// <summary>What one decider wants of one target.</summary>
/// <param name="Decider">Ordinal of the actor that demands.</param>
/// <param name="Target">Ordinal of the economy it demands it of.</param>
/// <param name="Persisted">α of the target's belief that the sender persists, Beta(α, β); +1 a renewal, or a year in which measures
/// stand.</param>
/// <param name="Relented">β of that belief; +1 an easing.</param>
/// <param name="Conceded">Share of the demand the target has given in to, 0 to 1.</param>
/// <param name="Offered">Share of the demand for which the decider has offered to end its measures; 1 where it has offered nothing.</param>
/// <param name="OfferedSince">Month in which it did.</param>
/// <param name="Packages">Packages of measures it has decided on.</param>
/// <param name="Packaged">Month in which it began the last of them.</param>
public sealed record ConflictState(int Decider, int Target, double Persisted, double Relented, double Conceded, double Offered,
    int OfferedSince, int Packages, int Packaged)
{
    /// <summary>b: the target's belief that the sender persists.</summary>
    public double Belief => Persisted / (Persisted + Relented);
}
