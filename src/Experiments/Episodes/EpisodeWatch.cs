using NegotiationSim.Model.Month;
using NegotiationSim.Model.State;

namespace NegotiationSim.Experiments.Episodes;

/// <summary>Watches a run of a generated scenario and tells what became of each issue.</summary>
internal sealed class EpisodeWatch(EpisodeWorld generated) : IRunRecorder
{
    private readonly int months = generated.Scenario.Resolved.Months;
    private readonly Track[] tracks = [.. generated.Cases.Select(_ => new Track(generated.Scenario.Resolved.Months))];

    public ValueTask RecordAsync(MonthRecord month, CancellationToken cancellation)
    {
        for (var c = 0; c < tracks.Length; c++) Watch(generated.Cases[c], tracks[c], month);
        return ValueTask.CompletedTask;
    }

    /// <summary>The issues as episodes, after the last month.</summary>
    public IEnumerable<Episode> Episodes() => tracks.Select((t, c) => t.Ended(generated.Cases[c], months));

    private void Watch(EpisodeCase issue, Track track, MonthRecord month)
    {
        var measures = month.State.Measures;
        var inForce = false;
        foreach (var m in issue.Measures)
        {
            track.Threatened |= measures[m].Stage == MeasureStage.Announced;
            inForce |= measures[m].InForce;
            if (measures[m].Stage == MeasureStage.Ended && track.Until < 0) track.Outcome = measures[m].Outcome;
        }

        var bans = 0;
        foreach (var m in issue.Trade) bans += measures[m].InForce ? 1 : 0;
        track.Bans[month.Month] = bans;
        track.Trade[month.Month] = Pair(issue, month.Trade);
        if (inForce && track.From < 0) track.From = month.Month;
        if (!inForce && track.From >= 0 && track.Until < 0) track.Until = month.Month;
        if (track.Conceded < 0 && Conceded(issue, month.State)) track.Conceded = month.Month;
    }

    private bool Conceded(EpisodeCase issue, WorldState state)
    {
        foreach (var conflict in state.Politics!.Conflicts)
            if (conflict.Conceded > 0 && conflict.Target == issue.Target
                && generated.Scenario.Resolved.Actors[conflict.Decider].Profile.Id == issue.Sender) return true;
        return false;
    }

    private double Pair(EpisodeCase issue, TradeOutcome trade)
    {
        if (issue.Trade.IsEmpty) return 0;
        var n = generated.Scenario.Resolved.World.EconomyCount;
        var sum = 0.0;
        foreach (var commodity in trade.Commodities)
            foreach (var s in issue.Senders) sum += commodity.Origin[s * n + issue.Target] + commodity.Origin[issue.Target * n + s];
        return sum;
    }

    private sealed class Track(int months)
    {
        public readonly int[] Bans = new int[months];
        public readonly double[] Trade = new double[months];
        public bool Threatened;
        public int From = -1, Until = -1, Conceded = -1;
        public string Outcome = "";

        public Episode Ended(EpisodeCase issue, int months)
        {
            var length = From < 0 ? 0 : (Until < 0 ? months : Until) - From;
            var (change, complete) = Change(issue);
            return new Episode(issue, Threatened, Conceded, From, Until, length, Until < 0 ? "" : Outcome, change, complete);
        }

        /// <summary>Change of trade from the year before the first ban to its second year.</summary>
        private (double Change, bool Complete) Change(EpisodeCase issue)
        {
            var first = Array.FindIndex(Bans, b => b > 0);
            if (first < 12 || first + 24 > Bans.Length) return (double.NaN, false);
            var (before, after, least) = (0.0, 0.0, int.MaxValue);
            for (var m = 0; m < 12; m++)
            {
                before += Trade[first - 12 + m];
                after += Trade[first + 12 + m];
                least = Math.Min(least, Math.Min(Bans[first + m], Bans[first + 12 + m]));
            }

            return least == 0 || before <= 0 ? (double.NaN, false)
                : ((after / before) - 1, issue.Complete && Bans.AsSpan(first + 12, 12).IndexOfAnyExcept(2) < 0);
        }
    }
}
