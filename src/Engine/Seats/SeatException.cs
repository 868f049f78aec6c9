using System.Globalization;
using NegotiationSim.Actors.Behaviours;

namespace NegotiationSim.Engine.Seats;

/// <summary>
/// A seat cannot be asked, or its answer cannot be taken: its program ended, does not speak the protocol, or chose what is not on the menu.
/// </summary>
public sealed class SeatException(string message) : Exception(message)
{
    /// <summary>Names actor and month, as every report does.</summary>
    public static string Who(string actor, Briefing briefing) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{actor} in {briefing.Year}-{briefing.MonthOfYear:00} ({briefing.Phase.ToString().ToLowerInvariant()})");
}
