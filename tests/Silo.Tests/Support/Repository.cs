namespace NegotiationSim.Silo.Tests.Support;

/// <summary>Where the repository is.</summary>
public static class Repository
{
    /// <summary>Its top folder.</summary>
    public static string Root { get; } = Find();

    private static string Find()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
            if (File.Exists(Path.Combine(at.FullName, "NegotiationSim.sln"))) return at.FullName;
        throw new InvalidOperationException("The tests run from inside the repository.");
    }
}
