using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;

namespace NegotiationSim.Model.Politics;

/// <summary>
/// Measures come in packages: a decider prepares one against a target at a time, with one act of each instrument, and thinks of the next
/// once the last has had its time to work, or harm gives a new occasion. What was hoped for within months is hoped for later with every
/// package that did not bring it: so bans spread over years, and what is left is closing holes.
/// </summary>
/// <remarks>
/// [A] after the rounds of the EU against Russia: March, April, June, October, December 2022, February, June, December 2023.
/// </remarks>
internal sealed class Packages(ResolvedScenario scenario, PoliticalMap map)
{
    /// <summary>Months until a measure is in force once it is decided: the drafting of its form, and what its users get to turn
    /// elsewhere.</summary>
    public int Lag(Measure measure)
    {
        var parameters = scenario.Parameters.Politics;
        return Math.Max(measure.LeadMonths, measure.Form switch
        {
            LegalForm.Licence or LegalForm.Waiver => 0,
            LegalForm.Statute => parameters.StatuteMonths,
            _ => parameters.ExecutiveMonths,
        });
    }

    /// <summary>Month in which the last package of a conflict is judged.</summary>
    public static int Judged(ResolvedScenario scenario, ConflictState conflict) =>
        conflict.Packaged + scenario.Parameters.Politics.PackageMonths + (conflict.Packages / 2);

    /// <summary>Whether a measure may be put into a package this month.</summary>
    public bool Admits(WorldState state, int decider, Measure measure)
    {
        if (state.Politics!.Conflict(decider, measure.Targets[0]) is not (var at and >= 0)) return true;
        var conflict = state.Politics.Conflicts[at];
        if (Begins(state, conflict)) return !Has(state, decider, measure, state.Month);
        return (conflict.Packaged == state.Month || state.Politics.Agenda[decider]) && !Has(state, decider, measure, conflict.Packaged);
    }

    /// <summary>Whether the package of this month has an act of the measure's instrument already, so that it waits for the next.</summary>
    public bool Waits(WorldState state, int decider, Measure measure) =>
        state.Politics!.Conflict(decider, measure.Targets[0]) is var at and >= 0 && Has(state, decider, measure,
            Begins(state, state.Politics.Conflicts[at]) ? state.Month : state.Politics.Conflicts[at].Packaged);

    /// <summary>
    /// Of two acts of one instrument the lighter comes first, where its rate tells which it is: what it did not bring, the heavier is to
    /// bring.
    /// </summary>
    public static bool IsLighter(Measure one, Measure other) => one.Instrument == other.Instrument && one.Targets[0] == other.Targets[0]
        && one.Instrument is Instrument.Listing or Instrument.BankCutOff or Instrument.Tariff && one.Rate < other.Rate;

    /// <summary>The state with a measure put into a package: it may be the first of a new one.</summary>
    public WorldState With(WorldState state, int decider, Measure measure)
    {
        if (state.Politics!.Conflict(decider, measure.Targets[0]) is not (var at and >= 0)) return state;
        var conflict = state.Politics.Conflicts[at];
        return conflict.Packaged == state.Month || !Begins(state, conflict) ? state : state with
        {
            Politics = state.Politics with
            {
                Conflicts = state.Politics.Conflicts.SetItem(
                    at, conflict with { Packages = conflict.Packages + 1, Packaged = state.Month })
            }
        };
    }

    /// <summary>Whether a measure is decided and not in force yet.</summary>
    public static bool IsAdopted(WorldState state, int measure)
    {
        foreach (var adoption in state.Politics!.Adoptions)
            if (adoption.Measure == measure) return true;
        return false;
    }

    /// <summary>Whether nothing has been tried yet, the last package has had its time, or there is harm that came after it.</summary>
    private bool Begins(WorldState state, ConflictState conflict) => conflict.Packages == 0 || state.Month >= Judged(scenario, conflict)
        || Occasion.Since(scenario, map, state, conflict.Decider, conflict.Target) > conflict.Packaged;

    /// <summary>Whether an act of the same instrument against the same target was decided in a month or after it.</summary>
    private bool Has(WorldState state, int decider, Measure measure, int from)
    {
        for (var m = 0; m < state.Measures.Length; m++)
        {
            var other = scenario.Measures[m];
            if (map.Decider[m] != decider || other.Instrument != measure.Instrument
                || !other.Targets.Contains(measure.Targets[0])) continue;
            if (state.Measures[m].InForce && state.Measures[m].Since - Lag(other) >= from) return true;
            foreach (var adoption in state.Politics!.Adoptions)
                if (adoption.Measure == m && adoption.Due - Lag(other) >= from) return true;
        }

        return false;
    }
}
