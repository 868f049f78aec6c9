namespace NegotiationSim.Model.Politics;

/// <summary>What one decider wants of one target.</summary>
/// <param name="Decider">Ordinal of the actor that demands.</param>
/// <param name="Target">Ordinal of the economy it demands it of.</param>
/// <param name="Persisted">α of the target's belief that the sender persists, Beta(α, β); +1 a renewal.</param>
/// <param name="Relented">β of that belief; +1 an easing.</param>
/// <param name="Conceded">Share of the demand the target has given in to, 0 to 1.</param>
public sealed record ConflictState(int Decider, int Target, double Persisted, double Relented, double Conceded)
{
    /// <summary>b: the target's belief that the sender persists.</summary>
    public double Belief => Persisted / (Persisted + Relented);
}
