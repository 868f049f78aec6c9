using NegotiationSim.Actors;
using NegotiationSim.Model.Month;
using NegotiationSim.Model.State;
using NegotiationSim.Scenarios.Files;
using NegotiationSim.Scenarios.History;

namespace NegotiationSim.Engine.History;

/// <summary>Watches a run and keeps the model's values of every recorded series.</summary>
/// <param name="loaded">The scenario with its series.</param>
public sealed class HistoryLog(LoadedScenario loaded) : IRunObserver
{
    private readonly double[][] values = [.. loaded.History.Select(_ => Unknown(loaded.Resolved.Months))];

    /// <inheritdoc/>
    public void PhaseStarted(int month, Phase phase)
    {
    }

    /// <inheritdoc/>
    public void PhaseEnded(int month, Phase phase)
    {
    }

    /// <inheritdoc/>
    public void MonthEnded(MonthRecord month) => Add(month.Month, month.Trade);

    /// <summary>Keeps the values of one month; months may come in any order.</summary>
    public void Add(int month, TradeOutcome trade)
    {
        for (var s = 0; s < values.Length; s++) values[s][month] = HistoryMeter.Measure(loaded.History[s], loaded.Resolved, trade);
    }

    /// <summary>The model's value of each month by position of the series; NaN where it is not known.</summary>
    public ReadOnlySpan<double> Values(int series) => values[series];

    /// <summary>Model against history as far as months have been added.</summary>
    public HistoryComparison Table() => HistoryComparison.Of(loaded, values);

    private static double[] Unknown(int months)
    {
        var unknown = new double[months];
        Array.Fill(unknown, double.NaN);
        return unknown;
    }
}
