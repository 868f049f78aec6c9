using System.Collections.Immutable;
using NegotiationSim.Model.Economics.Credit;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.Worlds;

namespace NegotiationSim.Runner.Validate;

/// <summary>What a scenario's dossiers can never come to, whatever anybody wants, and what to change.</summary>
internal static class NeverAgreed
{
    /// <summary>A sentence each; none where everything can be agreed.</summary>
    public static ImmutableArray<string> In(ResolvedScenario scenario)
    {
        var found = ImmutableArray.CreateBuilder<string>();
        foreach (var dossier in scenario.Dossiers)
        {
            var begins = scenario.Calendar.Name(dossier.Opens);
            if (dossier.Opens >= scenario.Months) found.Add(
                $"{dossier.Id}: it opens in {begins}, after the run has ended; open it earlier, or give the run more months.");
            else if (dossier.Opens + dossier.ProbeMonths + 1 >= scenario.Months) found.Add(
                $"{dossier.Id}: it opens in {begins}, too late to be signed within the run; open it earlier, or give the run more months.");
            foreach (var linked in dossier.Linked)
                if (scenario.Dossiers[linked].Opens >= scenario.Months) found.Add(
                    $"{dossier.Id}: it stands or falls with {scenario.Dossiers[linked].Id}, which never opens; unlink them, or open both.");
            foreach (var issue in dossier.Issues)
                foreach (var level in issue.Levels)
                    if (Idle(scenario, level) is { } why) found.Add($"{dossier.Id}: {issue.Id}={level.Id} {why}");
        }

        return found.ToImmutable();
    }

    /// <summary>Why a level can never do what it says; null where it may.</summary>
    private static string? Idle(ResolvedScenario scenario, IssueLevel level)
    {
        foreach (var act in level.Acts)
        {
            if (act.Measure >= 0 && act.IsRelief && scenario.Mode != MeasureMode.Decided && !Stands(scenario, act.Measure))
                return $"eases {scenario.Measures[act.Measure].Id}, which no date puts in force; give it \"from\", or write \"mode\": \"decided\".";
            if (act.Kind == ActKind.Restructure && !Owed(scenario, act)) return $"restructures what {Name(scenario, act.To)} owes {Name(scenario, act.From)}, which is nothing; add it under debts, or a level that lends.";
            if (act.Kind == ActKind.Lend && !MayBorrow(scenario, act)) return $"lends money of {Name(scenario, act.From)}, which lends to members and {Name(scenario, act.To)} is none; add a level that admits it.";
            if (act.Kind == ActKind.Lend && act.From >= scenario.World.EconomyCount
                && Lenders.Kind(scenario, act.From) == Lending.None) return $"lends money of {Name(scenario, act.From)}, which has no purse; name a bloc that lends, or a state.";
        }

        return null;
    }

    private static bool Stands(ResolvedScenario scenario, int measure) => scenario.Mode == MeasureMode.Scripted
        && scenario.Measures[measure].Scripted.From < scenario.Months
        || Acts(scenario).Any(a => a.Kind == ActKind.ImposeMeasure && a.Measure == measure);

    private static bool Owed(ResolvedScenario scenario, Act act) =>
        scenario.Debts.Any(d => d.Lender == act.From && d.Borrower == act.To)
        || Acts(scenario).Any(a => a.Kind == ActKind.Lend && a.From == act.From && a.To == act.To);

    private static bool MayBorrow(ResolvedScenario scenario, Act act) => Lenders.Kind(scenario, act.From) != Lending.Members
        || scenario.World.Blocs[act.From - scenario.World.EconomyCount].Has(act.To)
        || Acts(scenario).Any(a => a.Kind == ActKind.Admit && a.To == act.To)
        || scenario.Events.Any(e => e.Kind == EventKind.Accession && e.Economies[1] == act.To);

    private static IEnumerable<Act> Acts(ResolvedScenario scenario) =>
        scenario.Dossiers.SelectMany(d => d.Issues).SelectMany(i => i.Levels).SelectMany(l => l.Acts);

    private static string Name(ResolvedScenario scenario, int holder) => Lenders.Id(scenario, holder);
}
