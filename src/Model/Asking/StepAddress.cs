using NegotiationSim.Actors;

namespace NegotiationSim.Model.Asking;

/// <summary>Names one asking of one run, so that asking again is recognised.</summary>
/// <param name="Run">The run's id.</param>
/// <param name="Replicate">Replicate number.</param>
/// <param name="Month">Months since the start.</param>
/// <param name="Phase">The phase.</param>
/// <param name="Round">Counts askings within the phase, from 0.</param>
public readonly record struct StepAddress(string Run, int Replicate, int Month, Phase Phase, int Round);
