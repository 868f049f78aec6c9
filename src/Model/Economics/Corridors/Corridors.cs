using NegotiationSim.Model.Declarations;
using NegotiationSim.Model.Measures;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;
using NegotiationSim.Model.Worlds;

namespace NegotiationSim.Model.Economics.Corridors;

/// <summary>What railways, ports, parks and common routes of a bloc do to carriage and capacity once they are there.</summary>
/// <remarks>Months and outlooks ask the one rule: an outlook sees what will stand by then.</remarks>
[Mechanism(
    "railway", "once built, iceberg cost of the share of the host's trade that goes through the port falls by the cut; the host pays by instalments",
    "[S] Addis Ababa-Djibouti: 750 km, 2016, 3 days to under 12 hours, over 95 % of trade", "parameters.cooperation.railways",
    "horn-corridor")]
[Mechanism("industrial parks", "once built, capacity of the park's sectors in the host rises by the gain; jobs in proportion",
    "[A] after Hawassa",
    "parameters.cooperation.parks", "horn-corridor")]
[Mechanism("alternative hubs (Belt and Road, BRICS)", "iceberg cost between members of the bloc joined falls by the bloc's cut",
    "[A] after the documents", "parameters.cooperation.blocRoutes", "horn-corridor")]
[Mechanism("bloc accession", "members vote at a table; from then on the newcomer has the bloc's routes and may borrow from its bank",
    "[S] Ethiopia joined BRICS on 1 January 2024", "parameters.cooperation.accessions", "horn-corridor")]
[Headline("railway", "Ethiopia's exports in the last two years, through Djibouti", "exports:ETH", HeadlineKind.Quantity, From = "2026-01",
    Until = "2027-12")]
[Headline("railway", "Exports of Ethiopia to Djibouti and through it to China in the last two years", "flow:ETH:CHN+DJI",
    HeadlineKind.Quantity, From = "2026-01", Until = "2027-12")]
[Headline("industrial parks", "Ethiopia's exports of textiles in the last two years", "flow:ETH:*:textiles", HeadlineKind.Quantity,
    From = "2026-01", Until = "2027-12")]
[Headline("industrial parks", "Jobs in what was built in Ethiopia, at the end", "jobs:ETH", HeadlineKind.Quantity, Take = FigureTake.Last)]
[Headline("alternative hubs (Belt and Road, BRICS)", "Trade of Ethiopia with the bloc in the last year", "trade:ETH:BRICS",
    HeadlineKind.Quantity, From = "2027-01", Until = "2027-12")]
[Headline("bloc accession", "Trade of Ethiopia inside the bloc in the last year", "trade:ETH:BRICS", HeadlineKind.Quantity,
    From = "2027-01", Until = "2027-12")]
internal static class Corridors
{
    /// <summary>Lines and blocs together save no more than this of the price: freight is not more than that. [A]</summary>
    private const double MostCut = 0.5;

    /// <summary>Takes off carriage what stands, or will stand some months on.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="state">Works and accessions.</param>
    /// <param name="effects">Whose carriage is made cheaper.</param>
    /// <param name="ahead">Months from the state.</param>
    public static void Shape(ResolvedScenario scenario, WorldState state, MeasureEffects effects, int ahead)
    {
        foreach (var work in Standing(scenario, state, ahead))
            if (work.Kind != ProjectKind.IndustrialPark) Through(scenario, effects, work);
        if (state.Politics is not { } politics) return;
        foreach (var project in politics.Projects)
            if (project.Kind == EventKind.Accession && scenario.Parameters.Cooperation.BlocRoutes
                && Joined(scenario, project) is { } bloc)
                foreach (var member in bloc.Members) Cut(scenario, effects, project.Second, member,
                    scenario.Parameters.Cooperation.BlocCut);
    }

    /// <summary>How many times its own capacity an economy has in a commodity, by what stands.</summary>
    public static double Capacity(ResolvedScenario scenario, WorldState state, int commodity, int economy, int ahead)
    {
        if (state.Credit is not { Works.IsEmpty: false }) return 1;
        var gain = 1.0;
        foreach (var work in Standing(scenario, state, ahead))
            if (work.Kind == ProjectKind.IndustrialPark && work.Host == economy && work.Sectors.Contains(commodity)) gain += work.Gain;
        return gain;
    }

    /// <summary>
    /// The bloc a newcomer joins: the first that has its sponsor and not the newcomer; null where accessions take no effect.
    /// </summary>
    public static Bloc? Joined(ResolvedScenario scenario, ProjectState accession)
    {
        if (!scenario.Parameters.Cooperation.Accessions) return null;
        if (accession.Third >= 0) return scenario.World.Blocs[accession.Third];
        foreach (var bloc in scenario.World.Blocs)
            if (bloc.Has(accession.First) && !bloc.Has(accession.Second)) return bloc;
        return null;
    }

    private static IEnumerable<Project> Standing(ResolvedScenario scenario, WorldState state, int ahead) =>
        state.Credit is { } credit
            ? credit.Works.Where(w => w.IsBuilt(scenario.Projects[w.Project].Months, ahead)).Select(w => scenario.Projects[w.Project])
            : [];

    /// <summary>
    /// What goes through the port goes to everyone but the neighbours whose port it is not; carriage is that of all goods.
    /// </summary>
    private static void Through(ResolvedScenario scenario, MeasureEffects effects, Project project)
    {
        for (var j = 0; j < scenario.World.EconomyCount; j++)
            if (j != project.Host) Cut(scenario, effects, project.Host, j, project.Cut * (j == project.Port ? 1 : project.Share));
    }

    private static void Cut(ResolvedScenario scenario, MeasureEffects effects, int a, int b, double cut)
    {
        if (cut <= 0 || a == b) return;
        var n = scenario.World.EconomyCount;
        effects.Carriage[a * n + b] = Math.Max(-MostCut, effects.Carriage[a * n + b] - cut);
        effects.Carriage[b * n + a] = Math.Max(-MostCut, effects.Carriage[b * n + a] - cut);
    }
}
