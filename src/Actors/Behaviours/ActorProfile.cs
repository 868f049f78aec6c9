using System.Collections.Immutable;
using NegotiationSim.Actors.Answers;

namespace NegotiationSim.Actors.Behaviours;

/// <summary>Who an actor is, fixed for a run.</summary>
/// <param name="Id">Its id, such as <c>USA</c> or <c>EU</c>.</param>
/// <param name="Name">Its name, for people.</param>
/// <param name="Kind">State or bloc.</param>
/// <param name="Behaviour">Registered name of its behaviour.</param>
/// <param name="Settings">The behaviour's parameters, every one of them, in declared order.</param>
public sealed record ActorProfile(string Id, string Name, ActorKind Kind, string Behaviour, ImmutableArray<Term> Settings)
{
    /// <summary>The setting called <paramref name="name"/>.</summary>
    /// <exception cref="KeyNotFoundException">The behaviour declares no such parameter.</exception>
    public double Setting(string name)
    {
        foreach (var setting in Settings)
            if (setting.Name == name) return setting.Value;
        throw new KeyNotFoundException($"The behaviour {Behaviour} declares no parameter \"{name}\".");
    }
}
