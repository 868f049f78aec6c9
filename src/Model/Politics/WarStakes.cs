using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;

namespace NegotiationSim.Model.Politics;

/// <summary>
/// What a change of a war's stage is worth: what fighting costs each side and those who help, and what each gives up of its aims
/// (Fearon 1995, Rationalist Explanations for War: a bargain is possible where the costs exceed what is at stake).
/// </summary>
internal sealed class WarStakes(ResolvedScenario scenario)
{
    /// <summary>What less fighting saves an economy a year, u.</summary>
    /// <param name="state">The world as it is; politics are followed.</param>
    /// <param name="stage">The act that sets the stage.</param>
    /// <param name="economy">Who weighs it.</param>
    public double Saved(WorldState state, Act stage, int economy)
    {
        var (parameters, less) = (scenario.Parameters.Politics, Fighting(state, stage));
        if (economy == stage.From) return parameters.WarCostAggressor * less / Earned(state, economy);
        if (economy == stage.To) return Math.Max(0, parameters.WarCostDefender - Aid(state, -1, economy)) * less;
        return Aid(state, economy, stage.To) * less;
    }

    /// <summary>
    /// What an economy gains of its aims, or gives up, u: the side that began the war, its opponent, and those who want it to end.
    /// </summary>
    /// <inheritdoc cref="Saved"/>
    public double Conceded(WorldState state, Act stage, int economy)
    {
        var (parameters, less) = (scenario.Parameters.Politics, Fighting(state, stage));
        var other = economy == stage.From ? stage.To : stage.From;
        var f = ConflictExpectation.Between(scenario.World, state.Politics!, economy, other, parameters);
        if (economy == stage.From) return -parameters.StakeHigh * f * less * stage.Concedes;
        if (economy == stage.To) return -parameters.StakeDefender * f * less * (1 - stage.Concedes);
        return f * Less(state, stage) * (1 - parameters.Aftermath + parameters.Aftermath * stage.Concedes);
    }

    /// <summary>By how much less is fought.</summary>
    private static double Fighting(WorldState state, Act stage) => Fought(stage.Value + Less(state, stage)) - Fought(stage.Value);

    /// <summary>How much is fought at a stage of a war, 1 all: talks stop nothing, a ceasefire three quarters. [A]</summary>
    public static double Fought(double intensity) => Math.Min(1, 4 * intensity * intensity);

    private static double Less(WorldState state, Act stage)
    {
        foreach (var war in state.Politics!.Wars)
            if (war.Aggressor == stage.From && war.Defender == stage.To) return Math.Max(0, war.Intensity - stage.Value);
        return 0;
    }

    /// <summary>
    /// What an economy earns abroad relative to the base year, 0.5 to 2: who began a war pays for it with what it earns, and the same cost
    /// weighs more where that is less. [A]
    /// </summary>
    private double Earned(WorldState state, int economy)
    {
        var before = scenario.World.Exports(economy) / 12;
        return before > 0 && state.Economies[economy].Exports > 0 ? Math.Clamp(state.Economies[economy].Exports / before, 0.5, 2) : 1;
    }

    /// <summary>Aid that a donor gives a defender, or that it gets from all, u of the donor or of the defender.</summary>
    private double Aid(WorldState state, int donor, int defender)
    {
        var sum = 0.0;
        foreach (var project in state.Politics!.Projects)
            if (project.Kind == EventKind.Aid && project.Second == defender
                && (donor < 0 || project.First == donor)) sum += project.Progress * project.Value * 1000;
        var gdp = scenario.World.Economies[donor < 0 ? defender : donor].GdpMusd;
        return gdp > 0 ? 100 * sum / gdp : 0;
    }
}
