using System.Globalization;
using NegotiationSim.Actors.Behaviours;
using NegotiationSim.Actors.Codec;
using NegotiationSim.Engine.Runs;
using NegotiationSim.Engine.Seats;

namespace NegotiationSim.Runner.Answers;

/// <summary>Writes what seats are asked.</summary>
internal static class QuestionText
{
    /// <summary>For people, or as the JSON a program would be asked.</summary>
    /// <param name="path">The run, as it is named on the command line.</param>
    /// <param name="outcome">Where it stands.</param>
    /// <param name="digest">Digest of its months.</param>
    /// <param name="waiting">What is asked.</param>
    /// <param name="json">For programs.</param>
    /// <param name="target">Where it is written.</param>
    public static void Write(string path, RunOutcome outcome, Digest digest, IReadOnlyList<Briefing> waiting, bool json, TextWriter target)
    {
        if (json)
        {
            target.WriteLine($"{{\"digest\": \"{digest.Hex}\", \"outcome\": \"{outcome.ToString().ToLowerInvariant()}\", \"waiting\": [{string.Join(", ", waiting.Select(SeatProgram.Question))}]}}");
            return;
        }

        if (outcome == RunOutcome.Done) target.WriteLine($"The run is finished. Digest {digest.Hex}");
        foreach (var briefing in waiting) Write(briefing, target);
        if (waiting.Count > 0) target.WriteLine($"Answer: negsim answer {path} --actor {waiting[0].Self} --choose OPTION (or --nothing)");
    }

    private static void Write(Briefing briefing, TextWriter target)
    {
        var subject = briefing.Subject.Length > 0 ? " on " + briefing.Subject : "";
        target.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{briefing.Year}-{briefing.MonthOfYear:00}: {briefing.Self} is asked to {briefing.Phase.ToString().ToLowerInvariant()}{subject}."));
        foreach (var message in briefing.Inbox) target.WriteLine($"  {message.From}, {message.Kind}: {message.Text}");
        if (briefing.Options.IsEmpty) target.WriteLine("  There is nothing to choose from.");
        else target.WriteLine($"  Up to {briefing.MostChoices} of:");
        foreach (var option in briefing.Options) target.WriteLine($"    {option.Id}  {option.Title}");
    }
}
