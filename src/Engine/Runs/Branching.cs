using System.Collections.Immutable;
using System.Globalization;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;
using NegotiationSim.Results.Folder;
using NegotiationSim.Scenarios.Files;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Engine.Runs;

/// <summary>A what-if: a recorded run up to a month, and from there on with something changed and the same draws.</summary>
public static class Branching
{
    /// <summary>The plan of the what-if.</summary>
    /// <param name="path">Folder of the run it leaves.</param>
    /// <param name="at">First month under the changes: months from the start, or a date such as <c>2023-06</c>.</param>
    /// <param name="sets">The changes.</param>
    /// <param name="library">Behaviours and worlds.</param>
    /// <exception cref="InputException">The month is not one of the run's, or a change cannot be made.</exception>
    /// <exception cref="Results.ResultsException">The folder cannot be used.</exception>
    public static RunPlan Plan(string path, string at, IReadOnlyList<string> sets, Library library) =>
        Plan(Manifests.PlanOf(RunFolder.ReadManifest(path), path, library), path, at, sets, library);

    /// <summary>The plan of the what-if, of a run that need not be recorded.</summary>
    /// <param name="plan">The run it leaves.</param>
    /// <param name="of">That run's name, for people.</param>
    /// <param name="at">First month under the changes: months from the start, or a date such as <c>2023-06</c>.</param>
    /// <param name="sets">The changes.</param>
    /// <param name="library">Behaviours and worlds.</param>
    /// <exception cref="InputException">The month is not one of the run's, or a change cannot be made.</exception>
    public static RunPlan Plan(RunPlan plan, string of, string at, IReadOnlyList<string> sets, Library library)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(library);
        if (sets.Count == 0) throw new InputException("--set", 0, "", "Say what changes, such as --set parameters.routing.markup=0.2.");
        var month = Month(at, plan.Scenario.Resolved);
        if (plan.Branch is { } earlier && month < earlier.At)
        {
            var left = plan.Scenario.Resolved.Calendar.Name(earlier.At);
            throw new InputException(
                "--at", 0, "",
                $"This run left {earlier.Of} in {left}; branch it from then on, or branch {earlier.Of} for an earlier month.");
        }

        var changed = library.Changed(plan.Scenario, sets);
        CheckFit(plan.Scenario.Resolved, changed);
        return plan with { Scenario = changed, Branch = new BranchPoint<LoadedScenario>(of, month, plan.Scenario, plan.Branch) };
    }

    /// <summary>
    /// A state at the branch point under the changed scenario. Practice is part of the state: where the rule on
    /// enforcement was changed, practice follows.
    /// </summary>
    public static WorldState Cross(WorldState state, ResolvedScenario before, ResolvedScenario after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return Cross(state, NewPractice(before, after));
    }

    /// <summary>A state at the branch point, where only what the crossing changes is known.</summary>
    /// <param name="state">The state.</param>
    /// <param name="practice">By measure, the enforcement that follows the changed rule: <see cref="NewPractice(RunPlan)"/>.</param>
    public static WorldState Cross(WorldState state, ImmutableSortedDictionary<int, double> practice)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(practice);
        var measures = state.Measures;
        foreach (var (m, enforcement) in practice) measures = measures.SetItem(m, measures[m] with { Enforcement = enforcement });
        return state with { Measures = measures };
    }

    /// <summary>What crossing a plan's last branch point changes in the state: by measure, its new enforcement.</summary>
    public static ImmutableSortedDictionary<int, double> NewPractice(RunPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var practice = ImmutableSortedDictionary<int, double>.Empty;
        var after = plan.Scenario;
        // A branch of a branch at the same month crosses both, the later one last.
        for (var at = plan.Branch; at is not null && at.At == plan.Branch!.At; (after, at) = (at.Before, at.Earlier))
            practice = NewPractice(at.Before.Resolved, after.Resolved).SetItems(practice);
        return practice;
    }

    private static ImmutableSortedDictionary<int, double> NewPractice(ResolvedScenario before, ResolvedScenario after) =>
        Enumerable.Range(0, after.Measures.Length).Where(m => after.Measures[m].Enforcement != before.Measures[m].Enforcement)
        .ToImmutableSortedDictionary(m => m, m => after.Measures[m].Enforcement);

    private static int Month(string at, ResolvedScenario scenario)
    {
        var month = -1;
        if (int.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) month = number;
        else if (at.Split('-') is [{ Length: 4 } y, { Length: 2 } m]
            && int.TryParse(y, NumberStyles.None, CultureInfo.InvariantCulture, out var year) &&
                 int.TryParse(m, NumberStyles.None, CultureInfo.InvariantCulture, out var ofYear)
                     && ofYear is >= 1 and <= 12) month = scenario.Calendar.MonthOf(year, ofYear);
        if (month >= 0 && month < scenario.Months) return month;
        throw new InputException(
            "--at", 0, "", $"Expected a month of the run, 0 to {scenario.Months - 1} or {scenario.Calendar.Name(0)} to {scenario.Calendar.Name(scenario.Months - 1)}, found \"{at}\".");
    }

    // The state at the branch point is handed on as it is, so everything it is aligned with must stay.
    private static void CheckFit(ResolvedScenario before, LoadedScenario changed)
    {
        var after = changed.Resolved;
        var what =
            after.World.Id != before.World.Id ? "the world" :
            after.Calendar != before.Calendar ? "the start" :
            !after.Measures.Select(m => (m.Id, m.CarveOuts.Length)).SequenceEqual(before.Measures.Select(m => (m.Id, m.CarveOuts.Length)))
                ? "the list of measures" :
            !after.Actors.Select(a => (a.Profile.Id, a.Profile.Behaviour)).SequenceEqual(
                before.Actors.Select(a => (a.Profile.Id, a.Profile.Behaviour))) ? "who acts, and as what" :
            "";
        if (what.Length > 0) throw new InputException(
            "--set", 0, "", $"A branch cannot change {what} half-way; run the changed scenario from its start instead.");
    }
}
