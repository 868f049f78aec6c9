using NegotiationSim.Actors;
using NegotiationSim.Model.State;

namespace NegotiationSim.Model.Month;

/// <summary>What is written down while a month is stepped.</summary>
/// <param name="before">State at the month's start.</param>
/// <param name="observer">Watches.</param>
/// <param name="cancellation">Ends the run before the next asking.</param>
internal sealed class MonthNotes(WorldState before, IRunObserver observer, CancellationToken cancellation)
{
    /// <summary>State at the month's start.</summary>
    public WorldState Before => before;

    /// <summary>Ends the run before the next asking.</summary>
    public CancellationToken Cancellation => cancellation;

    /// <summary>What happened, in order.</summary>
    public List<Happening> Happened { get; } = [];

    /// <summary>What actors decided and why, in order.</summary>
    public List<Decision> Decisions { get; } = [];

    /// <summary>Offers and answers at tables, in order.</summary>
    public List<TableEvent> AtTables { get; } = [];

    /// <summary>
    /// Tells the observer that a phase begins, and, when disposed of, that it ended: on every exit, a seat that is waited for included.
    /// </summary>
    public PhaseScope Phase(Phase phase) => new(observer, before.Month, phase);
}
