using System.Diagnostics;

namespace NegotiationSim.Runner.Tests.Docs;

/// <summary>Programs that run a page's script, where they are there.</summary>
internal static class Interpreter
{
    /// <summary>Why a script cannot be run here; null where it can.</summary>
    /// <param name="program">The interpreter, such as <c>python3</c>.</param>
    /// <param name="flag">What has it run a line of code.</param>
    /// <param name="line">A line that ends well where all packages are there.</param>
    public static string? Missing(string program, string flag, string line)
    {
        try
        {
            var (code, _, error) = Run(Path.GetTempPath(), program, flag, line);
            return code == 0 ? null : $"{program} lacks a package: {error.Trim().Split('\n')[^1]}";
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return program + " is not installed.";
        }
    }

    /// <summary>Runs a script to its end.</summary>
    public static (int Code, string Output, string Error) Run(string folder, string program, params string[] args)
    {
        using var process = Process.Start(new ProcessStartInfo(program, args)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.Result);
    }
}
