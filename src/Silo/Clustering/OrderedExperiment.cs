namespace NegotiationSim.Silo.Clustering;

/// <summary>An experiment as a cluster's database keeps it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Stage"><c>open</c>, <c>finished</c> or <c>cancelled</c>.</param>
/// <param name="Points">Points ordered.</param>
/// <param name="Runs">Replicates ordered of all points.</param>
/// <param name="Kept">Replicates kept.</param>
/// <param name="Failed">Replicates that failed.</param>
/// <param name="Bytes">What it takes in the database, bytes.</param>
/// <param name="Ordered">When it was first ordered.</param>
/// <param name="Program">The program that ordered it.</param>
public sealed record OrderedExperiment(
    string Name, string Stage, int Points, int Runs, int Kept, int Failed, long Bytes, DateTimeOffset Ordered, string Program);
