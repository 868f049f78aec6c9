using NegotiationSim.Model.Declarations;
using NegotiationSim.Model.Script.Parameters;

namespace NegotiationSim.Model.Politics;

/// <summary>Projects that change costs or capacity once they are built.</summary>
[Mechanism(
    "railway", "after the months of building, iceberg cost of the share of the host's trade that goes through the port falls by the value",
    "[S] Addis Ababa-Djibouti: 750 km, 2016, 3 days to under 12 hours, over 95 % of trade", "parameters.cooperation.railways",
    "horn-corridor")]
[Mechanism("industrial parks", "after the months of building, supply capacity of the host rises by the value", "[A] after the documents",
    "parameters.cooperation.parks", "horn-corridor")]
[Mechanism("alternative hubs (Belt and Road, BRICS)", "iceberg cost between members of the bloc joined falls by the bloc's cut",
    "[A] after the documents", "parameters.cooperation.blocRoutes", "horn-corridor")]
[Mechanism("bloc accession", "from the date on the newcomer has the bloc's routes and its bank's credit line",
    "[S] Ethiopia joined BRICS on 1 January 2024", "parameters.cooperation.accessions", "horn-corridor")]
[Headline("railway", "Ethiopia's exports in the last two years, through Djibouti", "exports:ETH", HeadlineKind.Quantity, From = "2024-01",
    Until = "2025-12")]
[Headline("industrial parks", "Ethiopia's exports in the last two years", "exports:ETH", HeadlineKind.Quantity, From = "2024-01",
    Until = "2025-12")]
[Unmeasured("industrial parks", "Exports of the park's sectors; jobs",
    "a park raises the capacity of every good alike, and there are no jobs")]
[Headline("alternative hubs (Belt and Road, BRICS)", "Trade of Ethiopia with the bloc in the last year", "trade:ETH:BRICS",
    HeadlineKind.Quantity, From = "2025-01", Until = "2025-12")]
[Headline("bloc accession", "Trade of Ethiopia inside the bloc in the last year", "trade:ETH:BRICS", HeadlineKind.Quantity,
    From = "2025-01", Until = "2025-12")]
[Unmeasured("bloc accession", "The newcomer's votes and credit", "members do not vote on accession")]
public static class Infrastructure
{
    /// <summary>Progress of a project a month later, 1 when built.</summary>
    /// <param name="progress">Progress now, 0 to 1.</param>
    /// <param name="on">Whether projects of its kind are built at all.</param>
    /// <param name="parameters">Months it takes.</param>
    public static double Build(double progress, bool on, CooperationParameters parameters) => on
        ? Math.Min(1, progress + (1.0 / parameters.BuildMonths)) : progress;

    /// <summary>Share of a project's effect that is there: none before it is built.</summary>
    public static double Effect(double progress, double value) => progress >= 1 - 1e-9 ? value : 0;
}
