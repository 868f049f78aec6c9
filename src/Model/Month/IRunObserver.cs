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

    /// <summary>The run has ended, or has stopped and may go on later. Default: not of interest.</summary>
    /// <param name="status"><c>finished</c>, <c>parked</c>, <c>interrupted</c>, <c>cancelled</c> or <c>failed</c>.</param>
    /// <param name="message">Why it failed, or what it waits for; empty else.</param>
    void RunEnded(string status, string message) { }
}
