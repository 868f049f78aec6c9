using System.Diagnostics;
using System.Runtime.InteropServices;

namespace NegotiationSim.Market.Benchmarks;

/// <summary>Compiles market.c where gcc is present.</summary>
public static class PlainC
{
    /// <summary>The function <c>evaluate</c>, compiled with <paramref name="flags"/>, or 0 without gcc.</summary>
    public static nint Compile(string flags)
    {
        var library = Path.Combine(Path.GetTempPath(), "market-" + Environment.ProcessId + "-" + flags.Length + ".so");
        var source = Path.Combine(AppContext.BaseDirectory, "market.c");
        return Run("gcc", flags + " -shared -fPIC -o " + library + " " + source + " -lm") is null ? 0
            : NativeLibrary.GetExport(NativeLibrary.Load(library), "evaluate");
    }

    /// <summary>What a program prints, or null if it is missing or fails.</summary>
    public static string? Run(string program, string arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(
                program, arguments)
            { RedirectStandardOutput = true, RedirectStandardError = true })!;
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 ? output : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
