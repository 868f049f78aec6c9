using NegotiationSim.Model.Declarations;
using System.Collections.Immutable;
using NegotiationSim.Model.Worlds;

namespace NegotiationSim.Scenarios.Worlds;

/// <summary>The names a world's tables may use.</summary>
/// <param name="Economies">Economy ids.</param>
/// <param name="Commodities">Commodity ids.</param>
public sealed record WorldIndex(NameIndex Economies, NameIndex Commodities)
{
    /// <summary>Words for <see cref="Quality"/>, in the order of its values.</summary>
    public static NameIndex Qualities { get; } = new("quality", [.. KebabCase.Spellings<Quality>()]);

    /// <summary>Number of economies.</summary>
    public int N => Economies.Names.Count;

    /// <summary>Number of commodities.</summary>
    public int M => Commodities.Names.Count;

    /// <summary>The index of these economies and commodities.</summary>
    public static WorldIndex Of(ImmutableArray<Economy> economies, ImmutableArray<Commodity> commodities) => new(
        new NameIndex("economy", [.. economies.Select(e => e.Id)]),
        new NameIndex("commodity", [.. commodities.Select(c => c.Id)]));
}
