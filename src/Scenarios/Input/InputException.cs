using System.Collections.Immutable;

namespace NegotiationSim.Scenarios.Input;

/// <summary>The input is wrong. The edge of the program prints <see cref="Problems"/> and exits with 2.</summary>
public sealed class InputException : Exception
{
    /// <summary>Creates the exception from at least one problem.</summary>
    public InputException(ImmutableArray<InputProblem> problems)
        : base(string.Join(Environment.NewLine, problems)) => Problems = problems;

    /// <summary>Creates the exception from one problem.</summary>
    public InputException(string file, int line, string path, string message)
        : this([new InputProblem(file, line, path, message)]) { }

    /// <summary>Everything found wrong, in file order; at least one.</summary>
    public ImmutableArray<InputProblem> Problems { get; }
}
