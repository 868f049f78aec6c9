using System.Globalization;
using System.Text;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Scenarios.Domains;

/// <summary>
/// Makes well-formed XML of what the parser of GENIUS takes for it. That parser cuts a tag at its end sign and an attribute
/// at its quotes and asks for no more, so files of the ANAC competitions hold raw ampersands, attributes without a blank
/// between them and blanks before the declaration. Only what GENIUS would read is mended; the structure stays as it is.
/// </summary>
internal sealed class GeniusRepair
{
    private const int LongestEntity = 12;

    private readonly string file;
    private readonly string text;
    private readonly StringBuilder mended = new();
    private readonly SortedDictionary<string, int> notes = new(StringComparer.Ordinal);
    private int at;
    private int line = 1;

    private GeniusRepair(string file, string text) => (this.file, this.text) = (file, text);

    /// <summary>Mends the text of a file, line by line where it was.</summary>
    /// <param name="file">The file as the user named it.</param>
    /// <param name="text">What it holds.</param>
    /// <param name="warnings">Where it is noted what was mended, the first place of each kind.</param>
    /// <returns>The mended text; where a tag does not end, the rest is left as it is.</returns>
    public static string Mend(string file, string text, List<InputProblem> warnings)
    {
        var repair = new GeniusRepair(file, text);
        repair.Mend();
        warnings.AddRange(repair.notes.Select(note => new InputProblem(repair.file, note.Value, "", note.Key)));
        return repair.mended.ToString();
    }

    /// <summary>The text of a file that may not be UTF-8 although it says so, or says nothing.</summary>
    public static string Decode(string file, byte[] bytes, List<InputProblem> warnings)
    {
        if (bytes is [0xFF, 0xFE, ..]) return Encoding.Unicode.GetString(bytes, 2, bytes.Length - 2);
        if (bytes is [0xFE, 0xFF, ..]) return Encoding.BigEndianUnicode.GetString(bytes, 2, bytes.Length - 2);
        var mark = bytes is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0;
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes, mark, bytes.Length - mark);
        }
        catch (DecoderFallbackException)
        {
            var first = bytes.AsSpan().IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
            var line = 1 + bytes.AsSpan(0, Math.Max(first, 0)).Count((byte)'\n');
            warnings.Add(new InputProblem(file, line, "",
                "The file is not UTF-8; it is read as Latin-1 (ISO 8859-1). Save it as UTF-8 to be sure of its accents."));
            return Encoding.Latin1.GetString(bytes, mark, bytes.Length - mark);
        }
    }

    private void Mend()
    {
        while (at < text.Length)
        {
            if (text[at] != '<')
            {
                // Text between tags means nothing in these files; its line breaks keep the numbers of lines.
                if (text[at] == '\n') Break();
                at++;
            }
            else if (Starts("<?"))
            {
                Skip("?>");
            }
            else if (Starts("<!--"))
            {
                Skip("-->");
            }
            else if (Starts("<!") || !Tag())
            {
                // A document type is left for the strict parser to refuse; a tag without an end for it to explain.
                mended.Append(text, at, text.Length - at);
                return;
            }
        }
    }

    private bool Starts(string what) => string.CompareOrdinal(text, at, what, 0, what.Length) == 0;

    private void Break()
    {
        mended.Append('\n');
        line++;
    }

    private void Skip(string end)
    {
        var stop = text.IndexOf(end, at, StringComparison.Ordinal);
        stop = stop < 0 ? text.Length : stop + end.Length;
        for (; at < stop; at++)
        {
            if (text[at] == '\n') Break();
        }
    }

    // One tag, written anew; false, and nothing done, where it has no end.
    private bool Tag()
    {
        var (start, startLine, length) = (at, line, mended.Length);
        var attributes = new Dictionary<string, string>(StringComparer.Ordinal);
        var name = Word("<");
        while (at < text.Length && text[at] != '>')
        {
            if (char.IsWhiteSpace(text[at]) || text[at] == '/')
            {
                if (text[at] == '\n') line++;
                at++;
                continue;
            }
            var gap = at > 0 && (char.IsWhiteSpace(text[at - 1]) || text[at - 1] == '/');
            if (!gap) Note("An attribute follows the one before without a blank; it is read as GENIUS reads it.");
            var attribute = Word("");
            if (attribute.Length == 0 || at >= text.Length || text[at] != '=') break;
            at++;
            if (Value() is not { } value) break;
            if (!attributes.TryAdd(attribute, value)) Note("An attribute stands twice in a tag; the last counts, as in GENIUS.");
            attributes[attribute] = value;
        }
        if (at >= text.Length || text[at] != '>')
        {
            (at, line, mended.Length) = (start, startLine, length);
            return false;
        }
        mended.Append('<').Append(name);
        foreach (var (key, value) in attributes) mended.Append(' ').Append(key).Append("=\"").Append(value).Append('"');
        mended.Append('\n', line - startLine).Append(text[at - 1] == '/' && !name.EndsWith('/') ? "/>" : ">");
        at++;
        return true;
    }

    // A name: up to a blank, an equals sign or the end of the tag.
    private string Word(string opening)
    {
        at += opening.Length;
        var start = at;
        if (opening.Length > 0 && at < text.Length && text[at] == '/') at++;
        while (at < text.Length && !char.IsWhiteSpace(text[at]) && text[at] is not ('=' or '>' or '/' or '"' or '\'' or '<')) at++;
        var word = text[start..at];
        while (opening.Length == 0 && at < text.Length && text[at] is ' ' or '\t') at++;
        return word;
    }

    // A quoted value with what XML wants escaped, or a bare one up to the next blank; null where the quotes do not end.
    private string? Value()
    {
        while (at < text.Length && text[at] is ' ' or '\t') at++;
        if (at >= text.Length) return null;
        var quote = text[at];
        var isQuoted = quote is '"' or '\'';
        if (!isQuoted) Note("A value has no quotes; it is read as GENIUS reads it.");
        var start = isQuoted ? at + 1 : at;
        var end = isQuoted ? text.IndexOf(quote, start) : start;
        if (end < 0) return null;
        while (!isQuoted && end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not ('>' or '/')) end++;
        var escaped = new StringBuilder();
        for (at = start; at < end; at++)
        {
            if (text[at] == '&' && !IsEntity(end)) Note("A raw & is read as it stands, as in GENIUS; XML wants &amp;.");
            if (text[at] == '<') Note("A raw < is read as it stands, as in GENIUS; XML wants &lt;.");
            if (text[at] == '\n') line++;
            escaped.Append(text[at] switch
            {
                '&' when !IsEntity(end) => "&amp;",
                '<' => "&lt;",
                '"' => "&quot;",
                '\n' or '\r' => " ",
                var plain => plain.ToString(CultureInfo.InvariantCulture),
            });
        }
        if (isQuoted) at++;
        return escaped.ToString();
    }

    // Whether an entity that XML knows begins here.
    private bool IsEntity(int end)
    {
        var stop = text.IndexOf(';', at, Math.Min(end - at, LongestEntity));
        if (stop < 0) return false;
        var name = text[(at + 1)..stop];
        return name is "amp" or "lt" or "gt" or "quot" or "apos"
            || (name is ['#', 'x', _, ..] && name[2..].All(char.IsAsciiHexDigit))
            || (name is ['#', not 'x', ..] && name[1..].All(char.IsAsciiDigit));
    }

    private void Note(string what) => notes.TryAdd(what, line);
}
