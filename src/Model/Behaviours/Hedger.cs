using NegotiationSim.Actors.Behaviours;
using NegotiationSim.Model.Declarations;

namespace NegotiationSim.Model.Behaviours;

/// <summary>Keeps its options with both sides: neither pressure nor signs count, only what a measure costs and what it has said.</summary>
[Behaviour("hedger", Summary = "Keeps trading with both sides: only own gain and its word count.")]
[Setting("welfare", 1.5, Min = 0, Max = 100, Unit = "weight", Summary = "Weight of own surplus, revenue and yields (W). [A]")]
[Setting("commitment", 1, Min = 0, Max = 100, Unit = "weight", Summary = "Weight of going back on one's word (C). [A]")]
[Setting("inflation", 1, Min = 0, Max = 100, Unit = "weight", Summary = "Weight of support lost to inflation (L). [A]")]
[Setting("alignment", 0, Min = 0, Max = 1, Unit = "weight",
    Summary = "Weight of pressure, lobbies and signs (K, D); 0 is non-alignment. [A]")]
[Mechanism("non-alignment", "V = own welfare - inflation - commitment + alignment·(pressure and signs), alignment 0",
    "[A] after the documents", "actors.each.IND.settings.alignment", "us-russia-reset", Off = "1", Mode = "decided")]
[Headline("non-alignment", "Exports of Russia to India in 2023, kept", "flow:RUS:IND", HeadlineKind.Quantity, From = "2023-01",
    Until = "2023-12")]
public sealed class Hedger : WeightedTerms
{
    /// <inheritdoc/>
    protected override double Weight(ActorProfile self, string fact) => fact switch
    {
        "leverage" or "organised" or "support" => self.Setting("alignment"),
        _ => base.Weight(self, fact),
    };
}
