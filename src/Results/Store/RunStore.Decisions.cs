using System.Collections.Immutable;
using NegotiationSim.Actors.Answers;
using NegotiationSim.Model.State;

namespace NegotiationSim.Results.Store;

public sealed partial class RunStore
{
    /// <summary>What was decided in one month, in the order it was asked.</summary>
    /// <param name="run">The run.</param>
    /// <param name="replicate">The replicate.</param>
    /// <param name="month">The month, from 0.</param>
    /// <param name="actor">Id of one actor; null for all.</param>
    /// <exception cref="ResultsException">The store is damaged.</exception>
    public ImmutableArray<StoredDecision> Decisions(long run, int replicate, int month, string? actor = null)
    {
        var weighed = Read("SELECT n, option, score, terms FROM options WHERE run = $0 AND replicate = $1 AND month = $2 ORDER BY n, rank",
            r => (N: r.GetInt32(0), Option: new WeighedOption(r.GetString(1), r.GetDouble(2), RowJson.Terms(r.GetString(3)))), run,
                replicate, month).ToLookup(o => o.N, o => o.Option);
        return
        [
            .. Read("SELECT n, actor, phase, subject, chosen, margin, sentence, because FROM decisions WHERE run = $0 AND replicate = $1 AND month = $2 AND ($3 = '' OR actor = $3) ORDER BY n",
                r => new StoredDecision(month, r.GetString(1), r.GetString(2), r.GetString(3), RowJson.Texts(r.GetString(4)),
                    new Reasons([.. weighed[r.GetInt32(0)]], r.GetDouble(5), r.GetString(6)), r.GetString(7)),
                run, replicate, month, actor ?? ""),
        ];
    }

    /// <summary>What happened in a run up to and including a month, in order.</summary>
    /// <param name="run">The run.</param>
    /// <param name="replicate">The replicate.</param>
    /// <param name="month">The last month, from 0.</param>
    /// <exception cref="ResultsException">The store is damaged.</exception>
    public ImmutableArray<(int Month, Happening Happening)> Happened(long run, int replicate, int month) =>
    [
        .. Read("SELECT month, kind, subject, title, cause FROM events WHERE run = $0 AND replicate = $1 AND month <= $2 ORDER BY month, n",
            r => (r.GetInt32(0), new Happening(r.GetString(1), r.GetString(2), r.GetString(3), r.GetString(4), [])), run, replicate, month),
    ];

    /// <summary>Ids of a run's actors by ordinal; none where only headlines are kept.</summary>
    /// <exception cref="ResultsException">The store is damaged.</exception>
    public ImmutableArray<string> ActorIds(long run) =>
        [.. Read("SELECT actor FROM actors WHERE run = $0 ORDER BY ordinal", r => r.GetString(0), run)];
}
