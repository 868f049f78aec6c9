using NegotiationSim.Actors;

namespace NegotiationSim.Model.Month;

/// <summary>A phase of a month under way; it ends when this is disposed of.</summary>
internal readonly struct PhaseScope : IDisposable
{
    private readonly IRunObserver observer;
    private readonly int month;
    private readonly Phase phase;

    /// <summary>Begins the phase.</summary>
    public PhaseScope(IRunObserver observer, int month, Phase phase)
    {
        (this.observer, this.month, this.phase) = (observer, month, phase);
        observer.PhaseStarted(month, phase);
    }

    /// <inheritdoc/>
    public void Dispose() => observer.PhaseEnded(month, phase);
}
