using System.Collections.Immutable;

namespace NegotiationSim.Results.Store;

public sealed partial class RunStore
{
    /// <summary>What was offered and answered at tables in one month, in order.</summary>
    /// <param name="run">The run.</param>
    /// <param name="replicate">The replicate.</param>
    /// <param name="month">The month, from 0.</param>
    /// <param name="actor">Id of one actor; null for all.</param>
    /// <exception cref="ResultsException">The store is damaged.</exception>
    public ImmutableArray<StoredOffer> Offers(long run, int replicate, int month, string? actor = null) =>
    [
        .. Read("SELECT dossier, step, actor, kind, levels, utilities, why FROM offers WHERE run = $0 AND replicate = $1 AND month = $2 AND ($3 = '' OR actor = $3) ORDER BY n",
            r => new StoredOffer(month, r.GetString(0), r.GetInt32(1), r.GetString(2), r.GetString(3), RowJson.Texts(r.GetString(4)),
                RowJson.Numbers(r.GetString(5)), r.GetString(6)),
            run, replicate, month, actor ?? ""),
    ];

    /// <summary>
    /// What became of dossiers in one month, in order: its kind, the dossier, and in words, with what was left on the table where a deal
    /// was initialled.
    /// </summary>
    /// <exception cref="ResultsException">The store is damaged.</exception>
    public ImmutableArray<(string Kind, string Dossier, string Title)> DossierNews(long run, int replicate, int month) =>
    [
        .. Read("SELECT kind, subject, title FROM events WHERE run = $0 AND replicate = $1 AND month = $2 AND (kind LIKE 'dossier-%' OR kind IN ('breach-found', 'snapback', 'vote-bought', 'dispute-settled', 'mandate-voted', 'consent-given', 'consent-refused', 'text-leaked', 'relief-revoked', 'relief-in-effect')) ORDER BY n",
            r => (r.GetString(0), r.GetString(1), r.GetString(2)), run, replicate, month),
    ];
}
