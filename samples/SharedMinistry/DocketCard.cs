using System.Collections.Immutable;

namespace SharedMinistry;

/// <summary>The docket as it is told to others.</summary>
/// <param name="Month">The closed month it speaks of, such as <c>2025-03</c>.</param>
/// <param name="Turns">By state, how often it was let press, such as <c>ARD 2</c>.</param>
/// <param name="Visitor">The how-manieth question this is since the silo started.</param>
[GenerateSerializer, Immutable, Alias("samples.DocketCard")]
public sealed record DocketCard(
    [property: Id(0)] string Month, [property: Id(1)] ImmutableArray<string> Turns, [property: Id(2)] int Visitor);
