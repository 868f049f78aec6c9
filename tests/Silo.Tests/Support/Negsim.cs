using System.Diagnostics;
using System.Text.RegularExpressions;
using NegotiationSim.Silo.Clustering;

namespace NegotiationSim.Silo.Tests.Support;

/// <summary>The command as a process of its own, to be killed.</summary>
public sealed partial class Negsim : IDisposable
{
    private readonly Process process;
    private readonly Task<string> output;
    private readonly TaskCompletionSource<int> ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<string> errors = [];

    private Negsim(Process process)
    {
        this.process = process;
        process.ErrorDataReceived += (_, line) => Heard(line.Data);
        process.BeginErrorReadLine();
        output = process.StandardOutput.ReadToEndAsync();
    }

    /// <summary>What it has said on its error stream.</summary>
    public string Errors
    {
        get
        {
            lock (errors) return string.Join(Environment.NewLine, errors);
        }
    }

    public static Negsim Start(ClusterConnection connection, params string[] arguments) => Start(connection, ["dotnet"], arguments);

    /// <summary>Starts it with more in its environment.</summary>
    public static Negsim StartWith(
        IReadOnlyDictionary<string, string> environment, ClusterConnection connection, params string[] arguments) =>
        Start(connection, ["dotnet"], arguments, environment);

    /// <summary>Starts it in a network namespace.</summary>
    public static Negsim StartIn(string networkNamespace, ClusterConnection connection, params string[] arguments) =>
        Start(connection, ["ip", "netns", "exec", networkNamespace, "dotnet"], arguments);

    private static Negsim Start(
        ClusterConnection connection, string[] host, string[] arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        var program = Path.Combine(Repository.Built("src", "Runner"), "negsim.dll");
        var start = new ProcessStartInfo(host[0], [.. host[1..], program, .. arguments])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true
        };
        start.Environment[ClusterConnection.Variable] = connection.Text;
        foreach (var (name, value) in environment ?? new Dictionary<string, string>()) start.Environment[name] = value;
        start.Environment["NEGSIM_HOME"] = Repository.Root;
        return new Negsim(Process.Start(start)!);
    }

    /// <summary>The port on which a silo that has joined is reached by others; fails when the process ends before.</summary>
    public Task<int> Port => ready.Task;

    /// <summary>Completes with the process.</summary>
    public Task EndedAsync() => process.WaitForExitAsync(); // As long as it likes: a silo lives as long as its cluster.

    /// <summary>Waits for its end.</summary>
    /// <returns>What it wrote to its output.</returns>
    public async Task<string> DoneAsync()
    {
        await Poll.EndAsync(process, () => Errors);
        Assert.True(process.ExitCode == 0, $"It ended with {process.ExitCode}: {Errors} {await output}");
        return await output;
    }

    /// <summary>Where it shows its health and metrics, from what it said when it was ready.</summary>
    public string Pages => PagesLine().Match(Errors) is { Success: true } match ? match.Groups[1].Value
        : throw new InvalidOperationException("It shows none: " + Errors);

    /// <summary>A polite signal, as Ctrl+C and Kubernetes send.</summary>
    public void Terminate() => Process.Start("kill", ["-TERM", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)])
        .WaitForExit();

    /// <summary>Waits for its end.</summary>
    /// <returns>How it ended.</returns>
    public async Task<int> CodeAsync()
    {
        await Poll.EndAsync(process, () => Errors);
        return process.ExitCode;
    }

    /// <summary>kill -9.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await Poll.EndAsync(process, () => Errors);
    }

    public void Dispose()
    {
        if (!process.HasExited) process.Kill();
        process.Dispose();
    }

    [GeneratedRegex(@"^Silo ready on \S+:(\d+)")]
    private static partial Regex ReadyLine();

    [GeneratedRegex(@"metrics: (\S+)/health/ready")]
    private static partial Regex PagesLine();

    private void Heard(string? line)
    {
        if (line is null)
        {
            ready.TrySetException(new InvalidOperationException("The process ended: " + Errors));
            // Nobody may have asked.
            _ = ready.Task.Exception;
            return;
        }

        lock (errors) errors.Add(line);
        if (ReadyLine().Match(line) is { Success: true } match) ready.TrySetResult(
            int.Parse(match.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture));
    }
}
