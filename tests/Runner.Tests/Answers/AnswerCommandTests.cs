using NegotiationSim.Runner.Tests.Support;

namespace NegotiationSim.Runner.Tests.Answers;

public class AnswerCommandTests
{
    [Fact]
    public async Task A_run_shows_its_question_takes_an_answer_and_goes_on_to_the_next_and_replays_without_anybody()
    {
        using var negsim = new Negsim();
        var parked = await negsim.RunAsync("run", "quarrel", "--months", "2", "--set",
            "actors.each.AAA={\"behaviour\": \"pragmatist\", \"seat\": true}", "--out", "played", "--engine", "local", "--quiet");
        Assert.True(parked.Code == 0, parked.Error);
        Assert.Contains("negsim answer played", parked.Error, StringComparison.Ordinal);

        var question = await negsim.RunAsync("answer", "played");
        Assert.Contains("2021-03: AAA is asked to decide.", question.Output, StringComparison.Ordinal);
        (await negsim.RunAsync("answer", "played", "--actor", "BBB", "--nothing")).Fails(2, "BBB is not a seat");
        var invented = await negsim.RunAsync("answer", "played", "--choose", "invade");
        Assert.Equal(1, invented.Code);
        Assert.Contains("AAA in 2021-03 (decide): it chose \"invade\", which is not on its menu.", invented.Error,
            StringComparison.Ordinal);

        var next = await negsim.RunAsync("answer", "played", "--nothing", "--because", "Wait and see.", "--json");
        Assert.True(next.Code == 0, next.Error);
        Assert.Equal(("parked", 4), (next.Json.GetProperty("outcome").GetString(),
            next.Json.GetProperty("waiting")[0].GetProperty("monthOfYear").GetInt32()));
        var last = await negsim.RunAsync("answer", "played", "--actor", "AAA", "--nothing", "--json");
        Assert.Equal("done", last.Json.GetProperty("outcome").GetString());
        Assert.Contains(last.Json.GetProperty("digest").GetString()!, (await negsim.RunAsync("replay", "played")).Output,
            StringComparison.Ordinal);
        Assert.Equal(2, (await negsim.RunAsync("answer", "played", "--nothing")).Code);
    }
}
