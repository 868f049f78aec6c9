using NegotiationSim.Model.Declarations;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;

namespace NegotiationSim.Model.Politics;

/// <summary>Jobs at home that hang on firms abroad, and so on whether those firms stay.</summary>
[Mechanism("two-way investment and jobs", "jobs = w·margin·trade·share of firms that leave over the horizon under a first measure",
    "[S] 600 US firms in South Africa; weight [A]", "parameters.cooperation.jobs", "us-russia-reset", Mode = "decided")]
[Headline("two-way investment and jobs", "Measures the US has in force against Russia, whose jobs hang on its firms there",
    "measures:USA", HeadlineKind.Count, Until = "2023-12", Less = true)]
[Unmeasured("two-way investment and jobs", "Jobs at stake; stocks of investment both ways", "jobs are a term, not a stock")]
internal sealed class JobsAtStake(ResolvedScenario scenario)
{
    /// <summary>
    /// What firms earn at home that leave the targets when a first measure comes, or could return when the last ends, million US dollars a
    /// year: while others stand, on either side, or are on their way, they stay away in any case.
    /// </summary>
    public double Earned(WorldState state, ReadOnlySpan<int> economies, int ordinal, double support)
    {
        var (cooperation, measure) = (scenario.Parameters.Cooperation, scenario.Measures[ordinal]);
        if (!cooperation.Jobs || !cooperation.Firms || Math.Abs(support) < 1) return 0;
        for (var m = 0; m < state.Measures.Length; m++)
            if (m != ordinal && scenario.Measures[m].Form != LegalForm.Private
                && (state.Measures[m].InForce || Packages.IsAdopted(state, m)) && IsBetween(scenario.Measures[m], measure)) return 0;
        var sum = 0.0;
        foreach (var e in economies)
        {
            foreach (var t in measure.Targets)
            {
                if (state.Politics!.Dyad(e, t) is not (var at and >= 0)) continue;
                var flow = scenario.World.PairTrade(e, t) + scenario.World.PairTrade(t, e);
                var f = ConflictExpectation.Between(scenario.World, state.Politics, e, t, scenario.Parameters.Politics);
                sum += flow * Gone(state.Politics.Dyads[at].Ties.Firms, cooperation.FirmExit * f);
            }
        }

        return -support * cooperation.JobsWeight * scenario.Parameters.Politics.StanceMargin * sum;

        static bool IsBetween(Measure one, Measure other) =>
            (one.Senders.Any(other.Senders.Contains) && one.Targets.Any(other.Targets.Contains))
            || (one.Senders.Any(other.Targets.Contains) && one.Targets.Any(other.Senders.Contains));

        // Mean over the horizon of the share that has left.
        double Gone(double present, double exit)
        {
            var (horizon, left, gone) = (scenario.Parameters.Politics.Horizon, present, 0.0);
            for (var h = 0; h < horizon; h++, left *= 1 - Math.Clamp(exit, 0, 1)) gone += (present - left) / horizon;
            return gone;
        }
    }
}
