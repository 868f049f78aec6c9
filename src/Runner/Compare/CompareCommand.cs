using System.Collections.Immutable;
using System.CommandLine;
using NegotiationSim.Engine.Runs;
using NegotiationSim.Experiments.Comparisons;
using NegotiationSim.Results;
using NegotiationSim.Results.Folder;
using NegotiationSim.Results.Store;
using NegotiationSim.Runner.Help;
using NegotiationSim.Runner.Run;
using NegotiationSim.Runner.Terminal;
using NegotiationSim.Scenarios.Input;
using Spectre.Console;

namespace NegotiationSim.Runner.Compare;

/// <summary><c>negsim compare</c>: paired differences of two runs, or of two experiments point by point.</summary>
public static class CompareCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        var a = new Argument<string>("A") { Description = "Folder of the base, a run or an experiment" };
        var b = new Argument<string>("B") { Description = "Folder of the variant, of the same kind" };
        var outcome = new Option<string?>("--outcome")
        {
            Description = "Of two experiments: show every point of this outcome",
            HelpName = "SERIES"
        };
        var json = RunOptions.Json();
        var command = new ExampleCommand(
            "compare",
            "Show what run or experiment B has more than A, replicate by replicate with the same luck.",
            "negsim compare runs/us-russia-reset-001 runs/no-sanctions-counterfactual-001",
            "negsim compare sweeps/base sweeps/variant --outcome trade")
        {
            a, b, outcome, json,
        };
        command.SetAction(parse => Run(parse.GetValue(a)!, parse.GetValue(b)!, parse.GetValue(outcome), parse.GetValue(json)));
        return command;
    }

    private static int Run(string a, string b, string? outcome, bool asJson)
    {
        if (ComparedSide.Is(a) != ComparedSide.Is(b)) throw new InputException(
            "B", 0, "", $"{(ComparedSide.Is(a) ? a : b)} is an experiment and {(ComparedSide.Is(a) ? b : a)} is none; name two runs or two experiments.");
        if (ComparedSide.Is(a)) return Experiments(a, b, outcome, asJson);
        if (outcome is not null) throw new InputException("--outcome", 0, "", "Runs have no outcomes; leave it out, or name two experiments.");
        return Run(a, b, asJson);
    }

    private static int Experiments(string a, string b, string? outcome, bool asJson)
    {
        using var left = ComparedSide.Open(a);
        using var right = ComparedSide.Open(b);
        var compared = ComparedExperiments.Of(left, right, Words(left) is { } words ? words.Title : series => series);
        if (asJson) RunJson.WriteObject(Console.Out, json =>
        {
            json.WriteString("base", a);
            json.WriteString("variant", b);
            ExperimentDifferences.Write(json, compared);
        });
        else ExperimentDifferences.Write(compared, a, b, outcome);
        return ExitCode.Done;
    }

    private static int Run(string a, string b, bool asJson)
    {
        var differences = DifferenceTable.Read(a, b);
        var inputs = InputsOf(a, b);
        if (!asJson)
        {
            if (inputs is not null) Write(inputs);
            DifferenceTable.Write(differences, a, b, inputs?.IsPaired ?? true, Titles(a));
        }
        else
        {
            RunJson.WriteObject(Console.Out, json =>
            {
                json.WriteString("base", a);
                json.WriteString("variant", b);
                if (inputs is not null)
                {
                    json.WriteBoolean("paired", inputs.IsPaired);
                    json.WriteStartArray("inputs");
                    foreach (var difference in inputs.Differences) json.WriteStringValue(difference);
                    json.WriteEndArray();
                    json.WriteString("firstEvent", inputs.FirstEvent);
                }

                DifferenceTable.Write(json, differences);
            });
        }

        return ExitCode.Done;
    }

    private static void Write(ComparedInputs inputs)
    {
        var screen = Screen.Output;
        screen.WriteLine(inputs.Differences.IsEmpty ? "Inputs: all the same." : "Inputs that differ (base, now variant):");
        foreach (var difference in inputs.Differences) screen.WriteLine("  " + difference);
        if (!inputs.IsPaired) screen.WriteLine(
            "Unpaired: seeds or replicates differ, so the runs had other luck, and a difference may be luck alone.");
        if (inputs.FirstEvent.Length > 0) screen.WriteLine("First event that differs: " + inputs.FirstEvent + ".");
    }

    // A database file alone says nothing of its inputs.
    private static ComparedInputs? InputsOf(string a, string b)
    {
        if (!Directory.Exists(a) || !Directory.Exists(b)) return null;
        using var left = RunStore.OpenToRead(RunFolder.StoreOf(a));
        using var right = RunStore.OpenToRead(RunFolder.StoreOf(b));
        return ComparedInputs.Of(RunFolder.ReadManifest(a), left, RunFolder.ReadManifest(b), right);
    }

    // A title is a courtesy: a scenario this program no longer reads has ids.
    private static SeriesWords? Words(Manifest manifest, string folder)
    {
        try
        {
            return SeriesWords.Of(Manifests.PlanOf(manifest, folder, new Library()).Scenario);
        }
        catch (Exception fault) when (fault is InputException or ResultsException)
        {
            return null;
        }
    }

    private static SeriesWords? Words(ComparedSide side) => Words(side.Inputs, side.Folder);

    private static ImmutableDictionary<string, string> Titles(string folder) => (Directory.Exists(folder)
        ? Words(RunFolder.ReadManifest(folder), folder)?.Titles : null) ?? ImmutableDictionary<string, string>.Empty;
}
