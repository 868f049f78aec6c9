using NegotiationSim.Actors.Behaviours;

namespace NegotiationSim.Model.Behaviours;

/// <summary>Lives on transit: what can be earned counts double, what the sanctioning side may do about it counts half.</summary>
[Behaviour("hub", Summary = "Profits from diverted trade as long as the risk of punishment is smaller.")]
[Setting("welfare", 2, Min = 0, Max = 100, Unit = "weight", Summary = "Weight of own surplus, revenue and yields (W). [A]")]
[Setting("punishment", 0.5, Min = 0, Max = 100, Unit = "weight", Summary = "Weight of what the sanctioning side may do. [A]")]
[Setting("commitment", 1, Min = 0, Max = 100, Unit = "weight", Summary = "Weight of going back on one's word (C). [A]")]
public sealed class Hub : WeightedTerms
{
    /// <inheritdoc/>
    protected override double Weight(ActorProfile self, string fact) => fact switch
    {
        "leverage" or "organised" or "support" or "inflation" => 0,
        "punishment" => self.Setting("punishment"),
        _ => base.Weight(self, fact),
    };
}
