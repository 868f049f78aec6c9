using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Runner.Lab;

/// <summary>
/// The lab of a program that was published without its sources: the one file that lies beside it, made by whoever published.
/// </summary>
internal static class LabBeside
{
    private const string Name = "lab.html";

    /// <summary>Whether the lab can only be taken from beside the program.</summary>
    public static bool IsOnly => !Directory.Exists(LabSources.Page);

    /// <summary>The page, in a folder.</summary>
    /// <param name="folder">The program's folder.</param>
    /// <param name="option">An option that needs the sources, such as <c>--export-site</c>; null where none was given.</param>
    /// <exception cref="InputException">It is not there, or what is wanted cannot be made of it; the message says what to do.</exception>
    public static string Page(string folder, string? option)
    {
        if (option is not null)
            throw new InputException(option, 0, "", $"This negsim was published without the lab's sources; run it from the repository, or write negsim lab --export {Name}.");
        var file = Path.Combine(folder, Name);
        return File.Exists(file) ? file
            : throw new InputException("lab", 0, "", $"This negsim was published without the lab's page; open the {Name} of a release in a browser, or run ./negsim lab in the repository, with the .NET SDK and Node.js 20.");
    }
}
