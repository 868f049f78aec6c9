using NegotiationSim.Actors;
using NegotiationSim.Model.Month;
using NegotiationSim.Model.State;

namespace NegotiationSim.Benchmarks.Month;

/// <summary>The shortest processor time of every phase of every month over several runs.</summary>
internal sealed class PhaseClock(int months) : IRunObserver
{
    private static readonly Phase[] Phases = Enum.GetValues<Phase>();
    private readonly double[][] times = [.. Phases.Select(_ => Enumerable.Repeat(double.MaxValue, months).ToArray())];
    private readonly double[] wholes = [.. Enumerable.Repeat(double.MaxValue, months)];
    private double started;
    private double began;

    public void PhaseStarted(int month, Phase phase)
    {
        started = ThreadClock.Now;
        if (phase == Phase.Events) began = started;
    }

    public void PhaseEnded(int month, Phase phase) =>
        times[(int)phase][month] = Math.Min(times[(int)phase][month], ThreadClock.Now - started);

    public void MonthEnded(MonthRecord month) =>
        wholes[month.Month] = Math.Min(wholes[month.Month], ThreadClock.Now - began);

    /// <summary>Of months and of their phases the median over the run, ms.</summary>
    public string Summary()
    {
        var parts = Phases.Where(p => times[(int)p][0] < double.MaxValue).Select(
            p => $"{p.ToString().ToLowerInvariant()} {Median(times[(int)p]):F3}");
        return $"month: median {Median(wholes):F2} ms, fastest {wholes.Min():F2} ms, slowest {wholes.Max():F2} ms; medians of phases: {string.Join(", ", parts)}";
    }

    private double Median(double[] values) => values.Order().ElementAt(months / 2);
}
