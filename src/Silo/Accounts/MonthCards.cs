using NegotiationSim.Grains.Abstractions;
using NegotiationSim.Grains.Abstractions.Runs;
using NegotiationSim.Grains.Accounts;
using NegotiationSim.Results.Recorder;

namespace NegotiationSim.Silo.Accounts;

/// <summary>Closed months in short.</summary>
internal static class MonthCards
{
    /// <summary>The card of a month: the headline figures that charts show, and what happened.</summary>
    public static MonthCard Of(ClosedMonth month)
    {
        var (record, identity) = (month.Record, month.Identity);
        var asOf = new AsOf(identity.Run, identity.Replicate, record.Month, month.Scenario.Calendar.Name(record.Month), record.Digest.Hex);
        return new MonthCard(
            asOf,
            [.. Headlines.Of(month.Scenario).Select(s => new Figure(s.Id, s.Value(record), s.Unit))],
            [.. record.Happened.Select(h => new Happened(h.Kind, h.Subject, h.Title, h.Cause))]);
    }
}
