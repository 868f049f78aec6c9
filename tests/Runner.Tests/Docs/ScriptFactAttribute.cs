namespace NegotiationSim.Runner.Tests.Docs;

/// <summary>A test of a script, left out by its name and with the reason where its interpreter or a package is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ScriptFactAttribute : FactAttribute
{
    /// <summary>Asks the interpreter.</summary>
    /// <param name="program">The interpreter.</param>
    /// <param name="flag">What has it run a line of code.</param>
    /// <param name="line">A line that ends well where all packages are there.</param>
    public ScriptFactAttribute(string program, string flag, string line)
    {
        (Program, Flag, Line) = (program, flag, line);
        if (Interpreter.Missing(program, flag, line) is { } reason) Skip = reason;
    }

    /// <summary>The interpreter.</summary>
    public string Program { get; }

    /// <summary>What has it run a line of code.</summary>
    public string Flag { get; }

    /// <summary>A line that ends well where all packages are there.</summary>
    public string Line { get; }
}
