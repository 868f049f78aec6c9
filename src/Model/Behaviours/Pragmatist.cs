using NegotiationSim.Actors.Behaviours;

namespace NegotiationSim.Model.Behaviours;

/// <summary>Weighs everything as the model's page has it: V = W + K + D - L - C, every term at its own size.</summary>
[Behaviour("pragmatist", Summary = "Weighs costs, leverage, lobbies, voters and its word as they are.")]
[Setting("welfare", 1, Min = 0, Max = 100, Unit = "weight", Summary = "Weight of own surplus, revenue and yields (W). [A]")]
[Setting("leverage", 1, Min = 0, Max = 100, Unit = "weight", Summary = "Weight of what pressure brings (K). [A]")]
[Setting("organised", 1, Min = 0, Max = 100, Unit = "weight", Summary = "Weight of organised sectors (D). [A]")]
[Setting("support", 1, Min = 0, Max = 100, Unit = "weight", Summary = "Weight of voters who want a sign set (D). [A]")]
[Setting("inflation", 1, Min = 0, Max = 100, Unit = "weight", Summary = "Weight of support lost to inflation (L). [A]")]
[Setting("commitment", 1, Min = 0, Max = 100, Unit = "weight", Summary = "Weight of going back on one's word (C). [A]")]
public sealed class Pragmatist : WeightedTerms;
