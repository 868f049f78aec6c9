using System.Collections.Immutable;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;

namespace NegotiationSim.Model.Politics;

/// <summary>
/// Discounted means over the horizon of what ties will be if nobody decides anything else, by pair in the order of
/// <see cref="PoliticsState.Dyads"/>.
/// </summary>
internal sealed class TiesPath
{
    private TiesPath(int pairs) => (Staff, Relation, Firms, Conflict) =
        (new double[pairs], new double[pairs], new double[pairs], new double[pairs]);

    /// <summary>What envoys do of what all would do, 0 to 1.</summary>
    public double[] Staff { get; }

    /// <summary>Relation, -1 to 1.</summary>
    public double[] Relation { get; }

    /// <summary>Share of firms present, 0 to 1.</summary>
    public double[] Firms { get; }

    /// <summary>f, 0 to 1.</summary>
    public double[] Conflict { get; }

    /// <summary>Steps the month's law over the horizon.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="law">The law.</param>
    /// <param name="state">Where it starts; politics are followed.</param>
    /// <param name="standing">Acts that are done anew every month.</param>
    public static TiesPath Of(ResolvedScenario scenario, TiesLaw law, WorldState state, ImmutableArray<Act> standing)
    {
        var politics = scenario.Parameters.Politics;
        var path = new TiesPath(state.Politics!.Dyads.Length);
        var (weight, all) = (1.0, 0.0);
        for (var h = 0; h < politics.Horizon; h++, weight *= politics.Discount)
        {
            foreach (var act in standing)
                if (act.Kind == ActKind.Embassy) state = ActRule.After(scenario, state, act);
            var now = state.Politics!;
            for (var d = 0; d < path.Staff.Length; d++)
            {
                path.Staff[d] += weight * Embassy.Serving(now.Dyads[d].Ties.Embassy);
                path.Relation[d] += weight * now.Dyads[d].Relation;
                path.Firms[d] += weight * now.Dyads[d].Ties.Firms;
                path.Conflict[d] += weight * ConflictExpectation.Between(scenario.World, now, now.Dyads[d].From, now.Dyads[d].To, politics);
            }

            all += weight;
            var measures = state.Measures;
            var shock = now.CommonShock < 1e-6 ? 0 : now.CommonShock * scenario.Parameters.Cooperation.ShockPersistence;
            state = state with
            {
                Politics = now with
                {
                    Dyads = [.. now.Dyads.Select(d => law.Move(measures, now, d))],
                    CommonShock = shock
                }
            };
        }

        foreach (var values in (ReadOnlySpan<double[]>)[path.Staff, path.Relation, path.Firms, path.Conflict])
            for (var d = 0; d < values.Length; d++) values[d] /= all;
        return path;
    }
}
