using System.CommandLine;
using System.CommandLine.Invocation;
using NegotiationSim.Results.Folder;

namespace NegotiationSim.Runner.Help;

/// <summary>Prints version, commit and platform.</summary>
internal sealed class VersionText : SynchronousCommandLineAction
{
    /// <summary>Such as <c>negsim 0.1.0 (commit 1a2b3c4d, platform linux-x64-glibc-avx2)</c>.</summary>
    public static string Line =>
        $"negsim {ProgramIdentity.Version} (commit {Short(ProgramIdentity.Commit)}, platform {ProgramIdentity.Platform})";

    /// <summary>Whoever asks for the version need not name a command.</summary>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        parseResult.InvocationConfiguration.Output.WriteLine(Line);
        return ExitCode.Done;
    }

    private static string Short(string commit) => commit.Length == 0 ? "unknown" : commit.Length > 10 ? commit[..10] : commit;
}
