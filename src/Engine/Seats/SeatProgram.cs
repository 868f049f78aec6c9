using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;
using NegotiationSim.Actors.Answers;
using NegotiationSim.Actors.Behaviours;
using NegotiationSim.Model.Asking;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Engine.Seats;

/// <summary>
/// A seat played by another program, in any language: it reads one briefing a line on its input, as JSON, and
/// writes one answer a line: <c>{"chosen": ["option-id"], "sentence": "why"}</c>. Record its answers with
/// <see cref="RecordedSeats"/>, and the run replays without it.
/// </summary>
public sealed class SeatProgram : ISeats, IDisposable
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    /// <summary>How long a program may think about one answer, unless somebody says otherwise.</summary>
    public static readonly TimeSpan DefaultPatience = TimeSpan.FromMinutes(10);

    // An answer is a few words; a menu of a thousand options, all chosen, is well below this.
    private const int LongestLine = 1 << 20;

    private readonly string actor;
    private readonly string command;
    private readonly TimeSpan patience;
    private readonly Process process;
    private readonly LineReader lines;
    private readonly Reaper reaper;

    /// <summary>Starts the program.</summary>
    /// <param name="actor">Id of the actor it plays; others are left to nobody.</param>
    /// <param name="command">Command line, run by the shell.</param>
    /// <param name="patience">How long it may think about one answer; default <see cref="DefaultPatience"/>.</param>
    public SeatProgram(string actor, string command, TimeSpan? patience = null)
    {
        this.actor = actor;
        this.command = command;
        this.patience = patience ?? DefaultPatience;
        var start = OperatingSystem.IsWindows() ? new ProcessStartInfo("cmd.exe", ["/c", command])
            : new ProcessStartInfo("/bin/sh", ["-c", command]);
        start.RedirectStandardInput = true;
        start.RedirectStandardOutput = true;
        start.UseShellExecute = false;
        process = Process.Start(start) ?? throw new SeatException($"The program for {actor} did not start: {command}");
        lines = new LineReader(process.StandardOutput, LongestLine);
        // However this process ends, the program ends with it: here where it ends by itself, by the reaper where it is killed.
        reaper = new Reaper(process);
        AppDomain.CurrentDomain.ProcessExit += End;
    }

    /// <summary>A question as programs are asked it: one JSON object.</summary>
    public static string Question(Briefing briefing) => JsonSerializer.Serialize(briefing, Json);

    /// <inheritdoc/>
    /// <exception cref="SeatException">The program ended, took too long, or answered something that cannot be understood.</exception>
    public async ValueTask<Answer?> AnswerAsync(StepAddress step, string actor, Briefing briefing, CancellationToken cancellation)
    {
        if (actor != this.actor) return null;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(patience);
        string? line;
        try
        {
            // Writing to a pipe that nobody empties cannot be cancelled, only left.
            await AskAsync(Question(briefing)).WaitAsync(limit.Token);
            line = await lines.NextAsync(limit.Token).AsTask().WaitAsync(limit.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw Fault(briefing, $"did not answer within {patience.TotalSeconds:0.###} s. Resume the run to ask it again, with --seat-patience if it needs longer");
        }
        catch (InvalidDataException fault)
        {
            throw Fault(briefing, "wrote " + fault.Message);
        }
        catch (IOException)
        {
            line = null;
        }

        return line is null ? throw Fault(briefing, "ended before it answered") : Read(line, briefing);
    }

    /// <summary>Ends the program: closes its input, and stops it where that does not help within two seconds.</summary>
    public void Dispose()
    {
        AppDomain.CurrentDomain.ProcessExit -= End;
        reaper.Dispose();
        try
        {
            process.StandardInput.Close();
            if (!process.WaitForExit(2000)) process.Kill(entireProcessTree: true);
        }
        catch (Exception fault) when (fault is IOException or InvalidOperationException)
        {
            // It has ended by itself.
        }

        process.Dispose();
    }

    private async Task AskAsync(string question)
    {
        await process.StandardInput.WriteLineAsync(question);
        await process.StandardInput.FlushAsync();
    }

    private Answer Read(string line, Briefing briefing)
    {
        try
        {
            var reply = JsonSerializer.Deserialize<Reply>(line, Json);
            if (reply?.Chosen is not { } chosen) throw new JsonException("\"chosen\" is missing");
            if (InputText.Problem(reply.Sentence ?? "") is { } problem) throw new JsonException("\"sentence\": " + problem);
            return new Answer([.. chosen], new Reasons([], 0, reply.Sentence ?? ""), reply.Mandate);
        }
        catch (JsonException fault)
        {
            throw Fault(briefing, $"answered \"{Shortened(line)}\"; expected {{\"chosen\": [\"option-id\"]}} ({fault.Message})");
        }
    }

    private SeatException Fault(Briefing briefing, string what) =>
        new($"{SeatException.Who(actor, briefing)}: its program {what}: {command}");

    private void End(object? sender, EventArgs exit)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception fault) when (fault is InvalidOperationException or System.ComponentModel.Win32Exception or AggregateException)
        {
            // It has ended by itself.
        }
    }

    private static string Shortened(string line) => line.Length > 80 ? line[..80] + "…" : line;

    private sealed record Reply(ImmutableArray<string>? Chosen, string? Sentence, Mandate? Mandate);
}
