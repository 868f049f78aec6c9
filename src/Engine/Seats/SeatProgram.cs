using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;
using NegotiationSim.Actors.Answers;
using NegotiationSim.Actors.Behaviours;
using NegotiationSim.Model.Asking;

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

    private readonly string actor;
    private readonly string command;
    private readonly Process process;

    /// <summary>Starts the program.</summary>
    /// <param name="actor">Id of the actor it plays; others are left to nobody.</param>
    /// <param name="command">Command line, run by the shell.</param>
    public SeatProgram(string actor, string command)
    {
        this.actor = actor;
        this.command = command;
        var start = OperatingSystem.IsWindows() ? new ProcessStartInfo("cmd.exe", ["/c", command]) : new ProcessStartInfo("/bin/sh", ["-c", command]);
        start.RedirectStandardInput = true;
        start.RedirectStandardOutput = true;
        start.UseShellExecute = false;
        process = Process.Start(start) ?? throw new SeatException($"The program for {actor} did not start: {command}");
    }

    /// <summary>A question as programs are asked it: one JSON object.</summary>
    public static string Question(Briefing briefing) => JsonSerializer.Serialize(briefing, Json);

    /// <inheritdoc/>
    /// <exception cref="SeatException">The program ended or answered something that cannot be understood.</exception>
    public async ValueTask<Answer?> AnswerAsync(StepAddress step, string actor, Briefing briefing, CancellationToken cancellation)
    {
        if (actor != this.actor) return null;
        string? line;
        try
        {
            await process.StandardInput.WriteLineAsync(Question(briefing).AsMemory(), cancellation);
            await process.StandardInput.FlushAsync(cancellation);
            line = await process.StandardOutput.ReadLineAsync(cancellation);
        }
        catch (IOException)
        {
            line = null;
        }

        if (line is null) throw new SeatException($"{SeatException.Who(actor, briefing)}: its program ended before it answered: {command}");
        try
        {
            var reply = JsonSerializer.Deserialize<Reply>(line, Json);
            return reply?.Chosen is { } chosen
                ? new Answer([.. chosen], new Reasons([], 0, reply.Sentence ?? ""), reply.Mandate)
                : throw new JsonException("\"chosen\" is missing");
        }
        catch (JsonException fault)
        {
            throw new SeatException($"{SeatException.Who(actor, briefing)}: its program answered \"{Shortened(line)}\"; expected {{\"chosen\": [\"option-id\"]}} ({fault.Message})");
        }
    }

    /// <summary>Ends the program: closes its input, and stops it where that does not help within two seconds.</summary>
    public void Dispose()
    {
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

    private static string Shortened(string line) => line.Length > 80 ? line[..80] + "…" : line;

    private sealed record Reply(ImmutableArray<string>? Chosen, string? Sentence, Mandate? Mandate);
}
