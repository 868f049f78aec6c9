using System.CommandLine;

namespace NegotiationSim.Runner.Help;

/// <summary>A command whose help ends with examples.</summary>
/// <param name="name">Its name.</param>
/// <param name="description">One sentence, shown in lists and on top of its help.</param>
/// <param name="examples">Complete command lines, each with what it does after <c>  # </c>.</param>
internal sealed class ExampleCommand(string name, string description, params IReadOnlyList<string> examples) : Command(name, description)
{
    /// <summary>Complete command lines.</summary>
    public IReadOnlyList<string> Examples { get; } = examples;
}
