using NegotiationSim.Actors.Answers;
using NegotiationSim.Actors.Behaviours;
using NegotiationSim.Engine.Seats;
using NegotiationSim.Model.Asking;
using NegotiationSim.Model.Script;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Runner.Run;

/// <summary>The programs named with <c>--seat ACTOR=command</c>.</summary>
internal sealed class SeatPrograms(IReadOnlyList<SeatProgram> programs) : ISeats, IDisposable
{
    private readonly SeatTable table = new([.. programs]);

    /// <summary>Starts them.</summary>
    /// <exception cref="InputException">A spelling is wrong, or the actor is no seat of the scenario.</exception>
    public static SeatPrograms Start(IReadOnlyList<string> seats, ResolvedScenario scenario) =>
        new([.. Parse(seats, scenario).Select(n => new SeatProgram(n.Actor, n.Command))]);

    /// <summary>Actor and command of each, checked against the scenario.</summary>
    /// <exception cref="InputException">A spelling is wrong, or the actor is no seat of the scenario.</exception>
    public static IReadOnlyList<(string Actor, string Command)> Parse(IReadOnlyList<string> seats, ResolvedScenario scenario)
    {
        var known = scenario.Actors.Where(a => a.IsSeat).Select(a => a.Profile.Id).ToArray();
        var named = seats.Select(seat => seat.Split('=', 2) is [{ Length: > 0 } actor, { Length: > 0 } command]
            ? (actor, command)
            : throw new InputException("--seat", 0, "", $"Expected ACTOR=command, found \"{seat}\".")).ToArray();
        foreach (var (actor, _) in named)
            if (!known.Contains(actor))
                throw new InputException("--seat", 0, "", $"{actor} is not a seat of this scenario." + Suggestion.Sentence(actor, known));
        return named;
    }

    public ValueTask<Answer?> AnswerAsync(StepAddress step, string actor, Briefing briefing, CancellationToken cancellation) =>
        table.AnswerAsync(step, actor, briefing, cancellation);

    public void Dispose()
    {
        foreach (var program in programs) program.Dispose();
    }
}
