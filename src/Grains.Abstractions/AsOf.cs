namespace NegotiationSim.Grains.Abstractions;

/// <summary>The closed month an answer speaks of. A month half done is never spoken of.</summary>
/// <param name="Run">The run's id.</param>
/// <param name="Replicate">The replicate, from 0.</param>
/// <param name="Month">Months since the start, from 0.</param>
/// <param name="Date">The month as <c>2022-03</c>.</param>
/// <param name="Digest">Chained digest of the run up to and including the month, in hexadecimal.</param>
[GenerateSerializer, Immutable, Alias("negsim.AsOf")]
public sealed record AsOf(
    [property: Id(0)] string Run, [property: Id(1)] int Replicate, [property: Id(2)] int Month, [property: Id(3)] string Date,
        [property: Id(4)] string Digest);
