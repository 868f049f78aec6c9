using System.Collections.Immutable;
using System.Text.Json;
using NegotiationSim.Engine.Runs;
using NegotiationSim.Results.Store;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Silo.Runs;

/// <summary>What a run folder needs beside the months; it travels with the order.</summary>
/// <param name="Scenario">The scenario's resolved text.</param>
/// <param name="ShifterBase">Text of the scenario whose demand shifters it keeps; null where it keeps none.</param>
/// <param name="Seed">The seed.</param>
/// <param name="Settings">What was changed against the scenario file, path=value.</param>
/// <param name="Keep">How much the folder keeps.</param>
public sealed record RunRecipe(string Scenario, string? ShifterBase, long Seed, ImmutableArray<string> Settings, Keep Keep)
{
    /// <summary>The recipe of a plan.</summary>
    /// <exception cref="InputException">The plan is a branch of another run, which only the command line's own process can
    /// play.</exception>
    public static RunRecipe Of(RunPlan plan, IReadOnlyList<string> settings, Keep keep)
    {
        if (plan.Branch is not null) throw new InputException(
            "--cluster", 0, "", "A branch runs where its base run's folder is; leave --cluster out.");
        return new RunRecipe(plan.Scenario.Text, plan.ShifterBase?.Text, plan.Seed, [.. settings], keep);
    }

    /// <summary>The plan again.</summary>
    /// <exception cref="InputException">This program does not understand its scenario.</exception>
    public RunPlan ToPlan(Library library, string run)
    {
        ArgumentNullException.ThrowIfNull(library);
        return new RunPlan(library.FromText(Scenario, run), Seed, library.Behaviours)
        {
            PlugIns = library.PlugIns,
            ShifterBase = ShifterBase is { } text ? library.FromText(text, run) : null,
        };
    }

    /// <summary>As it travels.</summary>
    public string ToJson() => JsonSerializer.Serialize(this);

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    public static RunRecipe FromJson(string json) => JsonSerializer.Deserialize<RunRecipe>(json)!;
}
