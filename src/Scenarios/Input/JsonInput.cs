using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace NegotiationSim.Scenarios.Input;

/// <summary>
/// Reads a JSON file into <see cref="InputNode"/>s. Comments and trailing commas are allowed, since people write these files.
/// </summary>
public static class JsonInput
{
    /// <summary>Larger files are refused: no honest input of ours comes near, and a wrong file name might.</summary>
    public const long LargestFile = 256L * 1024 * 1024;

    private const int DeepestNesting = 64;

    /// <summary>Reads <paramref name="file"/>.</summary>
    /// <exception cref="InputException">It cannot be read or is not JSON.</exception>
    public static InputNode Read(string file) => Parse(file, InputFile.ReadBytes(file, LargestFile));

    /// <summary>Parses UTF-8 text that came from <paramref name="file"/>.</summary>
    /// <exception cref="InputException">It is not JSON.</exception>
    public static InputNode Parse(string file, ReadOnlySpan<byte> utf8)
    {
        if (utf8.StartsWith(Encoding.UTF8.Preamble)) utf8 = utf8[Encoding.UTF8.Preamble.Length..];
        InputText.Require(file, utf8);
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions
        {
            CommentHandling = JsonCommentHandling.Skip,
            AllowTrailingCommas = true,
            MaxDepth = DeepestNesting,
        });
        var lines = new LineCounter(utf8);
        try
        {
            if (!reader.Read()) throw new InputException(file, 1, "", "The file is empty; write a JSON object.");
            var root = Value(file, ref reader, ref lines, "$");
            while (reader.Read())
                throw new InputException(file, lines.At((int)reader.TokenStartIndex), "",
                    "There is text after the end of the JSON value; remove it.");
            return root;
        }
        catch (JsonException fault)
        {
            var reason = fault.Message;
            var cut = reason.IndexOf(" LineNumber:", StringComparison.Ordinal);
            throw new InputException(file, (int)(fault.LineNumber ?? 0) + 1, "",
                "This is not valid JSON: " + (cut > 0 ? reason[..cut] : reason));
        }
        catch (InvalidOperationException)
        {
            throw new InputException(file, lines.At((int)reader.TokenStartIndex), "",
                "This text is not valid UTF-8; save the file as UTF-8.");
        }
    }

    private static InputNode Value(string file, ref Utf8JsonReader reader, ref LineCounter lines, string path, int position = -1)
    {
        var line = lines.At((int)reader.TokenStartIndex);
        switch (reader.TokenType)
        {
            case JsonTokenType.Null:
                return new InputNode(InputKind.Null, line, path) { Position = position };
            case JsonTokenType.True or JsonTokenType.False:
                return new InputNode(InputKind.Boolean, line, path) { Position = position, Boolean = reader.GetBoolean() };
            case JsonTokenType.String:
                return new InputNode(InputKind.Text, line, path)
                {
                    Position = position,
                    Text = Sound(file, reader.GetString()!, line, Full(path, position))
                };
            case JsonTokenType.Number:
                if (!reader.TryGetDouble(out var number) || !double.IsFinite(number))
                    throw new InputException(file, line, Full(path, position),
                        "The number " + Encoding.ASCII.GetString(reader.ValueSpan) + " is too large.");
                var node = new InputNode(InputKind.Number, line, path) { Position = position, Number = number };
                return IsPlainlySpelt(number, reader.ValueSpan) ? node : node with { Text = Encoding.ASCII.GetString(reader.ValueSpan) };
            case JsonTokenType.StartArray:
                path = Full(path, position);
                return ListValue(file, ref reader, ref lines, path, line);
            default:
                return ObjectValue(file, ref reader, ref lines, Full(path, position), line);
        }
    }

    private static InputNode ListValue(string file, ref Utf8JsonReader reader, ref LineCounter lines, string path, int line)
    {
        var numbers = ImmutableArray.CreateBuilder<double>();
        var at = ImmutableArray.CreateBuilder<int>();
        var spellings = new Dictionary<int, string>();
        while (reader.Read() && reader.TokenType == JsonTokenType.Number && reader.TryGetDouble(out var number) && double.IsFinite(number))
        {
            if (!IsPlainlySpelt(number, reader.ValueSpan)) spellings[numbers.Count] = Encoding.ASCII.GetString(reader.ValueSpan);
            numbers.Add(number);
            at.Add(lines.At((int)reader.TokenStartIndex));
        }

        var plain = InputNode.Of(line, path, numbers.DrainToImmutable(), at.DrainToImmutable(), spellings);
        if (reader.TokenType == JsonTokenType.EndArray) return plain;
        var items = ImmutableArray.CreateBuilder<InputNode>();
        items.AddRange(plain.Items);
        do items.Add(Value(file, ref reader, ref lines, path, items.Count));
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray);
        return new InputNode(InputKind.List, line, path) { Items = items.DrainToImmutable() };
    }

    // An escape such as \u001b spells what the file may not hold.
    private static string Sound(string file, string text, int line, string path) =>
        InputText.Problem(text) is { } problem ? throw new InputException(file, line, path, problem) : text;

    private static string Full(string path, int position) => position < 0 ? path
        : path + "[" + position.ToString(CultureInfo.InvariantCulture) + "]";

    /// <summary>Whether a number is written as it would be written back, so that its spelling need not be kept.</summary>
    private static bool IsPlainlySpelt(double number, ReadOnlySpan<byte> spelling)
    {
        Span<byte> back = stackalloc byte[32];
        return number.TryFormat(back, out var length, "R", CultureInfo.InvariantCulture) && back[..length].SequenceEqual(spelling);
    }

    private static InputNode ObjectValue(string file, ref Utf8JsonReader reader, ref LineCounter lines, string path, int line)
    {
        var members = ImmutableArray.CreateBuilder<KeyValuePair<string, InputNode>>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var at = lines.At((int)reader.TokenStartIndex);
            var key = Sound(file, reader.GetString()!, at, path);
            var below = path + (IsPlain(key) ? "." + key : "['" + key + "']");
            if (!seen.Add(key)) throw new InputException(file, at, below, "The key \"" + key + "\" is written twice; keep one.");
            reader.Read();
            members.Add(new(key, Value(file, ref reader, ref lines, below)));
        }

        return new InputNode(InputKind.Object, line, path) { Members = members.ToImmutable() };
    }

    private static bool IsPlain(string key) => key.Length > 0 && key.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '$');

    /// <summary>Counts lines forward once over the whole text.</summary>
    private ref struct LineCounter(ReadOnlySpan<byte> text)
    {
        private readonly ReadOnlySpan<byte> text = text;
        private int at;
        private int line = 1;

        public int At(int offset)
        {
            if (offset > at)
            {
                line += text[at..Math.Min(offset, text.Length)].Count((byte)'\n');
                at = offset;
            }

            return line;
        }
    }
}
