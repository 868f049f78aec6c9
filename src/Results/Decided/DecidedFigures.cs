using System.Collections.Immutable;
using NegotiationSim.Model.Declarations;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;
using NegotiationSim.Results.Store;

namespace NegotiationSim.Results.Decided;

/// <summary>
/// What an ensemble in decided mode says beside its trade paths: who imposes what, how soon, what stays exempt, and
/// when easing begins.
/// </summary>
/// <param name="Occasion">Month of the first war in the scenario, months from the start; 0 where there is none.</param>
/// <param name="Replicates">How many replicates were read.</param>
/// <param name="Deciders">By how many measures they decide on, most first.</param>
public sealed record DecidedFigures(int Occasion, int Replicates, ImmutableArray<DeciderFigures> Deciders)
{
    /// <summary>Months that count as soon after the occasion.</summary>
    public const int Soon = 3;

    /// <summary>Months after a measure's start in which a carve-out belongs to its first terms and is no easing.</summary>
    public const int FirstTerms = 3;

    /// <summary>Reads a run; null where actors do not decide, or where nothing is kept.</summary>
    /// <exception cref="ResultsException">The store is damaged.</exception>
    public static DecidedFigures? Of(RunStore store, long run, ResolvedScenario scenario)
    {
        if (scenario.Mode != MeasureMode.Decided) return null;
        var replicates = store.CompleteReplicates(run);
        var events = store.Read(
            "SELECT replicate, month, kind, subject FROM events WHERE run = $0 AND kind IN ('measure-in-force', 'measure-ended', 'carve-out-opened', 'relief-given') ORDER BY replicate, month, n",
            r => (Replicate: r.GetInt32(0), Change: new Change(r.GetInt32(1), r.GetString(2), r.GetString(3))),
                run).ToLookup(e => e.Replicate, e => e.Change);
        return replicates.IsEmpty ? null : Of(scenario, [.. replicates.Select(r => events[r].ToList())]);
    }

    /// <summary>A change of a measure in one replicate.</summary>
    /// <param name="Month">Months from the start.</param>
    /// <param name="Kind">Kind of the happening.</param>
    /// <param name="Subject">The measure, or measure and carve-out.</param>
    public sealed record Change(int Month, string Kind, string Subject);

    /// <summary>Works the figures out from the changes of each replicate, in order.</summary>
    public static DecidedFigures Of(ResolvedScenario scenario, IReadOnlyList<IReadOnlyList<Change>> replicates)
    {
        var occasion = scenario.Events.Where(e => e.Kind == EventKind.War && e.Value > 0).Select(e => e.Month).DefaultIfEmpty(0).Min();
        var deciders = scenario.Measures.Where(m => m.Form != LegalForm.Private).GroupBy(m => m.Decider, StringComparer.Ordinal)
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal);
        return new DecidedFigures(occasion, replicates.Count,
            [.. deciders.Select(d => Of(d.Key, [.. d], scenario.Months, occasion, replicates))]);
    }

    private static DeciderFigures Of(string actor, ImmutableArray<Measure> measures, int months, int occasion,
        IReadOnlyList<IReadOnlyList<Change>> replicates)
    {
        var (soon, ever) = (new int[measures.Length], new int[measures.Length]);
        var imposes = 0;
        var easings = new List<int>();
        foreach (var changes in replicates)
        {
            var starts = new int[measures.Length];
            Array.Fill(starts, -1);
            var (acted, eased) = (false, -1);
            foreach (var change in changes)
            {
                var m = At(measures, change.Subject);
                if (m < 0) continue;
                if (change.Kind == HappeningKinds.MeasureInForce)
                {
                    if (starts[m] < 0)
                    {
                        ever[m]++;
                        if (Early(change.Month, occasion)) soon[m]++;
                    }

                    starts[m] = change.Month;
                    acted |= Early(change.Month, occasion);
                }
                else if (eased < 0 && starts[m] >= 0 && (change.Kind != HappeningKinds.CarveOutOpened
                    || change.Month > starts[m] + FirstTerms))
                {
                    eased = change.Month;
                }
            }

            if (acted) imposes++;
            if (eased >= 0) easings.Add(eased);
        }

        easings.Sort();
        return new DeciderFigures(actor, Share(imposes, replicates.Count),
            [.. measures.Select((m, at) => new MeasureShare(
                m.Id, m.Title, KebabCase.Of(m.Instrument), m.Scripted.From < months ? m.Scripted.From : null,
                Share(soon[at], replicates.Count), Share(ever[at], replicates.Count)))],
            [.. easings], RecordedEasing(measures, months), replicates.Count);
    }

    /// <summary>First easing by the scenario's own dates.</summary>
    private static int? RecordedEasing(ImmutableArray<Measure> measures, int months)
    {
        var ends = measures.Where(m => m.Scripted.From < months).Select(m => m.Scripted.Until);
        var carved = measures.SelectMany(m => m.CarveOuts.Where(c => c.Scripted.From > (long)m.Scripted.From + FirstTerms).Select(
            c => c.Scripted.From));
        return ends.Concat(carved).DefaultIfEmpty(Span.Never).Min() is var month && month < months ? month : null;
    }

    private static bool Early(int month, int occasion) => month >= occasion && month <= occasion + Soon;

    private static int At(ImmutableArray<Measure> measures, string subject)
    {
        var id = subject.Split('/')[0];
        for (var m = 0; m < measures.Length; m++)
            if (measures[m].Id == id) return m;
        return -1;
    }

    private static double Share(int count, int all) => all > 0 ? (double)count / all : 0;
}
