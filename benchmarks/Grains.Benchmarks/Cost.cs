using System.Diagnostics;

namespace NegotiationSim.Benchmarks.Grains;

/// <summary>What a piece of work took, milliseconds. Processor time is what a busy machine still measures well.</summary>
/// <param name="Clock">Time on the clock.</param>
/// <param name="Processor">Processor time of the whole process.</param>
internal readonly record struct Cost(double Clock, double Processor)
{
    public static Cost Most { get; } = new(double.MaxValue, double.MaxValue);

    public static (long Clock, TimeSpan Processor) Begin() => (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);

    public static Cost Since((long Clock, TimeSpan Processor) began, int parts) => new(
        Stopwatch.GetElapsedTime(began.Clock).TotalMilliseconds / parts,
            (Environment.CpuUsage.TotalTime - began.Processor).TotalMilliseconds / parts);

    public Cost Least(Cost other) => new(Math.Min(Clock, other.Clock), Math.Min(Processor, other.Processor));
}
