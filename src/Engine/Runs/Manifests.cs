using System.Collections.Immutable;
using System.Text.Json.Nodes;
using NegotiationSim.Model.Worlds;
using NegotiationSim.Results;
using NegotiationSim.Results.Folder;
using NegotiationSim.Results.Store;
using NegotiationSim.Scenarios.Files;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Engine.Runs;

/// <summary>Writes a plan into a manifest and reads it back.</summary>
public static class Manifests
{
    /// <summary>The manifest of a run that begins now.</summary>
    public static Manifest Of(RunPlan plan, int replicates, Keep keep, IReadOnlyList<string> settings)
    {
        var scenario = plan.Scenario.Resolved;
        return new Manifest
        {
            Scenario = scenario.Id,
            Title = scenario.Title,
            Seed = plan.Seed,
            Replicates = replicates,
            FirstReplicate = plan.FirstReplicate,
            Months = scenario.Months,
            Keep = keep,
            Settings = Settings(settings),
            Resolved = Node(plan.Scenario),
            ScenarioHash = plan.Scenario.Hash.Hex,
            WorldHash = WorldDigest.Of(scenario.World).Hex,
            ShifterBase = plan.ShifterBase is { } source ? Node(source) : null,
            Branch = plan.Branch?.Select(Node),
            PlugIns = plan.PlugIns.Files,
            Started = DateTimeOffset.UtcNow,
        };
    }

    /// <summary>The plan a manifest tells of.</summary>
    /// <exception cref="InputException">Its scenario no longer fits this program or its world.</exception>
    /// <exception cref="ResultsException">The manifest was changed by hand.</exception>
    public static RunPlan PlanOf(Manifest manifest, string folder, Library library)
    {
        var file = Path.Combine(folder, "manifest.json");
        var scenario = Scenario(manifest, file, library);
        if (scenario.Hash.Hex != manifest.ScenarioHash)
            throw new ResultsException(file, "The resolved scenario does not match its hash: the manifest was changed, or this program reads it differently. Run the scenario again, or use the program that wrote it (" + manifest.Program + " " + manifest.Commit + ").");
        if (manifest.WorldHash.Length > 0 && manifest.WorldHash != WorldDigest.Of(scenario.Resolved.World).Hex)
            throw new ResultsException(file, "The world \"" + scenario.Resolved.World.Id
                + "\" is not the one this run was made in: its files have changed since. Bring them back (the run's commit: "
                + manifest.Commit + "), or run the scenario again.");
        return new RunPlan(scenario, manifest.Seed, library.Behaviours)
        {
            PlugIns = library.PlugIns,
            FirstReplicate = manifest.FirstReplicate,
            ShifterBase = manifest.ShifterBase is { } source ? library.FromText(source.ToJsonString(), file) : null,
            Branch = manifest.Branch?.Select(before => library.FromText(before.ToJsonString(), file)),
        };
    }

    /// <summary>
    /// Requires that what is computed from here on is what the run began with. Of one run a plug-in may have been mended
    /// since; replicates of an ensemble are one thing, or they are no ensemble.
    /// </summary>
    /// <exception cref="ResultsException">The program, or an ensemble's plug-ins, differ.</exception>
    public static void RequireSameProgram(Manifest then, RunPlan plan, string folder)
    {
        var now = Of(plan, then.Replicates, then.Keep, []);
        if (then.Replicates == 1) now = now with { PlugIns = then.PlugIns };
        Require(then, now with { Resolved = then.Resolved, WorldHash = then.WorldHash }, folder);
    }

    /// <summary>Requires that two manifests tell of the same inputs.</summary>
    /// <param name="then">What a folder was begun with.</param>
    /// <param name="now">What is there now.</param>
    /// <param name="folder">The folder.</param>
    /// <exception cref="ResultsException">They differ; the message says in what.</exception>
    public static void Require(Manifest then, Manifest now, string folder)
    {
        var differences = InputDifferences.Of(then, now);
        if (differences.IsEmpty) return;
        throw new ResultsException(folder, "It was begun with other inputs, and results are never mixed. What differs: "
            + string.Join("; ", differences)
            + ". Bring back what it was begun with, or name another folder with --out.");
    }

    /// <summary>Plug-ins the run loaded that are missing now, or are not the same file.</summary>
    public static ImmutableArray<string> PlugInsChanged(Manifest manifest, Library library) =>
    [
        .. manifest.PlugIns.Where(then => library.PlugIns.Files.All(now => now.File != then.File)).Select(
            then => $"It loaded the plug-in {then.File}, which is not loaded now; name its folder: --plugins DIR."),
        .. manifest.PlugIns.Where(then => library.PlugIns.Files.Any(now => now.File == then.File && now.Hash != then.Hash)).Select(
            then => $"It loaded another {then.File} (SHA-256 {then.Hash[..12]}) than the one loaded now."),
    ];

    private static LoadedScenario Scenario(Manifest manifest, string file, Library library)
    {
        try
        {
            return library.FromText(manifest.Resolved.ToJsonString(), file);
        }
        catch (InputException wrong) when (PlugInsChanged(manifest, library) is { IsEmpty: false } changed)
        {
            throw new InputException([.. changed.Select(text => new InputProblem(file, 0, "", text)), .. wrong.Problems]);
        }
    }

    private static JsonNode Node(LoadedScenario scenario) => JsonNode.Parse(scenario.Text)!;

    private static ImmutableSortedDictionary<string, string> Settings(IReadOnlyList<string> settings)
    {
        var found = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var setting in settings)
            if (setting.Split('=', 2) is [var path, var value]) found[path] = value;
        return found.ToImmutable();
    }
}
