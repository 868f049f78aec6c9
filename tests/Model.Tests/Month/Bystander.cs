using NegotiationSim.Actors.Behaviours;

namespace NegotiationSim.Model.Tests.Month;

[Behaviour("test-bystander")]
public sealed class Bystander : Behaviour<NoMemory>
{
    protected override NoMemory Begin(ActorProfile self) => NoMemory.Value;
}
