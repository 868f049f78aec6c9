using System.Text.Json.Nodes;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Scenarios.Shapes;

/// <summary>
/// What a JSON value of an input file may be. One declaration checks the file, completes its defaults, leads
/// <c>--set</c> and is published as JSON Schema, so that these four cannot differ.
/// </summary>
/// <param name="Summary">What it is for, in one or two sentences.</param>
public abstract record Shape(string Summary)
{
    /// <summary>Notes what is wrong with <paramref name="node"/> and gives it back with defaults filled in.</summary>
    public abstract InputNode Check(InputNode node, Vocabulary words, InputProblems problems);

    /// <summary>Whether a value of this kind is one this shape can say more about than that it is of the wrong kind.</summary>
    public abstract bool Takes(InputKind kind);

    /// <summary>The JSON Schema (draft 2020-12) of this shape.</summary>
    /// <param name="partial">Whether required keys may be left out, as in a file that changes another.</param>
    public abstract JsonObject Schema(bool partial);

    /// <summary>What a partial schema lacks: the required keys, all the way down; null where there are none.</summary>
    public virtual JsonObject? Requirements() => null;

    /// <summary>Whether a value given on the command line is text as it stands.</summary>
    public virtual bool IsText => false;

    /// <summary>A schema object that begins with type and description.</summary>
    protected JsonObject Typed(string type)
    {
        var schema = new JsonObject { ["type"] = type };
        if (Summary.Length > 0) schema["description"] = Summary;
        return schema;
    }
}
