using NegotiationSim.Scenarios.Files;

namespace NegotiationSim.Experiments.Claims;

/// <summary>A claim with what runs came to.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Value">The value its bounds are about.</param>
public sealed record ClaimResult(Claim Claim, double Value)
{
    /// <summary>Whether the sentence is true.</summary>
    public bool Holds => Value >= Claim.Least && Value <= Claim.Most;
}
