using NegotiationSim.Actors;
using NegotiationSim.Model.Month;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;

namespace NegotiationSim.Runner.Terminal;

/// <summary>Shows a run's progress: month, date, rate, time left.</summary>
/// <param name="line">Where.</param>
/// <param name="scenario">The scenario run.</param>
/// <param name="before">Months complete when this process began.</param>
internal sealed class ProgressObserver(ProgressLine line, ResolvedScenario scenario, int before) : IRunObserver
{
    /// <inheritdoc/>
    public void PhaseStarted(int month, Phase phase) { }

    /// <inheritdoc/>
    public void PhaseEnded(int month, Phase phase) { }

    /// <inheritdoc/>
    public void MonthEnded(MonthRecord month) =>
        line.Show(scenario.Calendar.Name(month.Month), month.Month + 1, scenario.Months, "months", before);
}
