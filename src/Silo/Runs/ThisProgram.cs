using NegotiationSim.Results.Folder;

namespace NegotiationSim.Silo.Runs;

/// <summary>Which program works on a run. Another one would compute another digest, so it keeps its hands off.</summary>
public static class ThisProgram
{
    /// <summary>Version and commit.</summary>
    public static string Name { get; } = (ProgramIdentity.Version + " " + ProgramIdentity.Commit).TrimEnd();
}
