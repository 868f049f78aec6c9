using NegotiationSim.Runner.Completion;

namespace NegotiationSim.Runner.Tests.Help;

public class HelpTests
{
    public static TheoryData<string> Names => [.. CommandLine.Root().Subcommands.Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_command_says_what_it_does_and_shows_an_example(string name)
    {
        var output = new StringWriter();
        var parse = CommandLine.Root().Parse([name, "--help"]);
        Assert.Empty(parse.Errors);
        Assert.Equal(0, parse.Invoke(new System.CommandLine.InvocationConfiguration { Output = output }));
        Assert.Contains("Usage:", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("negsim " + name, output.ToString()[output.ToString().IndexOf("Examples:", StringComparison.Ordinal)..],
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("negsim ru", "run")]
    [InlineData("./negsim run --rep", "--replicates")]
    [InlineData("negsim run quarrel --engine ", "local")]
    public void A_shell_is_told_what_may_follow(string line, string word) =>
        Assert.Contains(word, CompletionCommand.Words(CommandLine.Root(), line));
}
