using System.CommandLine;
using NegotiationSim.Results;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Runner.Commands;

/// <summary>Puts the commands together and maps every failure to an exit code and one clear message.</summary>
public static class CommandLine
{
    /// <summary>The root command with every subcommand, in the order help shows them.</summary>
    public static RootCommand Root() => new("A laboratory for sanctions and trade negotiation.")
    {
        MarketCommand.Create(),
        ScenariosCommand.Create(),
        ValidateCommand.Create(),
        SchemaCommand.Create(),
        NegotiateCommand.Create(),
        TournamentCommand.Create(),
        ExportCommand.Create(),
    };

    /// <summary>Runs <paramref name="args"/>.</summary>
    /// <returns>0 done, 1 the run failed, 2 the input is wrong, 130 interrupted.</returns>
    public static async Task<int> InvokeAsync(string[] args)
    {
        var parse = Root().Parse(args);
        if (parse.Errors.Count > 0)
        {
            foreach (var error in parse.Errors) await Console.Error.WriteLineAsync("negsim: " + error.Message);
            await Console.Error.WriteLineAsync("Try: negsim --help");
            return ExitCode.WrongInput;
        }

        try
        {
            return await parse.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (InputException wrong)
        {
            foreach (var problem in wrong.Problems) await Console.Error.WriteLineAsync(problem.ToString());
            return ExitCode.WrongInput;
        }
        catch (ResultsException wrong)
        {
            await Console.Error.WriteLineAsync(wrong.Message);
            return ExitCode.WrongInput;
        }
        catch (RecordConflictException conflict)
        {
            await Console.Error.WriteLineAsync(conflict.Message);
            return ExitCode.Failed;
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Interrupted;
        }
    }
}
