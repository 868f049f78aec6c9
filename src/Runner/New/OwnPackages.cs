using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Runner.New;

/// <summary>The packages of this very program, which lie beside it (<c>eng/Packages.targets</c>).</summary>
/// <param name="Version">Their number.</param>
/// <param name="Files">The packages a new behaviour is given.</param>
internal sealed record OwnPackages(string Version, IReadOnlyList<string> Files)
{
    private const string First = "NegotiationSim.Actors.";

    /// <summary>What a behaviour is built with.</summary>
    /// <param name="grain">Whether it has a grain of its own.</param>
    /// <exception cref="InputException">There are no packages beside the program.</exception>
    public static OwnPackages Find(bool grain)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "packages");
        string[] rooms = ["Actors", "TestKit", .. grain ? (string[])["Negotiation", "Model", "Grains.Abstractions", "Grains"] : []];
        if (Directory.Exists(folder)
            && Directory.GetFiles(folder, First + "*.nupkg").Order(StringComparer.Ordinal).LastOrDefault() is { } actors)
        {
            var version = Path.GetFileNameWithoutExtension(actors)[First.Length..];
            string[] files = [.. rooms.Select(r => Path.Combine(folder, $"NegotiationSim.{r}.{version}.nupkg"))];
            if (files.All(File.Exists)) return new OwnPackages(version, files);
        }

        throw new InputException(folder, 0, "",
            "The packages that a behaviour is built with are not beside this negsim. In its repository eng/pack.sh makes them; else install negsim again.");
    }
}
