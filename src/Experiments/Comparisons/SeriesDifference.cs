using System.Collections.Immutable;
using NegotiationSim.Experiments.Ensembles;

namespace NegotiationSim.Experiments.Comparisons;

/// <summary>How one headline series differs between two runs, over replicates that share their luck.</summary>
/// <param name="Id">Id of the series.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Replicates">How many pairs there are.</param>
/// <param name="ByMonth">Variant less base, by month.</param>
/// <param name="Base">The base's mean over the last year.</param>
/// <param name="Variant">The variant's mean over the last year.</param>
/// <param name="LastYear">Variant less base, mean over the last year.</param>
public sealed record SeriesDifference(
    string Id, string Unit, int Replicates, ImmutableArray<Band> ByMonth, Band Base, Band Variant, Band LastYear);
