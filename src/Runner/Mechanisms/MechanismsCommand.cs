using System.CommandLine;
using NegotiationSim.Engine.Runs;
using NegotiationSim.Experiments.Mechanisms;
using NegotiationSim.Runner.Help;
using NegotiationSim.Runner.Run;
using NegotiationSim.Runner.Terminal;
using NegotiationSim.Runner.Worlds;
using NegotiationSim.Scenarios.Input;
using Spectre.Console;

namespace NegotiationSim.Runner.Mechanisms;

/// <summary><c>negsim mechanisms</c>: what each mechanism does, measured.</summary>
public static class MechanismsCommand
{
    /// <summary>Most pairs that the rule asks for of any headline.</summary>
    private const int RuleMost = 200;

    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        var rows = new Argument<string[]>("ROW")
        {
            Description = "Names of mechanisms, or how they begin; default all",
            Arity = ArgumentArity.ZeroOrMore
        };
        var replicates = new Option<int>("--replicates")
        {
            Description =
            "Most pairs of runs; default the rule's own, 20, and of chances 200",
            HelpName = "N",
            DefaultValueFactory = _ => RuleMost
        };
        var folder = new Option<string>("--out")
        {
            Description = "Folder of the figures",
            HelpName = "DIR",
            DefaultValueFactory = _ => Path.Combine("runs", "mechanisms")
        };
        var resume = new Option<bool>("--resume") { Description = "Use the figures that are in the folder, and compute the rest" };
        var update = new Option<bool>("--update") { Description = "Also write the measured part of docs/model/mechanisms.md" };
        var (jobs, quiet) = (RunOptions.Jobs(), RunOptions.Quiet());
        var command = new ExampleCommand(
            "mechanisms",
            "Run scenarios with each mechanism and without, with the same draws, and say what it moves. Exit code 0, also where a mechanism misses.",
            "negsim mechanisms \"oil price cap\" --replicates 4",
            "negsim mechanisms railway \"industrial parks\"",
            "negsim mechanisms --resume --update")
        {
            rows, replicates, jobs, folder, resume, update, quiet,
        };
        command.SetAction((parse, cancellation) => Task.FromResult(Go(
            parse.GetValue(rows)!,
            new Request(parse.GetValue(replicates), parse.GetValue(jobs), parse.GetValue(folder)!, parse.GetValue(resume),
                parse.GetValue(update), parse.GetValue(quiet)), cancellation)));
        return command;
    }

    private static int Go(string[] names, Request request, CancellationToken cancellation)
    {
        if (request.Replicates < 1) throw new InputException("--replicates", 0, "", $"Expected at least 1, found {request.Replicates}.");
        if (request.Jobs < 1) throw new InputException("--jobs", 0, "", $"Expected at least 1, found {request.Jobs}.");
        if (request.Update && names.Length > 0) throw new InputException(
            "--update", 0, "", "The page holds every row; leave the names out.");
        IReadOnlyList<MechanismRow> rows;
        try
        {
            rows = MechanismRow.Named(names);
        }
        catch (KeyNotFoundException fault)
        {
            throw new InputException("ROW", 0, "", fault.Message);
        }

        using var file = PairFile.Open(request.Folder, request.Resume);
        IReadOnlyList<RowResult> results;
        using (var line = new ProgressLine(request.Quiet))
        {
            try
            {
                results = MechanismTrial.Run([.. rows], request.Replicates, file, new Library(), request.Jobs,
                    (done, total) => line.Show("mechanisms", done, total, "runs"), cancellation);
            }
            catch (OperationCanceledException)
            {
                line.Dispose();
                Console.Error.WriteLine($"Interrupted. Go on with the same command and: --resume --out {request.Folder}");
                return ExitCode.Interrupted;
            }
        }

        Write(results);
        File.WriteAllText(Path.Combine(request.Folder, "mechanisms.md"), MechanismReport.Text(results));
        if (!request.Update) return ExitCode.Done;
        var page = Path.Combine(WorldFolders.ModelPages, "mechanisms.md");
        if (!File.Exists(page)) throw new InputException(page, 0, "", "There is no such page.");
        File.WriteAllText(page, MechanismReport.Update(InputFile.ReadText(page, JsonInput.LargestFile), results));
        Console.Out.WriteLine(page + ": written");
        return ExitCode.Done;
    }

    private static void Write(IReadOnlyList<RowResult> results)
    {
        var table = Screen.Table("", "Mechanism", "Headline", "With", "Without", "Difference", "Pairs", "Verdict");
        foreach (var result in results)
        {
            foreach (var h in result.Headlines)
            {
                var pairs = h.Headline.Alone ? $"{h.Pairs} of {h.Tried}" : $"{h.Stated}:{h.Other} of {h.Pairs}";
                table.AddRow([.. new[] { result.Row.Mark.Row, h.Headline.Says, MechanismReport.Figure(h, h.On),
                    h.Headline.Alone ? "" : MechanismReport.Figure(h, h.Off),
                    h.Headline.Alone ? "" : MechanismReport.Signed(h, h.Difference.Median), pairs,
                    MechanismReport.Verdict(h) }.Select(Markup.Escape)]);
            }

            foreach (var lacking in result.Row.Unmeasured) table.AddRow(
                [.. new[] { result.Row.Mark.Row, lacking.Needs, "", "", "", "", "missing: " + lacking.Why }.Select(Markup.Escape)]);
        }

        Screen.Output.Write(table);
        Console.Out.WriteLine($"{results.Count(r => r.Verdict == Verdict.Works)} work, {results.Count(r => r.Verdict == Verdict.InPart)} in part, {results.Count(r => r.Verdict == Verdict.Misses)} miss, {results.Count(r => r.Verdict == Verdict.Missing)} cannot be measured yet.");
    }

    private sealed record Request(int Replicates, int Jobs, string Folder, bool Resume, bool Update, bool Quiet);
}
