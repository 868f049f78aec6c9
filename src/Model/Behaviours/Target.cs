using NegotiationSim.Actors.Behaviours;

namespace NegotiationSim.Model.Behaviours;

/// <summary>
/// Answers measures against it in kind where that costs it little, and gives in only when damage it cannot avoid exceeds its stake.
/// </summary>
[Behaviour("target", Summary = "Retaliates where it is cheap; gives in when damage exceeds its stake.")]
[Setting("welfare", 1, Min = 0, Max = 100, Unit = "weight", Summary = "Weight of own surplus, revenue and yields (W). [A]")]
[Setting("leverage", 1, Min = 0, Max = 100, Unit = "weight", Summary = "Weight of what pressure brings (K). [A]")]
[Setting("organised", 1, Min = 0, Max = 100, Unit = "weight", Summary = "Weight of organised sectors (D). [A]")]
[Setting("support", 1, Min = 0, Max = 100, Unit = "weight", Summary = "Weight of voters who want a sign set (D). [A]")]
[Setting("inflation", 1, Min = 0, Max = 100, Unit = "weight", Summary = "Weight of support lost to inflation (L). [A]")]
[Setting("commitment", 1, Min = 0, Max = 100, Unit = "weight", Summary = "Weight of going back on one's word (C). [A]")]
public sealed class Target : WeightedTerms
{
    /// <inheritdoc/>
    protected override string Strategy => "boulware";
}
