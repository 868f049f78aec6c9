using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Scenarios.Shapes;

/// <summary>An object with known keys; any other key is an error.</summary>
/// <param name="Summary">What it is for.</param>
/// <param name="Fields">Its keys, in the order they are published.</param>
public sealed record ObjectShape(string Summary, ImmutableArray<Field> Fields) : Shape(Summary)
{
    /// <summary>The key that names a file's schema for editors; allowed at the top of every file.</summary>
    public const string SchemaKey = "$schema";

    /// <summary>The field called <paramref name="name"/>, or null.</summary>
    public Field? Find(string name)
    {
        foreach (var field in Fields)
            if (field.Name == name) return field;
        return null;
    }

    /// <inheritdoc/>
    public override InputNode Check(InputNode node, Vocabulary words, InputProblems problems)
    {
        if (node.Kind != InputKind.Object)
        {
            problems.Add(node, "Expected an object { ... }, found " + node.Found + ".");
            return node;
        }

        foreach (var (key, value) in node.Members)
            if (key == SchemaKey && node.Path == "$")
                new TextShape("").Check(value, words, problems);
            else if (Find(key) is null)
                problems.Add(value, "Unknown key \"" + key + "\"." + Suggestion.Sentence(key, [.. Fields.Select(f => f.Name)]));

        var members = ImmutableArray.CreateBuilder<KeyValuePair<string, InputNode>>(Fields.Length);
        foreach (var field in Fields)
        {
            var found = node.Member(field.Name);
            if (found is { Kind: InputKind.Null }) found = null;
            if (found is null && field.Required)
                problems.Add(node, "The key \"" + field.Name + "\" is missing: " + field.Shape.Summary);
            if (found is null && field.Default.Length > 0) found = Default(field, node);
            if (found is not null) members.Add(new(field.Name, field.Shape.Check(found, words, problems)));
        }

        return node with { Members = members.ToImmutable() };
    }

    /// <inheritdoc/>
    public override bool Takes(InputKind kind) => kind == InputKind.Object;

    /// <inheritdoc/>
    public override JsonObject? Requirements()
    {
        var below = new JsonObject();
        foreach (var field in Fields)
            if (field.Shape.Requirements() is { } needed) below[field.Name] = needed;
        var all = new JsonObject();
        if (Fields.Any(f => f.Required)) all["required"] = RequiredKeys();
        if (below.Count > 0) all["properties"] = below;
        return all.Count > 0 ? all : null;
    }

    /// <inheritdoc/>
    public override JsonObject Schema(bool partial)
    {
        var schema = Typed("object");
        var properties = new JsonObject();
        foreach (var field in Fields) properties[field.Name] = field.Schema(partial);
        schema["properties"] = properties;
        if (!partial && Fields.Any(f => f.Required)) schema["required"] = RequiredKeys();
        schema["additionalProperties"] = false;
        return schema;
    }

    private static InputNode Default(Field field, InputNode node) =>
        JsonInput.Parse("", Encoding.UTF8.GetBytes(field.Default))
            with
        { Path = node.Path + "." + field.Name, Line = node.Line, File = node.File };

    private JsonArray RequiredKeys() => [.. Fields.Where(f => f.Required).Select(f => (JsonNode)f.Name)];
}
