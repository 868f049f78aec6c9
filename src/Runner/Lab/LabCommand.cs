using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using NegotiationSim.Runner.Help;
using NegotiationSim.Runner.Terminal;
using NegotiationSim.Scenarios.Input;
using Spectre.Console;

namespace NegotiationSim.Runner.Lab;

/// <summary><c>negsim lab</c>: the model in a browser.</summary>
public static class LabCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        var file = new Option<string?>("--export")
        {
            Description = "Write the lab as one HTML file without server or network",
            HelpName = "FILE"
        };
        var folder = new Option<string?>("--export-site")
        {
            Description = "Write the lab as a folder for any static host",
            HelpName = "DIR"
        };
        var port = new Option<int>("--port")
        {
            Description = "Port on this computer; 0 takes a free one",
            HelpName = "N",
            DefaultValueFactory = _ => 0,
        };
        var noBrowser = new Option<bool>("--no-browser") { Description = "Only print the address" };
        var command = new ExampleCommand(
            "lab",
            "Open the lab: move a lever in front of a class, see the runs answer, click an event and read why.",
            "negsim lab",
            "negsim lab --export lab.html          # one file for a stick, a mail or a course page",
            "negsim lab --export-site public/lab")
        {
            file, folder, port, noBrowser,
        };
        command.SetAction((parse, cancellation) => RunAsync(
            parse.GetValue(file), parse.GetValue(folder), parse.GetValue(port), parse.GetValue(noBrowser), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string? file, string? folder, int port, bool noBrowser, CancellationToken cancellation)
    {
        if (port is < 0 or > 65535) throw new InputException("--port", 0, "", $"Expected a port from 0 to 65535, found {port}.");
        if (folder is not null && Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
            throw new InputException("--export-site", 0, "", $"{folder} holds something already; name an empty or a new folder.");
        var parts = await LabParts.MakeAsync(cancellation);
        if (file is not null) await WriteAsync(file, Encoding.UTF8.GetBytes(LabHtml.Single(parts)), cancellation);
        if (folder is not null)
            foreach (var (name, bytes) in LabSite.Files(parts)) await WriteAsync(Path.Combine(folder, name), bytes, cancellation);
        if (file is not null || folder is not null)
        {
            Sizes(parts);
            return ExitCode.Done;
        }

        await LabServer.ServeAsync(LabSite.Files(parts), port, address => Ready(address, noBrowser), cancellation);
        return ExitCode.Done;
    }

    private static void Ready(string address, bool noBrowser)
    {
        Console.Out.WriteLine($"The lab is at {address}. Stop it with Ctrl+C.");
        if (noBrowser) return;
        try
        {
            using var opened = Process.Start(new ProcessStartInfo(address) { UseShellExecute = true });
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Console.Error.WriteLine("lab: no browser could be opened; open the address yourself.");
        }
    }

    private static async Task WriteAsync(string file, byte[] bytes, CancellationToken cancellation)
    {
        if (Path.GetDirectoryName(Path.GetFullPath(file)) is { Length: > 0 } above) Directory.CreateDirectory(above);
        await File.WriteAllBytesAsync(file, bytes, cancellation);
        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{file}: {bytes.Length / 1e6:N2} MB"));
    }

    private static void Sizes(LabParts parts)
    {
        var table = Screen.Table("", "Part", "gzip, MB");
        var packs = new[]
        {
            ("runtime, model and small worlds", parts.Engine), ("large worlds", parts.Worlds),
            ("scripts of the page", One(parts.Script)), ("cards and stored curves", One(parts.Content)),
        };
        foreach (var (name, files) in packs)
            table.AddRow(name, Megabytes(Pack.Of(files).Length));
        Screen.Output.Write(table);
    }

    private static Dictionary<string, byte[]> One(string text) => new() { [""] = Encoding.UTF8.GetBytes(text) };

    private static string Megabytes(long bytes) => (bytes / 1e6).ToString("N3", CultureInfo.InvariantCulture);
}
