using NegotiationSim.Model.Month;

namespace NegotiationSim.Grains.Runs;

/// <summary>Orders one replicate of a run; the scenario travels beside it.</summary>
/// <param name="Run">The run's id, unique in the cluster.</param>
/// <param name="Seed">The seed.</param>
/// <param name="Replicate">The replicate, from 0.</param>
/// <param name="Program">Version and commit of the program that ordered it; a silo of another version refuses it.</param>
/// <param name="Recipe">What a run folder needs beside the months; only who wrote it reads it.</param>
/// <param name="Replicates">How many replicates the run has, this one included. The others are computed whole and kept as an ensemble keeps
/// them.</param>
[Alias("negsim.silo.RunOrder")]
public sealed record RunOrder(string Run, long Seed, int Replicate, string Program, string Recipe, int Replicates = 1)
{
    /// <summary>Which run it is, as the loop names it.</summary>
    public RunIdentity ToIdentity() => new(Run, Seed, Replicate);
}
