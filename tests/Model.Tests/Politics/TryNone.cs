using NegotiationSim.Actors.Behaviours;
using NegotiationSim.Model.Politics;

namespace NegotiationSim.Model.Tests.Politics;

/// <summary>Imposes what can be imposed and never goes back on it; it records the facts of every option.</summary>
[Behaviour("test-try-none")]
public sealed class TryNone : TryAll
{
    protected override bool Tries(string kind) => kind == MoveKinds.Impose;
}
