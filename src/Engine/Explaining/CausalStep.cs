namespace NegotiationSim.Engine.Explaining;

/// <summary>One step back in the chain of causes of a decision.</summary>
/// <param name="Depth">Steps away from the decision, from 1.</param>
/// <param name="Month">When, months from the start.</param>
/// <param name="What">What happened.</param>
/// <param name="Because">What brought it about, as recorded; empty where it is a beginning.</param>
public sealed record CausalStep(int Depth, int Month, string What, string Because);
