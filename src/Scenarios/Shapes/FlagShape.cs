using System.Text.Json.Nodes;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Scenarios.Shapes;

/// <summary>true or false.</summary>
/// <param name="Summary">What it is for.</param>
public sealed record FlagShape(string Summary) : Shape(Summary)
{
    /// <inheritdoc/>
    public override InputNode Check(InputNode node, Vocabulary words, InputProblems problems)
    {
        if (node.Kind != InputKind.Boolean) problems.Add(node, "Expected true or false, found " + node.Found + ".");
        return node;
    }

    /// <inheritdoc/>
    public override bool Takes(InputKind kind) => kind == InputKind.Boolean;

    /// <inheritdoc/>
    public override JsonObject Schema(bool partial) => Typed("boolean");
}
