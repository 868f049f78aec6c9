using System.Collections.Immutable;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;
using NegotiationSim.Results.Store;

namespace NegotiationSim.Results.Decided;

/// <summary>What came of one dossier over the replicates of an ensemble.</summary>
/// <param name="Dossier">Id of the dossier.</param>
/// <param name="Title">In words.</param>
/// <param name="Replicates">How many replicates were read.</param>
/// <param name="Agreed">Month in which negotiators first agreed, in each replicate in which they did, ascending, months from the
/// start.</param>
/// <param name="Opens">Month from which it is spoken of.</param>
/// <param name="Ratified">Replicates in which a deal was ratified.</param>
/// <param name="SnappedBack">Replicates in which relief was taken back after a dispute.</param>
public sealed record DossierFigures(string Dossier, string Title, int Replicates, ImmutableArray<int> Agreed, int Opens, int Ratified,
    int SnappedBack)
{
    /// <summary>P(deal): share of replicates in which negotiators agreed.</summary>
    public double Deal => (double)Agreed.Length / Replicates;

    /// <summary>P(ratified): share of replicates in which those at home agreed too.</summary>
    public double Ratification => (double)Ratified / Replicates;

    /// <summary>P(snapback): share of replicates in which relief was taken back after a dispute.</summary>
    public double Snapback => (double)SnappedBack / Replicates;

    /// <summary>Median months from the opening to the agreement, of the replicates with one; null where there is none.</summary>
    public double? Months => Agreed.IsEmpty ? null : ((Agreed[(Agreed.Length - 1) / 2] + Agreed[Agreed.Length / 2]) / 2.0) - Opens;

    /// <summary>Reads a run; nothing where it has no dossiers or no complete replicate.</summary>
    /// <exception cref="ResultsException">The store is damaged.</exception>
    public static ImmutableArray<DossierFigures> Of(RunStore store, long run, ResolvedScenario scenario)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(scenario);
        if (scenario.Dossiers.IsEmpty || store.CompleteReplicates(run) is not { IsEmpty: false } replicates) return [];
        var events = store.Read(
            "SELECT replicate, month, kind, subject FROM events WHERE run = $0 AND kind IN ('dossier-initialled', 'dossier-ratified', 'snapback') ORDER BY replicate, month, n",
            r => (Replicate: r.GetInt32(0), Month: r.GetInt32(1), Kind: r.GetString(2), Subject: r.GetString(3)),
                run).Where(e => replicates.Contains(e.Replicate)).ToList();
        return [.. scenario.Dossiers.Select(d =>
        {
            int Runs(string kind) => events.Where(e => e.Subject == d.Id && e.Kind == kind).Select(e => e.Replicate).Distinct().Count();
            var agreed = events.Where(e => e.Subject == d.Id && e.Kind == HappeningKinds.DossierInitialled).GroupBy(
                e => e.Replicate).Select(g => g.Min(e => e.Month)).Order();
            return new DossierFigures(d.Id, d.Title, replicates.Length, [.. agreed], d.Opens, Runs(HappeningKinds.DossierRatified),
                Runs(HappeningKinds.Snapback));
        })];
    }
}
