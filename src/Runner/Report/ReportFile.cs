using NegotiationSim.Results;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Runner.Report;

/// <summary>The file a report is written to; none is ever overwritten.</summary>
internal static class ReportFile
{
    /// <summary>Refuses a name that is taken, before hours are spent on what goes there.</summary>
    /// <exception cref="InputException">There is a file already.</exception>
    public static void CheckNew(string target)
    {
        if (File.Exists(target)) throw new InputException(
            target, 0, "", "There is a file already; nothing is overwritten. Name another with --out.");
    }

    /// <summary>Writes a page and says where it is.</summary>
    /// <exception cref="InputException">There is a file already.</exception>
    /// <exception cref="ResultsException">It cannot be written.</exception>
    public static void Write(string target, string page)
    {
        CheckNew(target);
        try
        {
            var fresh = target + ".new";
            File.WriteAllText(fresh, page);
            File.Move(fresh, target);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new ResultsException(target, "The page cannot be written: " + fault.Message) { IsOfMachine = true };
        }

        Console.Out.WriteLine(target);
    }
}
