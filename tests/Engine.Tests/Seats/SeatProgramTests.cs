using NegotiationSim.Actors;
using NegotiationSim.Actors.Behaviours;
using NegotiationSim.Engine.Seats;
using NegotiationSim.Model.Asking;

namespace NegotiationSim.Engine.Tests.Seats;

public class SeatProgramTests
{
    private static readonly StepAddress Step = new("run", 0, 3, Phase.Decide, 0);

    private static Briefing Briefing { get; } = new("CCC", 3, 2021, 6, Phase.Decide, "", [], [], [], [], 1);

    [Fact]
    public async Task A_program_answers_in_json_lines()
    {
        using var program = new SeatProgram("CCC", """while read line; do echo '{"chosen": ["wait"], "sentence": "not yet"}'; done""");
        var answer = await program.AnswerAsync(Step, "CCC", Briefing, CancellationToken.None);
        Assert.Equal("wait", Assert.Single(answer!.Chosen));
        Assert.Equal("not yet", answer.Reasons.Sentence);
        Assert.Null(await program.AnswerAsync(Step, "BBB", Briefing, CancellationToken.None));
    }

    [Fact]
    public async Task A_program_that_never_answers_is_left_when_patience_ends_and_when_somebody_asks()
    {
        using (var silent = new SeatProgram("CCC", "sleep 1000", TimeSpan.FromMilliseconds(200)))
        {
            var fault = await Assert.ThrowsAsync<SeatException>(
                async () => await silent.AnswerAsync(Step, "CCC", Briefing, CancellationToken.None));
            Assert.Contains("did not answer within 0.2 s", fault.Message, StringComparison.Ordinal);
        }

        using var patient = new SeatProgram("CCC", "sleep 1000");
        using var asked = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await patient.AnswerAsync(Step, "CCC", Briefing, asked.Token));
    }

    [Fact]
    public async Task A_line_without_end_is_not_read_to_its_end()
    {
        using var program = new SeatProgram("CCC", "read line; exec tr '\\000' x < /dev/zero");
        var fault = await Assert.ThrowsAsync<SeatException>(
            async () => await program.AnswerAsync(Step, "CCC", Briefing, CancellationToken.None));
        Assert.Contains("a line of more than 1,048,576 characters", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("read line; printf '{\"chosen\": [], \"sentence\": \"a\\\\u001b[31mb\"}\\n'", "U+001B")]
    [InlineData("exit 0", "ended before it answered")]
    [InlineData("read line; echo hello", "answered \"hello\"")]
    [InlineData("read line; echo '{}'", "chosen")]
    public async Task A_program_that_does_not_speak_the_protocol_is_named(string command, string says)
    {
        using var program = new SeatProgram("CCC", command);
        var fault = await Assert.ThrowsAsync<SeatException>(
            async () => await program.AnswerAsync(Step, "CCC", Briefing, CancellationToken.None));
        Assert.Contains("CCC in 2021-06 (decide)", fault.Message, StringComparison.Ordinal);
        Assert.Contains(says, fault.Message, StringComparison.Ordinal);
    }
}
