using System.Globalization;
using NegotiationSim.Actors.Behaviours;
using NegotiationSim.Engine.Runs;
using NegotiationSim.Engine.Seats;

namespace NegotiationSim.Runner.Answers;

/// <summary>Writes what seats are asked.</summary>
internal static class QuestionText
{
    /// <summary>For people, or as the JSON a program would be asked.</summary>
    public static void Write(string path, RunEnd end, IReadOnlyList<Briefing> waiting, bool json, TextWriter target)
    {
        if (json)
        {
            target.WriteLine($"{{\"digest\": \"{end.Digest.Hex}\", \"outcome\": \"{end.Outcome.ToString().ToLowerInvariant()}\", \"waiting\": [{string.Join(", ", waiting.Select(SeatProgram.Question))}]}}");
            return;
        }

        if (end.Outcome == RunOutcome.Done) target.WriteLine($"The run is finished. Digest {end.Digest.Hex}");
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
