namespace NegotiationSim.Scenarios.Input;

/// <summary>One thing wrong with an input file, said so that its author can mend it.</summary>
/// <param name="File">The file as the user named it.</param>
/// <param name="Line">Line, from 1; 0 where the problem is the file itself.</param>
/// <param name="Path">JSON path such as <c>$.events[3].month</c>; for tables the column; empty where none applies.</param>
/// <param name="Message">What was found and what to write instead.</param>
public sealed record InputProblem(string File, int Line, string Path, string Message)
{
    /// <summary><c>file:line: path: message</c>, leaving out what does not apply.</summary>
    public override string ToString() =>
        File + (Line > 0 ? ":" + Line.ToString(System.Globalization.CultureInfo.InvariantCulture) : "") +
        ": " + (Path.Length > 0 ? Path + ": " : "") + Message;
}
