using System.Collections.Immutable;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;

namespace NegotiationSim.Model.Politics;

/// <summary>How ties of a pair move in a month: embassies, relation, firms. The month and the outlook step the one law.</summary>
internal sealed class TiesLaw
{
    private readonly ResolvedScenario scenario;
    private readonly Dictionary<(int From, int To), ImmutableArray<int>> measures = [];
    private readonly bool[] decided;

    public TiesLaw(ResolvedScenario scenario)
    {
        this.scenario = scenario;
        decided = new bool[scenario.World.EconomyCount];
        foreach (var actor in scenario.Actors)
            if (scenario.Mode == MeasureMode.Decided && actor.Economy >= 0) decided[actor.Economy] = true;
        foreach (var pair in PoliticalMap.Pairs(scenario)) measures[pair] =
            [.. Enumerable.Range(0, scenario.Measures.Length).Where(m => IsPublic(scenario.Measures[m], pair))];
    }

    /// <summary>A pair a month later.</summary>
    public DyadState Move(ImmutableArray<MeasureState> inForce, PoliticsState politics, DyadState dyad)
    {
        var parameters = scenario.Parameters.Cooperation;
        var f = ConflictExpectation.Between(scenario.World, politics, dyad.From, dyad.To, scenario.Parameters.Politics);
        var back = ConflictExpectation.Between(scenario.World, politics, dyad.To, dyad.From, scenario.Parameters.Politics);
        var (sanctioned, visas) = Sanctioned(inForce, dyad);
        var ties = dyad.Ties;
        var embassy = decided[dyad.From] && parameters.Embassies ? ties.Embassy
            : Embassy.Step(ties.Embassy, f, sanctioned, dyad.Leaning, parameters);
        var relation = Embassy.Recover(dyad.Relation, embassy, scenario.Parameters.Politics.RelationPersistence);
        if (visas && parameters.Visas) relation -= parameters.VisaStrain;
        relation = IssueCooperation.Mend(relation, politics.CommonShock, Math.Max(f, back), parameters);
        return dyad with
        {
            Relation = Math.Clamp(relation, -1, 1),
            Ties = ties with
            {
                Firms = FirmPresence.Step(ties.Firms, f, sanctioned, ties.Signal, parameters),
                Signal = ties.Signal < 1e-6 ? 0 : ties.Signal * parameters.SignalPersistence,
                Embassy = embassy,
                Contract = ties.Contract * parameters.ContractPersistence,
            },
        };
    }

    private static bool IsPublic(Measure measure, (int From, int To) pair) => measure.Form != LegalForm.Private
        && measure.Senders.Contains(pair.From) && measure.Targets.Contains(pair.To);

    private (bool Sanctioned, bool Visas) Sanctioned(ImmutableArray<MeasureState> inForce, DyadState dyad)
    {
        var (any, visas) = (false, false);
        foreach (var m in measures[(dyad.From, dyad.To)])
        {
            any |= inForce[m].InForce;
            visas |= inForce[m].InForce && scenario.Measures[m].Instrument == Instrument.VisaBan;
        }

        return (any, visas);
    }
}
