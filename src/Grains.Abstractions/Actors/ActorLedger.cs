using System.Collections.Immutable;

namespace NegotiationSim.Grains.Abstractions.Actors;

/// <summary>An actor's books at the end of a month.</summary>
/// <param name="AsOf">The closed month it speaks of.</param>
/// <param name="Entries">
/// <c>income</c> (relative to the base year; of a bloc weighted by base-year GDP), <c>exports</c>, <c>imports</c>, <c>reserves</c>,
/// <c>frozen</c>,
/// <c>tariff-revenue</c> and <c>surplus</c> (change of consumer and producer surplus against the base), million USD, flows of the month;
/// <c>inflation</c> (a state's only), per cent a year.
/// </param>
[GenerateSerializer, Immutable, Alias("negsim.ActorLedger")]
public sealed record ActorLedger([property: Id(0)] AsOf AsOf, [property: Id(1)] ImmutableArray<Figure> Entries)
{
    /// <summary>The entry called <paramref name="name"/>.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public Figure Entry(string name) => Entries.FirstOrDefault(e => e.Name == name)
        ?? throw new KeyNotFoundException($"The ledger has no entry \"{name}\"; it has {string.Join(", ", Entries.Select(e => e.Name))}.");
}
