using System.Diagnostics;

namespace NegotiationSim.Runner.Tests.Support;

/// <summary>The real command as a child process, in a folder of its own and with the tests' own worlds and scenarios.</summary>
public sealed class Negsim : IDisposable
{
    private readonly TemporaryFolder folder = new();

    /// <summary>Where it runs.</summary>
    public string Folder => folder.Path;

    /// <summary>Where its configuration is; default the tests' own.</summary>
    public string Home { get; init; } = Path.Combine(AppContext.BaseDirectory, "Data");

    /// <summary>What its environment has besides.</summary>
    public Dictionary<string, string> Environment { get; } = [];

    public string this[string name] => folder[name];

    /// <summary>Starts the command.</summary>
    public Process Start(params string[] args) => Start(null, args);

    private Process Start(string? limit, string[] args)
    {
        // A shell that runs the tests in the background has them ignore interrupts, and a child would too.
        string[] heard = OperatingSystem.IsLinux() ? ["env", "--default-signal=INT,HUP"] : [];
        string[] limited = limit is null ? [] : ["sh", "-c", limit + "; exec \"$@\"", "sh"];
        string[] line = [.. limited, .. heard, "dotnet", Path.Combine(AppContext.BaseDirectory, "negsim.dll"), .. args];
        var start = new ProcessStartInfo(line[0], line[1..])
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        start.Environment["NEGSIM_HOME"] = Home;
        start.Environment["NO_COLOR"] = "1";
        start.Environment.Remove("OTEL_EXPORTER_OTLP_ENDPOINT");
        foreach (var (name, value) in Environment) start.Environment[name] = value;
        return Process.Start(start)!;
    }

    /// <summary>Runs the command to its end.</summary>
    public async Task<Ended> RunAsync(params string[] args)
    {
        using var process = Start(args);
        return await EndAsync(process);
    }

    /// <summary>Runs the command to its end in a shell that was limited before, such as by <c>ulimit -n 64</c>.</summary>
    public async Task<Ended> RunLimitedAsync(string limit, params string[] args)
    {
        using var process = Start(limit, args);
        return await EndAsync(process);
    }

    /// <summary>Waits for a command that was started.</summary>
    public static async Task<Ended> EndAsync(Process process)
    {
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await Poll.EndAsync(process, () => error.IsCompleted ? error.Result : "");
        return new Ended(process.ExitCode, await output, await error);
    }

    public void Dispose() => folder.Dispose();
}

