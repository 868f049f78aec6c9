using NegotiationSim.Engine.PlugIns;
using NegotiationSim.Engine.Seats;
using NegotiationSim.Model.Equilibrium;
using NegotiationSim.Model.State;
using NegotiationSim.Model.Figures;
using NegotiationSim.Results;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Runner.Mistakes;

/// <summary>The edge of the program: what was thrown becomes a message for a person and an exit code; never a stack trace.</summary>
internal static class Failures
{
    /// <summary>Writes the message and says how the process ends.</summary>
    public static int Report(Exception fault, TextWriter error)
    {
        // What a message repeats of a file, a name or another program's answer must not command the terminal.
        using var plain = new StringWriter();
        var code = Describe(fault, plain);
        error.Write(InputText.Printable(plain.ToString()));
        return code;
    }

    private static int Describe(Exception fault, TextWriter error)
    {
        switch (fault)
        {
            case InputException wrong:
                foreach (var problem in wrong.Problems) error.WriteLine(problem.ToString());
                return ExitCode.WrongInput;
            case OperationCanceledException:
                error.WriteLine("Interrupted.");
                return ExitCode.Interrupted;
            case FigureException:
                error.WriteLine("negsim: " + fault.Message);
                return ExitCode.WrongInput;
            case ResultsException results:
                error.WriteLine("negsim: " + fault.Message);
                return results.IsOfMachine ? ExitCode.Failed : ExitCode.WrongInput;
            case HangException:
                error.WriteLine("negsim: the run was stopped: " + fault.Message);
                return ExitCode.Failed;
            case RunException or SeatException or RecordConflictException:
                error.WriteLine("negsim: the run failed: " + fault.Message);
                return ExitCode.Failed;
            case EquilibriumException:
                error.WriteLine("negsim: " + fault.Message);
                return ExitCode.Failed;
            case AggregateException { InnerExceptions: [var only] }:
                return Describe(only, error);
            case TypeInitializationException { InnerException: { } inner }:
                return Describe(inner, error);
            case FileNotFoundException or FileLoadException when fault.Message.StartsWith(
                "Could not load file or assembly", StringComparison.Ordinal):
                error.WriteLine("negsim: a part of the program cannot be loaded: " + fault.Message.ReplaceLineEndings(" ")
                    + " Is the limit of open files too low (ulimit -n 256)?");
                return ExitCode.Failed;
            case IOException or UnauthorizedAccessException:
                error.WriteLine("negsim: " + fault.Message);
                return ExitCode.Failed;
            default:
                error.WriteLine("negsim: something went wrong that should not have: " + fault.GetType().Name + ": "
                    + fault.Message.ReplaceLineEndings(" "));
                error.WriteLine("Please report it with the command you typed and the output of negsim --version.");
                if (Environment.GetEnvironmentVariable("NEGSIM_DEBUG") is { Length: > 0 }) error.WriteLine(fault.StackTrace);
                return ExitCode.Failed;
        }
    }
}
