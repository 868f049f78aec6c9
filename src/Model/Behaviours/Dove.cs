using NegotiationSim.Actors.Behaviours;

namespace NegotiationSim.Model.Behaviours;

/// <summary>Looks at its own cost first: threatens rather than imposes, eases when it hurts.</summary>
[Behaviour("dove", Summary = "Imposes reluctantly and eases early: own cost counts more, pressure less.")]
[Setting("welfare", 1.5, Min = 0, Max = 100, Unit = "weight", Summary = "Weight of own surplus, revenue and yields (W). [A]")]
[Setting("leverage", 0.5, Min = 0, Max = 100, Unit = "weight", Summary = "Weight of what pressure brings (K). [A]")]
[Setting("organised", 1.5, Min = 0, Max = 100, Unit = "weight", Summary = "Weight of organised sectors (D). [A]")]
[Setting("support", 0.4, Min = 0, Max = 100, Unit = "weight", Summary = "Weight of voters who want a sign set (D). [A]")]
[Setting("inflation", 1.5, Min = 0, Max = 100, Unit = "weight", Summary = "Weight of support lost to inflation (L). [A]")]
[Setting("commitment", 0.5, Min = 0, Max = 100, Unit = "weight", Summary = "Weight of going back on one's word (C). [A]")]
public sealed class Dove : WeightedTerms
{
    /// <inheritdoc/>
    protected override string Strategy => "conceder";
}
