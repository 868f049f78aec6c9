using System.Diagnostics;
using System.Globalization;

namespace NegotiationSim.Engine.Seats;

/// <summary>
/// Ends a program, and all it started, when this process is killed and can end nobody itself. A shell waits at a pipe whose other end
/// only this process holds: the system closes that end however this process dies, and then the shell ends the program.
/// </summary>
/// <remarks>Needs a shell, so not on Windows; there a killed run leaves a program that does not heed the end of its input.</remarks>
internal sealed class Reaper : IDisposable
{
    // Children first, found by their parent's number. Where there is no ps, the program alone is ended.
    private const string Script = """
        exec > /dev/null 2>&1
        trap '' INT HUP
        end() {
            for child in $(ps -A -o pid= -o ppid= | while read -r pid parent; do [ "$parent" = "$1" ] && echo "$pid"; done); do
                end "$child"
            done
            kill -KILL "$1"
        }
        read -r line
        end "$1"
        """;

    private readonly Process? shell;

    /// <summary>Watches over a program.</summary>
    /// <param name="program">The program; it was started by this process.</param>
    public Reaper(Process program)
    {
        if (OperatingSystem.IsWindows()) return;
        var start = new ProcessStartInfo("/bin/sh", ["-c", Script, "sh", program.Id.ToString(CultureInfo.InvariantCulture)])
        {
            RedirectStandardInput = true,
        };
        shell = Process.Start(start);
    }

    /// <summary>Stops watching; the program may go on.</summary>
    public void Dispose()
    {
        if (shell is null) return;
        // Before its pipe is closed, so that it does not take this for the end.
        shell.Kill();
        shell.Dispose();
    }
}
