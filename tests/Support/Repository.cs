namespace NegotiationSim.Tests.Support;

/// <summary>The repository that the tests run in, and what was built in it.</summary>
public static class Repository
{
    /// <summary>Its top folder.</summary>
    public static string Root { get; } = Above("NegotiationSim.sln");

    /// <summary>A file or folder of the repository, by its path from the top.</summary>
    public static string File(params ReadOnlySpan<string> parts) => Path.Combine([Root, .. parts]);

    /// <summary>The folder of another project's assemblies: <c>bin/Release/net10.0</c> is named alike everywhere.</summary>
    /// <param name="project">The project's folder, by its path from the top: <c>"src", "Runner"</c>.</param>
    public static string Built(params ReadOnlySpan<string> project) =>
        Path.Combine(File(project), Path.GetRelativePath(Above("*.csproj"), AppContext.BaseDirectory));

    private static string Above(string pattern)
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
            if (at.EnumerateFiles(pattern).Any()) return at.FullName;
        throw new DirectoryNotFoundException(
            $"No folder above {AppContext.BaseDirectory} has a {pattern}: the tests run inside the repository.");
    }
}
