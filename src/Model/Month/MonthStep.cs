using System.Collections.Immutable;
using NegotiationSim.Model.State;

namespace NegotiationSim.Model.Month;

/// <summary>What became of an attempt to step a month.</summary>
/// <param name="Record">The completed month; null while the run is parked.</param>
/// <param name="WaitingFor">Ordinals of the seats that have to answer first; empty when the month is complete.</param>
public sealed record MonthStep(MonthRecord? Record, ImmutableArray<int> WaitingFor);
