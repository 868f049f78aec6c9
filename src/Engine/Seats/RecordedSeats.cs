using System.Text.Json;
using System.Text.Json.Serialization;
using NegotiationSim.Actors.Answers;
using NegotiationSim.Actors.Behaviours;
using NegotiationSim.Model.Asking;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Engine.Seats;

/// <summary>
/// The answers from outside, one JSON object a line in a file of the run folder. Each is on disk before it is
/// used, so a resumed or replayed run gives the same answers; only what is not there yet is asked of the source.
/// </summary>
public sealed class RecordedSeats : ISeats
{
    /// <summary>Name of the file in a run folder.</summary>
    public const string FileName = "inputs.jsonl";

    private const long LargestFile = 256L * 1024 * 1024;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    private readonly string? file;
    private readonly ISeats source;
    private readonly Lock gate = new();
    private readonly List<SeatInput> inputs;

    /// <summary>Opens the recording.</summary>
    /// <param name="file">The file; null keeps answers in memory only.</param>
    /// <param name="source">Who answers what is not recorded; default nobody.</param>
    /// <exception cref="InputException">A line of the file cannot be read.</exception>
    public RecordedSeats(string? file = null, ISeats? source = null)
    {
        this.file = file;
        this.source = source ?? EmptySeats.Instance;
        inputs = file is not null && new FileInfo(file) is { Exists: true, Length: > 0 } ? Read(file) : [];
    }

    /// <summary>Everything recorded, in the order it came.</summary>
    public IReadOnlyList<SeatInput> Inputs
    {
        get
        {
            lock (gate) return [.. inputs];
        }
    }

    /// <inheritdoc/>
    /// <exception cref="SeatException">The answer is not on the menu. It is not recorded: a run that is resumed asks again.</exception>
    public async ValueTask<Answer?> AnswerAsync(StepAddress step, string actor, Briefing briefing, CancellationToken cancellation)
    {
        if (Find(step, actor) is { } known) return known.ToAnswer();
        if (await source.AnswerAsync(step, actor, briefing, cancellation) is not { } fresh) return null;
        if (Questioning.WhyNot(fresh, briefing) is { } why) throw new SeatException(
            $"{SeatException.Who(actor, briefing)}: {why} Resume the run to be asked again.");
        var input = new SeatInput(step.Replicate, step.Month, step.Phase, step.Round, actor, fresh.Chosen, fresh.Reasons.Sentence,
            fresh.Mandate);
        Submit(input);
        return input.ToAnswer();
    }

    /// <summary>Records an answer. A step answered already keeps its first answer.</summary>
    /// <returns>Whether it was taken.</returns>
    public bool Submit(SeatInput input)
    {
        lock (gate)
        {
            if (inputs.Any(i => i.Answers(new StepAddress("", input.Replicate, input.Month, input.Phase, input.Round),
                input.Actor))) return false;
            if (file is not null) Append(file, JsonSerializer.Serialize(input, Json));
            inputs.Add(input);
            return true;
        }
    }

    /// <summary>Gives a run folder the answers recorded in another, so that a branch meets the same people.</summary>
    public static void Copy(string fromFolder, string toFolder)
    {
        var source = Path.Combine(fromFolder, FileName);
        if (File.Exists(source)) File.Copy(source, Path.Combine(toFolder, FileName));
    }

    private SeatInput? Find(StepAddress step, string actor)
    {
        lock (gate) return inputs.Find(i => i.Answers(step, actor));
    }

    private static void Append(string file, string line)
    {
        using var stream = new FileStream(file, FileMode.Append, FileAccess.Write, FileShare.Read);
        stream.Write(System.Text.Encoding.UTF8.GetBytes(line + "\n"));
        stream.Flush(flushToDisk: true);
    }

    private static List<SeatInput> Read(string file)
    {
        var text = System.Text.Encoding.UTF8.GetString(InputFile.ReadBytes(file, LargestFile));
        var found = new List<SeatInput>();
        var lines = text.Split('\n');

        // A line without its end was being written when the process died: it was never used, so it goes.
        if (lines[^1].Length > 0) File.WriteAllText(file, text[..^lines[^1].Length]);
        for (var i = 0; i < lines.Length - 1; i++)
        {
            try
            {
                var input = JsonSerializer.Deserialize<SeatInput>(lines[i], Json);
                if (input is null || input.Actor is null || input.Chosen.IsDefault || input.Sentence is null) throw new JsonException(
                    "actor, chosen or sentence is missing");
                found.Add(input);
            }
            catch (JsonException fault)
            {
                throw new InputException(file, i + 1, "", "This is not a recorded answer: " + fault.Message);
            }
        }

        return found;
    }
}
