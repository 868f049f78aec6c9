using NegotiationSim.Actors;
using NegotiationSim.Actors.Numerics;
using NegotiationSim.Model.Month;
using NegotiationSim.Model.Script;
using NegotiationSim.Scenarios.Files;

namespace NegotiationSim.Engine.Runs;

/// <summary>What a replicate's scenario is: uncertain parameters are multiplied by a lognormal draw, within their range.</summary>
public static class ReplicateScenario
{
    /// <summary>The name under which the scenario itself draws.</summary>
    private const string Drawer = "scenario";

    /// <summary>
    /// The scenario of one replicate. Replicate 0 keeps every central value. The draws belong to seed, replicate and
    /// path, so that a variant's replicate i meets the same parameters as its base's.
    /// </summary>
    public static ResolvedScenario Of(ResolvedScenario scenario, RunIdentity identity)
    {
        if (identity.Replicate == 0 || scenario.Uncertainty.IsEmpty) return scenario;
        var draws = identity.Key.For(0, Phase.Events, Drawer);
        var parameters = scenario.Parameters;
        foreach (var uncertain in scenario.Uncertainty)
        {
            var entry = ParameterTable.Find(uncertain.Path)
                ?? throw new ArgumentException($"There is no parameter {uncertain.Path}.", nameof(scenario));
            var value = ParameterTable.Value(parameters, entry) * Elementary.Exp(uncertain.Sd * draws.Normal(uncertain.Path));
            parameters = ParameterTable.With(parameters, entry, Math.Clamp(value, entry.Min, entry.Max));
        }

        return scenario with { Parameters = parameters };
    }
}
