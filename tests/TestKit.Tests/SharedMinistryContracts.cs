using System.Collections.Immutable;
using NegotiationSim.Actors;
using NegotiationSim.Actors.Behaviours;
using SharedMinistry;

namespace NegotiationSim.TestKit.Tests;

/// <summary>The ministry of samples/SharedMinistry, asked about the menus of two states at once.</summary>
public sealed class TradeMinistryContract : ActorBehaviourContract<TradeMinistryBehaviour>
{
    protected override ImmutableArray<Briefing> Papers =>
    [
        .. Sample.Papers(Self.Id).Where(p => p.Phase == Phase.Decide).Select(p => p with
        {
            Options = [.. new[] { "AAA", "BBB" }.SelectMany(s => p.Options.Select(o => o with { Id = s + "/" + o.Id }))],
        }),
    ];
}

/// <summary>A state of samples/SharedMinistry.</summary>
public sealed class MemberContract : ActorBehaviourContract<MemberBehaviour>;
