using NegotiationSim.Actors;
using NegotiationSim.Model.Month;
using NegotiationSim.Model.State;

namespace NegotiationSim.Engine.Tests.Support;

/// <summary>Asks a run to stop once some months are complete.</summary>
internal sealed class StopAfter(int months, CancellationTokenSource stop) : IRunObserver
{
    public void PhaseStarted(int month, Phase phase) { }

    public void PhaseEnded(int month, Phase phase) { }

    public void MonthEnded(MonthRecord month)
    {
        if (month.Month + 1 >= months) stop.Cancel();
    }
}
