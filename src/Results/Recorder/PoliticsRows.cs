using System.Collections.Immutable;
using NegotiationSim.Model.Declarations;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;
using NegotiationSim.Results.Store;
using NegotiationSim.Results.Tables;

namespace NegotiationSim.Results.Recorder;

/// <summary>Turns a month's politics into rows.</summary>
internal sealed class PoliticsRows(long run, int replicate, ResolvedScenario scenario)
{
    /// <summary>Writes the politics of a month; nothing where they are not followed.</summary>
    /// <param name="rows">Where to.</param>
    /// <param name="month">The month.</param>
    /// <param name="before">Arrangements as the month before left them.</param>
    public void Write(RowWriter rows, MonthRecord month, ImmutableArray<ProjectState> before)
    {
        if (month.State.Politics is not { } politics) return;
        foreach (var dyad in politics.Dyads)
            rows.Add(PoliticsTables.Relations, run, replicate, month.Month, Id(dyad.From), Id(dyad.To), dyad.Relation, dyad.Leaning,
                dyad.Dispute, dyad.Ties.Embassy, dyad.Ties.Firms, dyad.Ties.Contacts, dyad.Ties.Contract);
        foreach (var war in politics.Wars) rows.Add(PoliticsTables.Wars, run, replicate, month.Month, Id(war.Aggressor), Id(war.Defender),
            war.Intensity, war.Since);
        for (var p = 0; p < politics.Projects.Length; p++)
        {
            var project = politics.Projects[p];
            if (p < before.Length && before[p] == project) continue;
            rows.Add(PoliticsTables.Arrangements, run, replicate, p, month.Month, KebabCase.Of(project.Kind), Id(project.First),
                Id(project.Second), project.Value, project.Progress);
        }
    }

    private string Id(int economy) => scenario.World.Economies[economy].Id;
}
