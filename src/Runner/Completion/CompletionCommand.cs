using System.CommandLine;
using NegotiationSim.Runner.Help;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Runner.Completion;

/// <summary><c>negsim completion</c>: a script that teaches a shell the command.</summary>
public static class CompletionCommand
{
    private const string Bash = """
        # negsim completion for bash. Load it with: source <(negsim completion bash)
        _negsim() {
          local line=${COMP_LINE:0:COMP_POINT}
          mapfile -t COMPREPLY < <(negsim completion --line "$line" 2>/dev/null)
        }
        complete -o default -F _negsim negsim ./negsim
        """;

    private const string Zsh = """
        # negsim completion for zsh. Load it with: source <(negsim completion zsh)
        _negsim() {
          local -a found
          found=("${(@f)$(negsim completion --line "${BUFFER[1,CURSOR]}" 2>/dev/null)}")
          if (( ${#found} )) && [[ -n ${found[1]} ]]; then compadd -a found; else _files; fi
        }
        compdef _negsim negsim ./negsim
        """;

    private const string Fish = """
        # negsim completion for fish. Load it with: negsim completion fish | source
        complete -c negsim -a '(negsim completion --line (commandline -cp) 2>/dev/null)'
        """;

    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        var shell = new Argument<string?>("SHELL") { Description = "bash, zsh or fish", Arity = ArgumentArity.ZeroOrOne };
        shell.AcceptOnlyFromAmong("bash", "zsh", "fish");
        var line = new Option<string?>("--line")
        {
            Description = "Answer for a shell: what may follow this unfinished command line",
            HelpName = "text",
            Hidden = true
        };
        var command = new ExampleCommand(
            "completion",
            "Print a script that completes negsim's commands and options in your shell.",
            "source <(negsim completion bash)",
            "negsim completion fish > ~/.config/fish/completions/negsim.fish")
        {
            shell, line,
        };
        command.SetAction(parse => Print(parse.RootCommandResult.Command, parse.GetValue(shell), parse.GetValue(line)));
        return command;
    }

    private static int Print(Command root, string? shell, string? line)
    {
        if (line is not null)
        {
            foreach (var word in Words(root, line)) Console.Out.WriteLine(word);
            return ExitCode.Done;
        }

        Console.Out.WriteLine(shell switch
        {
            "bash" => Bash,
            "zsh" => Zsh,
            "fish" => Fish,
            _ => throw new InputException("SHELL", 0, "", "Name a shell: bash, zsh or fish."),
        });
        return ExitCode.Done;
    }

    /// <summary>What may stand where the line ends; scenario names where a scenario may.</summary>
    /// <param name="root">The command with all its subcommands.</param>
    /// <param name="line">The unfinished line.</param>
    internal static IEnumerable<string> Words(Command root, string line)
    {
        var cut = line.IndexOf("negsim", StringComparison.Ordinal);
        var rest = cut < 0 ? line : line[(cut + "negsim".Length)..].TrimStart();
        var typed = rest.Length == 0 || char.IsWhiteSpace(rest[^1]) ? "" : rest.Split(' ')[^1];
        var found = root.Parse(rest).GetCompletions(rest.Length).Select(c => c.InsertText ?? c.Label);
        if (!typed.StartsWith('-') && rest.TrimStart().StartsWith("run ", StringComparison.Ordinal)) found = found.Concat(Scenarios());
        return found.Where(w => w.StartsWith(typed, StringComparison.Ordinal) && (typed.Length > 0 || !w.StartsWith('-'))
            && w is not ("-h" or "-?" or "/h" or "/?"))
            .Distinct().Order(StringComparer.Ordinal);
    }

    private static IReadOnlyList<string> Scenarios()
    {
        try
        {
            return ConfigFolder.Names("scenarios");
        }
        catch (InputException)
        {
            return [];
        }
    }
}
