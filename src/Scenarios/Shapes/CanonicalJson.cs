using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Scenarios.Shapes;

/// <summary>Writes a checked tree so that equal trees give equal bytes.</summary>
public static class CanonicalJson
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        IndentSize = 1,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The text, members in the order of the tree, numbers in their shortest exact spelling.</summary>
    public static string Write(InputNode node)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(bytes, Options)) Write(writer, node);
        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter writer, InputNode node)
    {
        switch (node.Kind)
        {
            case InputKind.Null: writer.WriteNullValue(); break;
            case InputKind.Boolean: writer.WriteBooleanValue(node.Boolean); break;
            case InputKind.Text: writer.WriteStringValue(node.Text); break;
            case InputKind.Number:
                // -0 and 0 are one number to the model.
                writer.WriteRawValue((node.Number == 0 ? 0 : node.Number).ToString("R", CultureInfo.InvariantCulture));
                break;
            case InputKind.List:
                writer.WriteStartArray();
                foreach (var item in node.Items) Write(writer, item);
                writer.WriteEndArray();
                break;
            default:
                writer.WriteStartObject();
                foreach (var (key, value) in node.Members)
                {
                    writer.WritePropertyName(key);
                    Write(writer, value);
                }

                writer.WriteEndObject();
                break;
        }
    }
}
