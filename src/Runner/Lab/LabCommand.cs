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
        var release = new Option<string?>("--release")
        {
            Description = "Write what a teacher is handed: the lab's file, with the start page and the guides beside it",
            HelpName = "DIR"
        };
        var asked = new Option<int>("--port")
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
            "negsim lab --export-site public/lab",
            "negsim lab --release dist/lab         # the file and the lessons, for a class")
        {
            file, folder, release, asked, noBrowser,
        };
        command.SetAction(async (parse, cancellation) =>
        {
            var port = Port(parse.GetValue(asked));
            if (Directory.Exists(parse.GetValue(file))) throw new InputException(
                "--export", 0, "", $"{parse.GetValue(file)} is a folder; name a file in it, such as lab.html.");
            string?[] folders = [Empty("--export-site", parse.GetValue(folder)), Empty("--release", parse.GetValue(release))];
            if (LabBeside.IsOnly)
            {
                var page = LabBeside.Page(AppContext.BaseDirectory, folders[0] is not null ? "--export-site"
                    : folders[1] is not null ? "--release" : null);
                if (parse.GetValue(file) is { } copy)
                    await WriteAsync(copy, InputFile.ReadBytes(page, JsonInput.LargestFile), cancellation);
                else Ready(page, parse.GetValue(noBrowser), "");
                return ExitCode.Done;
            }

            var parts = await LabParts.MakeAsync(cancellation);
            if (parse.GetValue(file) is { } one) await WriteAsync(one, Encoding.UTF8.GetBytes(LabHtml.Single(parts)), cancellation);
            if (folders[0] is { } site) await WriteAsync(site, LabSite.Files(parts, answered: false), cancellation);
            if (folders[1] is { } hand) await WriteAsync(hand, LabRelease.Files(parts), cancellation);
            if (parse.GetValue(file) is null && folders is [null, null])
                await LabServer.ServeAsync(LabSite.Files(parts, answered: true), port,
                    at => Ready(at, parse.GetValue(noBrowser), " Stop it with Ctrl+C."), cancellation);
            else Sizes(parts);
            return ExitCode.Done;
        });
        return command;
    }

    private static int Port(int port) => port is >= 0 and <= 65535
        ? port
        : throw new InputException("--port", 0, "", $"Expected a port from 0 to 65535, found {port}.");

    private static string? Empty(string option, string? folder) =>
        File.Exists(folder) ? throw new InputException(option, 0, "", $"{folder} is a file; name an empty or a new folder.")
            : folder is not null && Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()
            ? throw new InputException(option, 0, "", $"{folder} holds something already; name an empty or a new folder.")
            : folder;

    private static void Ready(string address, bool noBrowser, string more)
    {
        Console.Out.WriteLine($"The lab is at {address}.{more}");
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

    private static async Task WriteAsync(string folder, IReadOnlyDictionary<string, byte[]> files, CancellationToken cancellation)
    {
        foreach (var (name, bytes) in files) await WriteAsync(Path.Combine(folder, name), bytes, cancellation);
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
