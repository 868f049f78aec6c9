using System.Runtime.InteropServices.JavaScript;
using NegotiationSim.Engine.PlugIns;
using NegotiationSim.Engine.Runs;

namespace NegotiationSim.Lab.Worker;

/// <summary>The model in a browser's worker: text in, text out.</summary>
public static partial class Program
{
    private const string Home = "/negsim";

    private static readonly Lazy<Desk> TheDesk = new(() => new Desk(new Library(PlugInSet.None)));

    /// <summary>The runtime wants an entry; the page calls what is exported.</summary>
    public static void Main() => Environment.SetEnvironmentVariable("NEGSIM_HOME", Home);

    /// <summary>Puts a file of <c>config</c> where the program looks for it; the files are the browser's memory.</summary>
    /// <param name="path">Path below the program's home, such as <c>config/worlds/four-states/world.json</c>.</param>
    /// <param name="text">Its text.</param>
    [JSExport]
    public static void Put(string path, string text)
    {
        var file = Path.Combine(Home, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    /// <summary>Answers a question of the page; see <see cref="Desk.Answer"/>.</summary>
    [JSExport]
    public static string Ask(string question) => TheDesk.Value.Answer(question);
}
