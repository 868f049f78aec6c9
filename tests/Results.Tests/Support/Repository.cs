namespace NegotiationSim.Results.Tests.Support;

/// <summary>Finds files of the repository from where the tests run.</summary>
public static class Repository
{
    public static string File(params string[] parts)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (System.IO.File.Exists(Path.Combine(folder.FullName, "NegotiationSim.sln"))) return Path.Combine([folder.FullName, .. parts]);
        throw new DirectoryNotFoundException("The tests do not run inside the repository.");
    }
}
