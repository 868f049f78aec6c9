using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace NegotiationSim.Runner.Help;

/// <summary>The usual help, followed by the command's examples.</summary>
internal sealed class HelpWithExamples(HelpAction usual) : SynchronousCommandLineAction
{
    private static readonly string[] First =
    [
        "negsim run us-russia-reset                     # run the main scenario, see it beside history",
        "negsim run us-russia-reset --replicates 200    # the same with uncertainty: medians and bands",
        "negsim COMMAND --help                          # what a command does, with examples",
    ];

    /// <summary>Whoever asks for help has not given the arguments yet.</summary>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        var command = parseResult.CommandResult.Command;

        // A list of commands has room for the first paragraph of each; the rest is in the command's own help.
        foreach (var below in command.Subcommands)
            below.Description = below.Description?.Split("\n\n")[0].Split(Environment.NewLine + Environment.NewLine)[0];
        var code = usual.Invoke(parseResult);
        var examples = command is ExampleCommand with ? with.Examples : command is RootCommand ? First : [];
        if (examples.Count == 0) return code;
        var output = parseResult.InvocationConfiguration.Output;
        output.WriteLine("Examples:");
        foreach (var example in examples) output.WriteLine("  " + example);
        output.WriteLine();
        return code;
    }
}
