using NegotiationSim.Model.Behaviours;

namespace NegotiationSim.TestKit.Tests;

// The shipped behaviours keep what plug-ins are held to.
public sealed class BystanderContract : ActorBehaviourContract<Bystander>;

public sealed class CouncilContract : ActorBehaviourContract<Council>;

public sealed class DoveContract : ActorBehaviourContract<Dove>;

public sealed class HawkContract : ActorBehaviourContract<Hawk>;

public sealed class HedgerContract : ActorBehaviourContract<Hedger>;

public sealed class HubContract : ActorBehaviourContract<Hub>;

public sealed class MultilateralistContract : ActorBehaviourContract<Multilateralist>;

public sealed class PragmatistContract : ActorBehaviourContract<Pragmatist>;

public sealed class TargetContract : ActorBehaviourContract<Target>;
