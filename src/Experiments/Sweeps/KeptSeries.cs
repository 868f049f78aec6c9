using System.Collections.Immutable;
using NegotiationSim.Engine.History;
using NegotiationSim.Experiments.Designs;
using NegotiationSim.Model.Figures;
using NegotiationSim.Results.Recorder;
using NegotiationSim.Results.Store;
using NegotiationSim.Scenarios.Files;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Experiments.Sweeps;

/// <summary>Which series an experiment keeps of its runs.</summary>
/// <param name="Beside">Those beside the scenario's own: what history is compared with, and what outcomes name.</param>
/// <param name="Only">Ids of all that are kept; null for all there are.</param>
/// <param name="All">Ids and units of all that are kept, in id order.</param>
internal sealed record KeptSeries(
    ImmutableArray<HeadlineSeries> Beside, ImmutableHashSet<string>? Only, ImmutableArray<(string Id, string Unit)> All)
{
    /// <summary>The series of an experiment's runs.</summary>
    /// <exception cref="InputException">An outcome's series, or its window, means nothing in the scenario.</exception>
    public static KeptSeries Of(Experiment experiment, LoadedScenario loaded)
    {
        var scenario = loaded.Resolved;
        var beside = RecordedHistory.Series(loaded);
        var known = Headlines.Of(scenario, beside).Select(s => s.Id).ToHashSet(StringComparer.Ordinal);
        var problems = new InputProblems(experiment.Name);
        for (var o = 0; o < experiment.Outcomes.Length; o++)
        {
            var outcome = experiment.Outcomes[o];
            var (first, last) = outcome.Ends(scenario.Months, scenario.Calendar);
            if (first > last)
                problems.Add(0, FormattableString.Invariant($"$.outcomes[{o}]"), $"Its window holds no month of the run, which goes from {scenario.Calendar.Name(0)} to {scenario.Calendar.Name(scenario.Months - 1)}.");
            if (!known.Add(outcome.Series)) continue;
            try
            {
                beside = beside.Add(new HeadlineSeries(
                    outcome.Series, outcome.Series, outcome.Unit, FigureReader.Series(scenario, outcome.Series)));
            }
            catch (FigureException wrong)
            {
                problems.Add(0, FormattableString.Invariant($"$.outcomes[{o}].series"), wrong.Message
                    + " Of this scenario there are as well: " + string.Join(", ", Headlines.Of(scenario).Select(s => s.Id)) + ".");
            }
        }

        problems.ThrowIfAny();
        ImmutableHashSet<string>? only = experiment.Keep == SweepKeep.None ? [.. experiment.Outcomes.Select(o => o.Series)] : null;
        var all = Headlines.Of(scenario, beside).Where(s => only?.Contains(s.Id) ?? true).Select(s => (s.Id, s.Unit));
        return new KeptSeries(beside, only, [.. all.OrderBy(s => s.Id, StringComparer.Ordinal)]);
    }

    /// <summary>What to ask for of replicates that are computed elsewhere.</summary>
    public static AskedSeries Asked(Experiment experiment) => new(
        [.. experiment.Outcomes.Select(o => KeyValuePair.Create(o.Series, o.Unit))], experiment.Keep == SweepKeep.None);

    /// <summary>How much of a run's record an experiment keeps.</summary>
    public static Keep Of(SweepKeep keep) => keep switch
    {
        SweepKeep.Decisions => Keep.Default,
        SweepKeep.All => Keep.All,
        _ => Keep.Headlines,
    };
}
