using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Scenarios.Pages;

/// <summary>A Markdown page written by hand in which some blocks are written by the program.</summary>
/// <remarks>A block stands between <c>&lt;!-- NAME --&gt;</c> and <c>&lt;!-- end of NAME --&gt;</c>, each on a line of its own.</remarks>
public static class MarkedPage
{
    /// <summary>The page with a block replaced.</summary>
    /// <param name="page">The page as it is.</param>
    /// <param name="file">Its file, for messages.</param>
    /// <param name="name">Name of the block.</param>
    /// <param name="content">What the block says from now on, in Markdown.</param>
    /// <exception cref="InputException">The page has no such block.</exception>
    public static string Replace(string page, string file, string name, string content)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(content);
        var (from, until) = Find(page, file, name);
        return page[..from] + "\n\n" + content.Trim('\n') + "\n\n" + page[until..];
    }

    /// <summary>What a block says.</summary>
    /// <inheritdoc cref="Replace"/>
    public static string Block(string page, string file, string name)
    {
        ArgumentNullException.ThrowIfNull(page);
        var (from, until) = Find(page, file, name);
        return page[from..until].Trim('\n');
    }

    private static (int From, int Until) Find(string page, string file, string name)
    {
        var (begin, end) = ("<!-- " + name + " -->", "<!-- end of " + name + " -->");
        var from = page.IndexOf(begin, StringComparison.Ordinal);
        var until = page.IndexOf(end, Math.Max(0, from), StringComparison.Ordinal);
        if (from < 0 || until < 0) throw new InputException(
            file, 0, "", "The page has lost a block: write a line " + begin + " and below it a line " + end + ".");
        return (from + begin.Length, until);
    }
}
