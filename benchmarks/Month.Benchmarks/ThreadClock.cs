using System.Diagnostics;
using System.Runtime.InteropServices;

namespace NegotiationSim.Benchmarks.Month;

/// <summary>
/// Processor time of this thread where the system tells it (Linux), else time on the wall: on a busy machine the wall measures the
/// neighbours.
/// </summary>
internal static partial class ThreadClock
{
    private const int ThreadCpuTime = 3;

    /// <summary>Milliseconds since some moment.</summary>
    public static double Now => OperatingSystem.IsLinux() && clock_gettime(ThreadCpuTime, out var time) == 0
        ? (time.Seconds * 1e3) + (time.Nanoseconds / 1e6)
        : Stopwatch.GetTimestamp() * 1e3 / Stopwatch.Frequency;

    [LibraryImport("libc")]
    private static partial int clock_gettime(int clock, out Time time);

    [StructLayout(LayoutKind.Sequential)]
    private struct Time
    {
        public long Seconds;
        public long Nanoseconds;
    }
}
