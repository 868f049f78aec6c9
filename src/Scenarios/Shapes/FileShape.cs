using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Scenarios.Shapes;

/// <summary>A kind of input file and what such a file may hold: what reads it is what is published as its schema.</summary>
/// <param name="Name">One word for it, <c>scenario</c>; its schema is <c>config/schema/scenario.schema.json</c>.</param>
/// <param name="Kind">How such a file is known.</param>
/// <param name="Root">The whole file.</param>
public sealed record FileShape(string Name, FileKind Kind, ObjectShape Root)
{
    /// <summary>The key that gives the version of the format.</summary>
    public const string VersionKey = "formatVersion";

    private static readonly JsonSerializerOptions Layout = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>
    /// The key with which such a file names another that it changes, and may then leave out anything; default empty: none.
    /// </summary>
    public string Extends { get; init; } = "";

    /// <summary>Name of the schema's file in <c>config/schema</c>.</summary>
    public string SchemaFile => Name + ".schema.json";

    /// <summary>The content of a file, not yet checked.</summary>
    /// <param name="file">The file as the user named it.</param>
    /// <exception cref="InputException">It cannot be read, is not JSON, is of another kind, or was written for a newer format.</exception>
    public InputNode Open(string file) => Require(JsonInput.Read(file), file);

    /// <summary>
    /// The content, where it is not plainly of another kind nor of a newer format: every key of such a file might seem wrong.
    /// </summary>
    /// <param name="root">The content.</param>
    /// <param name="file">The file as the user named it.</param>
    /// <exception cref="InputException">It is.</exception>
    public InputNode Require(InputNode root, string file)
    {
        Kind.Require(root, file);
        if (Root.Find(VersionKey)?.Shape is not NumberShape { Max: var newest }) return root;
        if (root.Member(VersionKey) is { Kind: InputKind.Number } version && version.Number > newest)
            throw new InputException(file, version.Line, version.Path, string.Create(CultureInfo.InvariantCulture,
                $"This file was written for format {version.Text}; this program reads up to format {newest}. Use a newer negsim."));
        return root;
    }

    /// <summary>The content with defaults filled in.</summary>
    /// <param name="root">What <see cref="Open"/> gave.</param>
    /// <param name="words">Words only the surroundings know.</param>
    /// <param name="problems">Where problems go.</param>
    /// <exception cref="InputException">Something is wrong with it; all problems at once, those noted before too.</exception>
    public InputNode Complete(InputNode root, Vocabulary words, InputProblems problems)
    {
        var complete = Root.Check(root, words, problems);
        problems.ThrowIfAny();
        return complete;
    }

    /// <summary>The schema as JSON (draft 2020-12).</summary>
    public string Schema()
    {
        var root = Root.Schema(partial: Extends.Length > 0);
        root["properties"]![ObjectShape.SchemaKey] = new JsonObject { ["type"] = "string" };
        var schema = new JsonObject
        {
            [ObjectShape.SchemaKey] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = "NegotiationSim " + Name,
        };
        foreach (var (key, value) in root) schema[key] = value?.DeepClone();
        if (Extends.Length > 0)
        {
            schema["if"] = new JsonObject { ["not"] = new JsonObject { ["required"] = new JsonArray(Extends) } };
            schema["then"] = Root.Requirements();
        }

        return schema.ToJsonString(Layout) + "\n";
    }
}
