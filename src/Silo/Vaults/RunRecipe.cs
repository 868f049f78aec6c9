using System.Collections.Immutable;
using System.Text.Json;
using NegotiationSim.Engine.Runs;
using NegotiationSim.Grains.Runs;
using NegotiationSim.Results.Folder;
using NegotiationSim.Results.Store;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Silo.Vaults;

/// <summary>What a run folder needs beside the months; it travels with the order.</summary>
/// <param name="Scenario">The scenario's resolved text.</param>
/// <param name="ShifterBase">Text of the scenario whose demand shifters it keeps; null where it keeps none.</param>
/// <param name="Seed">The seed.</param>
/// <param name="Settings">What was changed against the scenario file, path=value.</param>
/// <param name="Keep">How much the folder keeps.</param>
public sealed record RunRecipe(string Scenario, string? ShifterBase, long Seed, ImmutableArray<string> Settings, Keep Keep)
{
    /// <summary>What the run branched off from, another run of the cluster, with its scenario's text; null for a run of its own.</summary>
    public BranchPoint<string>? Branch { get; init; }

    /// <summary>By measure, the enforcement that its state takes on at the branch point.</summary>
    public ImmutableSortedDictionary<int, double> Practice { get; init; } = ImmutableSortedDictionary<int, double>.Empty;

    /// <summary>The recipe of a plan.</summary>
    public static RunRecipe Of(RunPlan plan, IReadOnlyList<string> settings, Keep keep) =>
        new(plan.Scenario.Text, plan.ShifterBase?.Text, plan.Seed, [.. settings], keep)
        {
            Branch = plan.Branch?.Select(s => s.Text),
            Practice = Branching.NewPractice(plan),
        };

    /// <summary>The plan of a run that a cluster keeps, in the world as it was ordered; this machine's files may be others.</summary>
    /// <param name="kept">The run.</param>
    /// <param name="library">The behaviours loaded.</param>
    /// <returns>The plan, and the library that has its world.</returns>
    /// <exception cref="InputException">This program does not understand its scenario.</exception>
    public static (RunPlan Plan, Library Library) PlanOf(KeptRun kept, Library library)
    {
        ArgumentNullException.ThrowIfNull(kept);
        ArgumentNullException.ThrowIfNull(library);
        var world = kept.Scenario.Resolved.World;
        var own = new Library(library.PlugIns, name => name == world.Id ? world : library.World(name));
        return (FromJson(kept.Order.Recipe).ToPlan(own, kept.Order.Run), own);
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
            Branch = Branch?.Select(before => library.FromText(before, run)),
        };
    }

    /// <summary>As it travels.</summary>
    public string ToJson() => JsonSerializer.Serialize(this);

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    public static RunRecipe FromJson(string json) => JsonSerializer.Deserialize<RunRecipe>(json)!;
}
