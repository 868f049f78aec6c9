using NegotiationSim.Actors;
using NegotiationSim.Actors.Answers;
using NegotiationSim.Actors.Behaviours;
using NegotiationSim.Engine.Runs;
using NegotiationSim.Engine.Seats;
using NegotiationSim.Engine.Tests.Support;
using NegotiationSim.Model.Asking;
using NegotiationSim.Model.Month;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Engine.Tests.Seats;

public class RecordedSeatsTests
{
    private static readonly StepAddress Step = new("run", 0, 3, Phase.Decide, 0);

    private static Briefing Briefing { get; } = new("CCC", 3, 2021, 6, Phase.Decide, "", [], [], [], [], 1);

    [Fact]
    public async Task An_answer_is_on_disk_before_it_is_used_and_is_found_again()
    {
        using var folder = new TemporaryFolder();
        var seats = new RecordedSeats(folder["inputs.jsonl"], new Says("yes, \"quoted\""));
        var answer = await seats.AnswerAsync(Step, "CCC", Briefing, CancellationToken.None);
        Assert.Equal("yes, \"quoted\"", answer!.Reasons.Sentence);

        var again = new RecordedSeats(folder["inputs.jsonl"]);
        var kept = await again.AnswerAsync(Step, "CCC", Briefing, CancellationToken.None);
        Assert.Equal(answer.Reasons.Sentence, kept!.Reasons.Sentence);
        Assert.Null(await again.AnswerAsync(Step with { Month = 4 }, "CCC", Briefing, CancellationToken.None));
        Assert.Null(await again.AnswerAsync(Step, "BBB", Briefing, CancellationToken.None));
    }

    [Fact]
    public void The_first_answer_stays()
    {
        var seats = new RecordedSeats();
        Assert.True(seats.Submit(new SeatInput(0, 3, Phase.Decide, 0, "CCC", ["a"], "")));
        Assert.False(seats.Submit(new SeatInput(0, 3, Phase.Decide, 0, "CCC", ["b"], "")));
        Assert.Equal("a", Assert.Single(Assert.Single(seats.Inputs).Chosen));
    }

    [Fact]
    public void A_torn_last_line_is_dropped()
    {
        using var folder = new TemporaryFolder();
        var file = folder["inputs.jsonl"];
        new RecordedSeats(file).Submit(new SeatInput(0, 3, Phase.Decide, 0, "CCC", [], ""));
        File.AppendAllText(file, "{\"replicate\":0,\"mon");
        var again = new RecordedSeats(file);
        Assert.Single(again.Inputs);
        again.Submit(new SeatInput(0, 4, Phase.Decide, 0, "CCC", [], ""));
        Assert.Equal(2, new RecordedSeats(file).Inputs.Count);
    }

    [Fact]
    public void A_line_that_is_no_answer_is_named()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["inputs.jsonl"], "{\"replicate\": 0}\nnonsense\n");
        var refused = Assert.Throws<InputException>(() => new RecordedSeats(folder["inputs.jsonl"]));
        Assert.Contains("inputs.jsonl", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_parks_at_a_seat_and_goes_on_when_it_is_answered()
    {
        using var folder = new TemporaryFolder();
        var plan = Small.Plan(seat: true);
        using (var session = Small.Session(folder["run"], plan))
        {
            var end = await Small.GoAsync(session);
            Assert.Equal((RunOutcome.Parked, 0), (end.Outcome, end.State.Month));
            Assert.Equal([2], end.WaitingFor.AsEnumerable());
        }

        string digest;
        using (var session = RunSession.Resume(folder["run"], Small.Library))
        {
            var end = await Small.GoAsync(session, seats: new Says("so be it"));
            Assert.Equal(RunOutcome.Done, end.Outcome);
            digest = end.Digest.Hex;
        }

        // What was recorded answers for the seat: nobody needs to sit there.
        await using var engine = new LocalEngine();
        var report = await Replay.VerifyAsync(folder["run"], 0, Small.Library, engine, SilentObserver.Instance, CancellationToken.None);
        Assert.Equal((null, digest), (report.FirstDifference, report.Digest.Hex));
    }

    [Fact]
    public async Task An_answer_that_is_not_on_the_menu_is_named_and_not_kept_so_that_it_can_be_given_again()
    {
        using var folder = new TemporaryFolder();
        var plan = Small.Plan(seat: true);
        using (var session = Small.Session(folder["run"], plan))
        {
            var fault = await Assert.ThrowsAsync<SeatException>(
                () => Small.GoAsync(session, seats: new OneAnswer("CCC", new Answer(["invade"], Reasons.None))));
            Assert.Contains("CCC in 2021-03 (decide): it chose \"invade\", which is not on its menu.", fault.Message,
                StringComparison.Ordinal);
        }

        using var again = RunSession.Resume(folder["run"], Small.Library);
        Assert.Equal(RunOutcome.Done, (await Small.GoAsync(again, seats: new Says("so be it"))).Outcome);
    }

    private sealed class Says(string sentence) : ISeats
    {
        public ValueTask<Answer?> AnswerAsync(StepAddress step, string actor, Briefing briefing, CancellationToken cancellation) =>
            ValueTask.FromResult<Answer?>(new Answer([], new Reasons([], 0, sentence)));
    }
}
