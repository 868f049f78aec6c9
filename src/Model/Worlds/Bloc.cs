using System.Collections.Immutable;

namespace NegotiationSim.Model.Worlds;

/// <summary>A group of economies that may decide together.</summary>
/// <param name="Id">Kebab-case or customary id, such as <c>EU</c>.</param>
/// <param name="Name">English name.</param>
/// <param name="Members">Ordinals of its members, ascending, each once.</param>
/// <param name="Rule">How it votes.</param>
public sealed record Bloc(string Id, string Name, ImmutableArray<int> Members, DecisionRule Rule)
{
    /// <summary>Ordinals of members with a veto under <see cref="DecisionRule.OneVeto"/>; default none.</summary>
    public ImmutableArray<int> VetoMembers { get; init; } = [];

    /// <summary>How it lends to states in need; default not at all.</summary>
    public Lending Lending { get; init; }

    /// <summary>Where membership and rule come from; empty for a made-up world.</summary>
    public ImmutableArray<Provenance> Notes { get; init; } = [];

    /// <summary>Whether goods cross its inner borders unseen by customs; default false.</summary>
    public bool CustomsUnion { get; init; }

    /// <summary>Whether the economy with this ordinal is a member.</summary>
    public bool Has(int economy) => Members.BinarySearch(economy) >= 0;
}
