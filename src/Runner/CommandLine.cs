using System.CommandLine;
using System.CommandLine.Help;
using NegotiationSim.Engine.PlugIns;
using NegotiationSim.Runner.Answers;
using NegotiationSim.Runner.Attach;
using NegotiationSim.Runner.Behaviours;
using NegotiationSim.Runner.Branch;
using NegotiationSim.Runner.Calibrate;
using NegotiationSim.Runner.Claims;
using NegotiationSim.Runner.Cluster;
using NegotiationSim.Runner.Compare;
using NegotiationSim.Runner.Completion;
using NegotiationSim.Runner.Diff;
using NegotiationSim.Runner.Equilibrium;
using NegotiationSim.Runner.Expected;
using NegotiationSim.Runner.Experiments;
using NegotiationSim.Runner.Explain;
using NegotiationSim.Runner.Export;
using NegotiationSim.Runner.Help;
using NegotiationSim.Runner.Hindcast;
using NegotiationSim.Runner.Lab;
using NegotiationSim.Runner.Market;
using NegotiationSim.Runner.Mechanisms;
using NegotiationSim.Runner.Mistakes;
using NegotiationSim.Runner.Negotiate;
using NegotiationSim.Runner.New;
using NegotiationSim.Runner.Pages;
using NegotiationSim.Runner.PlugIns;
using NegotiationSim.Runner.Replays;
using NegotiationSim.Runner.Report;
using NegotiationSim.Runner.Run;
using NegotiationSim.Runner.Scenarios;
using NegotiationSim.Runner.Schemas;
using NegotiationSim.Runner.Silo;
using NegotiationSim.Runner.Terminal;
using NegotiationSim.Runner.Tournaments;
using NegotiationSim.Runner.Validate;
using NegotiationSim.Runner.Worlds;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Runner;

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
            EquilibriumCommand.Create(),
            ScenariosCommand.Create(),
            BehavioursCommand.Create(),
            NewCommand.Create(),
            WorldsCommand.Create(),
            WorldCommand.Create(),
            ValidateCommand.Create(),
            ClaimsCommand.Create(),
            SchemaCommand.Create(),
            NegotiateCommand.Create(),
            TournamentCommand.Create(),
            ExportCommand.Create(),
            ReportCommand.Create(),
            LabCommand.Create(),
            ExperimentCommand.Create(),
            MechanismsCommand.Create(),
            HindcastCommand.Create(),
            CalibrateCommand.Create(),
            PagesCommand.Create(),
            ExpectedCommand.Create(),
            ClusterCommand.Create(),
            SiloCommand.Create(),
            AttachCommand.Create(),
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
            foreach (var error in mistakes) await Console.Error.WriteLineAsync("negsim: " + InputText.Printable(error));
            await Console.Error.WriteLineAsync(ParseErrors.Hint(parse));
            return ExitCode.WrongInput;
        }

        using var interruption = new Interruption();
        try
        {
            Installed.Use(parse.GetValue(PlugInOption.Folders)!);
            var settings = new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null };
            return await PlugInOption.OrHungAsync(parse.CommandResult.Command, () => parse.InvokeAsync(settings, interruption.Token),
                interruption.Token);
        }
        catch (Exception fault)
        {
            return Failures.Report(fault, Console.Error);
        }
    }
}
