using NegotiationSim.Actors;
using NegotiationSim.Model.State;

namespace NegotiationSim.Model.Month;

/// <summary>Watches a run for progress and telemetry. Nothing a run does depends on it.</summary>
public interface IRunObserver
{
    /// <summary>A phase of a month begins.</summary>
    void PhaseStarted(int month, Phase phase);

    /// <summary>A phase of a month has ended.</summary>
    void PhaseEnded(int month, Phase phase);

    /// <summary>A month is complete and recorded.</summary>
    void MonthEnded(MonthRecord month);
}
