using NegotiationSim.Actors;
using NegotiationSim.Model.State;

namespace NegotiationSim.Model.Month;

/// <summary>Watches nothing.</summary>
public sealed class SilentObserver : IRunObserver
{
    /// <summary>The one instance.</summary>
    public static SilentObserver Instance { get; } = new();

    private SilentObserver() { }

    /// <inheritdoc/>
    public void PhaseStarted(int month, Phase phase) { }

    /// <inheritdoc/>
    public void PhaseEnded(int month, Phase phase) { }

    /// <inheritdoc/>
    public void MonthEnded(MonthRecord month) { }
}
