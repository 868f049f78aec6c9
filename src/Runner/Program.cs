using Microsoft.Win32.SafeHandles;

namespace NegotiationSim.Runner;

/// <summary>Entry point of the <c>negsim</c> command.</summary>
public static class Program
{
    /// <summary>Parses the command line and runs the command it names.</summary>
    /// <returns>0 done, 1 the run failed, 2 the input is wrong, 130 interrupted.</returns>
    public static async Task<int> Main(string[] args)
    {
        // Needs no file and no part of the program more: where a process may open few files, there is a sentence about it.
        var error = new StreamWriter(OperatingSystem.IsWindows() ? Console.OpenStandardError()
            : new FileStream(new SafeFileHandle(2, ownsHandle: false), FileAccess.Write, 1))
        { AutoFlush = true };
        AppDomain.CurrentDomain.UnhandledException += (_, thrown) => Environment.Exit(Failed((Exception)thrown.ExceptionObject, error));
        try
        {
            return await CommandLine.InvokeAsync(args);
        }
        catch (Exception fault)
        {
            return Failed(fault, error);
        }
    }

    // Calls nothing of the program's own: a part of it that cannot be loaded may be why it is here.
    private static int Failed(Exception fault, StreamWriter error)
    {
        while (fault is TypeInitializationException or AggregateException && fault.InnerException is { } inner) fault = inner;
        error.WriteLine("negsim: the program cannot go on: " + fault.Message.ReplaceLineEndings(" "));
        error.WriteLine("Where it says that files cannot be found or opened, the limit of open files may be too low: ulimit -n 256");
        return ExitCode.Failed;
    }
}
