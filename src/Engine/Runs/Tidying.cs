using NegotiationSim.Actors;
using NegotiationSim.Model.Month;
using NegotiationSim.Model.State;

namespace NegotiationSim.Engine.Runs;

/// <summary>
/// Gives back what months leave behind. A month's state lives until the next is there, so most collections find it alive
/// and take it for long-lived; only a full one sees that it is not. Left alone, the collector would wait until tens of
/// megabytes have gathered. A full collection every half year takes a hundredth of a run's time.
/// </summary>
public sealed class Tidying : IRunObserver
{
    private const int Months = 6;

    /// <inheritdoc/>
    public void PhaseStarted(int month, Phase phase)
    {
    }

    /// <inheritdoc/>
    public void PhaseEnded(int month, Phase phase)
    {
    }

    /// <inheritdoc/>
    public void MonthEnded(MonthRecord month)
    {
        if (month.Month % Months == 0) GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }
}
