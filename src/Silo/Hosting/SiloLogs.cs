using Microsoft.Extensions.Logging;

namespace NegotiationSim.Silo.Hosting;

/// <summary>What a silo says on its error stream.</summary>
internal static class SiloLogs
{
    /// <summary>
    /// What warns of cores that were busy for a second. A run keeps them busy on purpose, calls that overran are asked again and said so,
    /// and what a cluster cannot bear, a member declared dead, is an error elsewhere.
    /// </summary>
    public static IReadOnlyList<string> OfBusyCores { get; } =
    [
        "Orleans.Runtime.CallbackData",
        "Orleans.Runtime.MembershipService.LocalSiloHealthMonitor",
        "Orleans.Runtime.MembershipService.SiloHealthMonitor",
        "Orleans.Runtime.Scheduler.WorkItemGroup",
        "Orleans.Runtime.Watchdog",
    ];

    /// <summary>Warnings, but not those of a busy machine.</summary>
    public static void Add(ILoggingBuilder logging)
    {
        logging.AddConsole(o => o.LogToStandardErrorThreshold = LogLevel.Trace).SetMinimumLevel(LogLevel.Warning);
        foreach (var category in OfBusyCores) logging.AddFilter(category, LogLevel.Error);
    }
}
