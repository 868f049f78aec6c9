using System.Collections.Immutable;

namespace NegotiationSim.Scenarios.Input;

/// <summary>Collects what is wrong with one file, so that its author sees everything at once.</summary>
/// <param name="file">The file as the user named it.</param>
public sealed class InputProblems(string file)
{
    /// <summary>More than this many problems help nobody.</summary>
    private const int Most = 20;

    private readonly List<InputProblem> found = [];

    /// <summary>The file as the user named it.</summary>
    public string File { get; } = file;

    /// <summary>Whether nothing is wrong so far.</summary>
    public bool None => found.Count == 0;

    /// <summary>Notes a problem at <paramref name="node"/>.</summary>
    public void Add(InputNode node, string message) =>
        Add(new InputProblem(node.File.Length > 0 ? node.File : File, node.Line, node.Path, message));

    /// <summary>Notes a problem.</summary>
    public void Add(int line, string path, string message) => Add(new InputProblem(File, line, path, message));

    /// <summary>Ends the reading if anything is wrong.</summary>
    /// <exception cref="InputException">Something is.</exception>
    public void ThrowIfAny()
    {
        if (found.Count > 0) throw new InputException([.. found.OrderBy(p => p.Line)]);
    }

    /// <summary>The problems so far, in file order.</summary>
    public ImmutableArray<InputProblem> ToImmutable() => [.. found.OrderBy(p => p.Line)];

    /// <summary>A mistake that matters in several places is named once.</summary>
    private void Add(InputProblem problem)
    {
        if (found.Count < Most && !found.Contains(problem)) found.Add(problem);
    }
}
