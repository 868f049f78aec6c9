namespace NegotiationSim.Grains.Abstractions.Runs;

/// <summary>A run and where it stands.</summary>
/// <param name="Run">Its id.</param>
/// <param name="Replicate">The replicate, from 0.</param>
/// <param name="Scenario">Id of its scenario.</param>
/// <param name="Title">The scenario's title.</param>
/// <param name="Seed">Seed of all draws.</param>
/// <param name="Stage"><c>open</c>, <c>parked</c> (a seat has to answer, or somebody stopped it), <c>finished</c>, <c>failed</c> or
/// <c>cancelled</c>.</param>
/// <param name="Done">Months closed.</param>
/// <param name="Months">Months of the scenario.</param>
/// <param name="Digest">Chained digest of the months closed, in hexadecimal.</param>
/// <param name="Message">Why it failed, or what it waits for; empty else.</param>
[GenerateSerializer, Immutable, Alias("negsim.RunCard")]
public sealed record RunCard(
    [property: Id(0)] string Run,
    [property: Id(1)] int Replicate,
    [property: Id(2)] string Scenario,
    [property: Id(3)] string Title,
    [property: Id(4)] long Seed,
    [property: Id(5)] string Stage,
    [property: Id(6)] int Done,
    [property: Id(7)] int Months,
    [property: Id(8)] string Digest,
    [property: Id(9)] string Message)
{
    /// <summary>Whether nothing more will happen by itself.</summary>
    public bool IsOver() => Stage != "open";
}
