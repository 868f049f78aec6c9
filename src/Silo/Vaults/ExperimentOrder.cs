using NegotiationSim.Engine.History;

namespace NegotiationSim.Silo.Vaults;

/// <summary>What all points of an experiment have in common.</summary>
/// <param name="Name">Its name in the cluster.</param>
/// <param name="Inputs">Digest of scenario, world, seed and series: what has the same name and another digest is another experiment.</param>
/// <param name="Program">The program that orders it.</param>
/// <param name="Series">The series asked for.</param>
public sealed record ExperimentOrder(string Name, string Inputs, string Program, AskedSeries Series);
