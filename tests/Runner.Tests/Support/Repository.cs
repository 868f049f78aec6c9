namespace NegotiationSim.Runner.Tests.Support;

/// <summary>Where the repository is, and what was built in it.</summary>
internal static class Repository
{
    /// <summary>Its top folder.</summary>
    public static string Root { get; } = Find();

    /// <summary>Where a project's assemblies are: <c>bin/Release/net10.0</c> is named alike everywhere.</summary>
    public static string Built(string project) => Path.Combine(Root, project, Path.GetRelativePath(Path.Combine(Root, "tests", "Runner.Tests"), AppContext.BaseDirectory));

    private static string Find()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
            if (File.Exists(Path.Combine(at.FullName, "NegotiationSim.sln"))) return at.FullName;
        throw new InvalidOperationException("The tests run from inside the repository.");
    }
}
