using System.ComponentModel;
using System.Diagnostics;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Runner.Lab;

/// <summary>Builds the page and the worker where their sources are newer than what was built of them.</summary>
internal static class LabBuild
{
    private static readonly string[] Rooms = ["Actors", "Negotiation", "Model", "Scenarios", "Results", "Engine", "Experiments", "Lab"];

    /// <summary>Builds what is stale; the tools' output goes to stderr.</summary>
    /// <exception cref="InputException">A tool is missing; the message says what to install.</exception>
    /// <exception cref="IOException">A tool failed.</exception>
    public static async Task EnsureAsync(CancellationToken cancellation)
    {
        var page = Path.Combine(LabSources.PageBuilt, "lab.js");
        if (Newest(LabSources.Page, "*.ts*", "*.css", "package-lock.json") > Time(page))
        {
            const string Missing =
                "Install Node.js 20 or later, which brings npm (Debian: apt-get install nodejs npm), and run the command again.";
            await Run(Npm(OperatingSystem.IsWindows()), ["ci", "--no-audit", "--no-fund"], LabSources.Page, Missing, cancellation);
            await Run(Npm(OperatingSystem.IsWindows()), ["run", "build"], LabSources.Page, "", cancellation);
        }

        var worker = Path.Combine(LabSources.WorkerBuilt, "dotnet.js");
        if (Rooms.Max(r => Newest(Path.Combine(LabSources.Home, "src", r), "*.cs", "*.csproj")) <= Time(worker)) return;
        // What an earlier publish wrote and this one does not would stay, and be packed.
        if (Directory.Exists(LabSources.WorkerBuilt)) Directory.Delete(LabSources.WorkerBuilt, recursive: true);
        await Run(
            "dotnet",
            [
                "publish", Path.Combine(LabSources.Worker, "LabWorker.csproj"), "-c", "Release", "-nologo", "-v", "quiet",
                    "-clp:NoSummary", "-m:1",
                "-p:RunAnalyzers=false",
            ],
            LabSources.Home, "Install the .NET 10 SDK and run the command again.", cancellation);
        // A publish copies files with the times at which they were made.
        File.SetLastWriteTimeUtc(worker, DateTime.UtcNow);
    }

    /// <summary>Whether neither the model, nor what it reads, nor this program has changed since a file was written.</summary>
    public static bool IsFresh(string file) =>
        Rooms.Max(r => Newest(Path.Combine(LabSources.Home, "src", r), "*.cs")) < Time(file)
        && Newest(Path.Combine(LabSources.Home, "config"), "*.json", "*.csv", "*.gz") < Time(file)
        && Time(typeof(LabBuild).Assembly.Location) < Time(file);

    /// <summary>Name of npm's program: on Windows it is a script, which nothing finds without its ending.</summary>
    internal static string Npm(bool onWindows) => onWindows ? "npm.cmd" : "npm";

    private static DateTime Newest(string folder, params string[] patterns) =>
        patterns.SelectMany(p => Directory.EnumerateFiles(folder, p, SearchOption.AllDirectories))
            .Where(f => !f.Split(Path.DirectorySeparatorChar).Any(part => part is "node_modules" or "bin" or "obj" or "dist"))
            .Select(File.GetLastWriteTimeUtc).DefaultIfEmpty(DateTime.MinValue).Max();

    private static DateTime Time(string file) => File.Exists(file) ? File.GetLastWriteTimeUtc(file) : DateTime.MinValue;

    private static async Task Run(string program, string[] arguments, string folder, string missing, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true };
        await Console.Error.WriteLineAsync($"lab: {program} {arguments[0]} in {Path.GetRelativePath(LabSources.Home, folder)}");
        Process? started;
        try
        {
            started = Process.Start(start);
        }
        catch (Win32Exception)
        {
            throw new InputException(program, 0, "", $"There is no {program} here. {missing}");
        }

        using var process = started!;
        var output = process.StandardOutput.ReadToEndAsync(cancellation);
        await process.WaitForExitAsync(cancellation);
        if (process.ExitCode != 0)
            throw new IOException($"{program} {string.Join(' ', arguments)} failed:{Environment.NewLine}{await output}");
    }
}
