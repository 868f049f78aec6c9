using NegotiationSim.Actors;
using NegotiationSim.Model.Month;
using NegotiationSim.Model.State;

namespace NegotiationSim.Engine.Telemetry;

/// <summary>Several observers of one run, told in order.</summary>
public sealed class Observers(params IReadOnlyList<IRunObserver> all) : IRunObserver
{
    /// <inheritdoc/>
    public void PhaseStarted(int month, Phase phase)
    {
        foreach (var one in all) one.PhaseStarted(month, phase);
    }

    /// <inheritdoc/>
    public void PhaseEnded(int month, Phase phase)
    {
        foreach (var one in all) one.PhaseEnded(month, phase);
    }

    /// <inheritdoc/>
    public void MonthEnded(MonthRecord month)
    {
        foreach (var one in all) one.MonthEnded(month);
    }
}
