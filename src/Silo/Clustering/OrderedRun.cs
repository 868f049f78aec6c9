namespace NegotiationSim.Silo.Clustering;

/// <summary>A run as a cluster's database keeps it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Stage"><c>open</c>, <c>parked</c>, <c>finished</c>, <c>failed</c> or <c>cancelled</c>.</param>
/// <param name="Months">Months kept of replicate 0.</param>
/// <param name="Replicates">Replicates ordered.</param>
public sealed record OrderedRun(string Name, string Stage, int Months, int Replicates)
{
    /// <summary>Why it failed, or what it waits for; empty else.</summary>
    public string Message { get; init; } = "";

    /// <summary>Seed of all draws.</summary>
    public long Seed { get; init; }

    /// <summary>The program that ordered it.</summary>
    public string Program { get; init; } = "";

    /// <summary>When it was ordered.</summary>
    public DateTimeOffset Ordered { get; init; }

    /// <summary>Replicates kept beside replicate 0.</summary>
    public int Kept { get; init; }

    /// <summary>What it takes in the database, bytes.</summary>
    public long Bytes { get; init; }

    /// <summary>Chained digest of the months kept; empty before the first.</summary>
    public string Digest { get; init; } = "";
}
