using System.CommandLine;

namespace NegotiationSim.Runner;

/// <summary>Entry point of the <c>negsim</c> command.</summary>
public static class Program
{
    /// <summary>Parses the command line and runs the command it names.</summary>
    /// <returns>0 done, 1 the run failed, 2 the input is wrong, 130 interrupted.</returns>
    public static Task<int> Main(string[] args) => CommandLine.InvokeAsync(args);
}
