using NegotiationSim.Actors.Behaviours;

namespace NegotiationSim.Model.Behaviours;

/// <summary>Keeps its options with both sides: neither pressure nor signs count, only what a measure costs and what it has said.</summary>
[Behaviour("hedger", Summary = "Keeps trading with both sides: only own gain and its word count.")]
[Setting("welfare", 1.5, Min = 0, Max = 100, Unit = "weight", Summary = "Weight of own surplus, revenue and yields (W). [A]")]
[Setting("commitment", 1, Min = 0, Max = 100, Unit = "weight", Summary = "Weight of going back on one's word (C). [A]")]
[Setting("inflation", 1, Min = 0, Max = 100, Unit = "weight", Summary = "Weight of support lost to inflation (L). [A]")]
[Mechanism("non-alignment", "V = own welfare - inflation - commitment; pressure and signs do not count", "[A] after the documents", "parameters.politics.punishment", "us-russia-reset")]
public sealed class Hedger : WeightedTerms
{
    /// <inheritdoc/>
    protected override double Weight(ActorProfile self, string fact) => fact switch
    {
        "leverage" or "organised" or "support" => 0,
        _ => base.Weight(self, fact),
    };
}
