using System.CommandLine;
using System.CommandLine.Help;
using NegotiationSim.Engine.PlugIns;
using NegotiationSim.Runner.Commands.Options;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Runner.Commands;

/// <summary>Puts the commands together and maps every failure to an exit code and one clear message.</summary>
public static class CommandLine
{
    /// <summary>The root command with every subcommand, in the order help shows them.</summary>
    public static RootCommand Root()
    {
        var root = new RootCommand("A laboratory for sanctions and trade negotiation.")
        {
            RunCommand.Create(),
            AnswerCommand.Create(),
            ReplayCommand.Create(),
            ExplainCommand.Create(),
            BranchCommand.Create(),
            CompareCommand.Create(),
            DiffCommand.Create(),
            MarketCommand.Create(),
            ScenariosCommand.Create(),
            BehavioursCommand.Create(),
            NewCommand.Create(),
            WorldsCommand.Create(),
            WorldCommand.Create(),
            ValidateCommand.Create(),
            SchemaCommand.Create(),
            NegotiateCommand.Create(),
            TournamentCommand.Create(),
            ExportCommand.Create(),
            ReportCommand.Create(),
            Lab.LabCommand.Create(),
            ExperimentCommand.Create(),
            HindcastCommand.Create(),
            CalibrateCommand.Create(),
            PagesCommand.Create(),
            ExpectedCommand.Create(),
#if ORLEANS
            ClusterCommand.Create(),
            SiloCommand.Create(),
            AttachCommand.Create(),
#endif
            CompletionCommand.Create(),
        };
        root.Options.Add(PlugInOption.Folders);
        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new HelpWithExamples((HelpAction)help.Action!);
        root.Options.OfType<VersionOption>().Single().Action = new VersionText();
        return root;
    }

    /// <summary>Runs <paramref name="args"/>.</summary>
    /// <returns>0 done, 1 the run failed, 2 the input is wrong, 130 interrupted.</returns>
    public static async Task<int> InvokeAsync(string[] args)
    {
        var parse = Root().Parse(args);
        if (ParseErrors.Describe(parse) is { Count: > 0 } mistakes)
        {
            foreach (var error in mistakes) await Console.Error.WriteLineAsync("negsim: " + error);
            await Console.Error.WriteLineAsync(ParseErrors.Hint(parse));
            return ExitCode.WrongInput;
        }

        using var interruption = new Interruption();
        try
        {
            Installed.Use(parse.GetValue(PlugInOption.Folders)!);
            var settings = new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null };
            return await PlugInOption.OrHungAsync(parse.CommandResult.Command, () => parse.InvokeAsync(settings, interruption.Token));
        }
        catch (Exception fault)
        {
            return Failures.Report(fault, Console.Error);
        }
    }
}
