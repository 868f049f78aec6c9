using NegotiationSim.Actors.Behaviours;

namespace NegotiationSim.Model.Behaviours;

/// <summary>Does nothing, whatever happens; abstains where it is asked to vote.</summary>
[Behaviour("bystander", Summary = "Does nothing and abstains in votes.")]
public sealed class Bystander : Behaviour<NoMemory>
{
    /// <inheritdoc/>
    protected override NoMemory Begin(ActorProfile self) => NoMemory.Value;
}
