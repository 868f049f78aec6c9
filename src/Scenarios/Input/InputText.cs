using System.Globalization;
using System.Text;

namespace NegotiationSim.Scenarios.Input;

/// <summary>
/// Refuses characters that are not text: controls, which command a terminal, and those that turn the direction of
/// writing, by which a line reads otherwise than it is (Boucher and Anderson 2023, Trojan Source, arXiv:2111.00169).
/// </summary>
public static class InputText
{
    /// <summary>Checks a whole file, before anything reads it.</summary>
    /// <param name="file">The file as the user named it.</param>
    /// <param name="utf8">Its text; where it is not UTF-8, whoever reads it says so.</param>
    /// <exception cref="InputException">It has such a character; the message names it, its line and what to do.</exception>
    public static void Require(string file, ReadOnlySpan<byte> utf8)
    {
        for (var at = 0; at < utf8.Length;)
        {
            // All of them lie in ASCII or are led by these two bytes.
            var next = utf8[at..].IndexOfAnyInRange((byte)0, (byte)0x1F) is var low and >= 0 ? low : utf8.Length - at;
            var other = utf8.Slice(at, next).IndexOfAny(Leads);
            at += other >= 0 ? other : next;
            if (at >= utf8.Length) return;
            Rune.DecodeFromUtf8(utf8[at..], out var rune, out var length);
            if (IsRefused(rune) && !(rune.Value is '\t' or '\r' or '\n')) throw new InputException(
                file, 1 + utf8[..at].Count((byte)'\n'), "", Refusal(rune));
            at += length;
        }
    }

    /// <summary>What is wrong with a text that was spelt with escapes or typed on the command line; null where nothing is.</summary>
    /// <param name="text">The text; unlike a file it has one line, but may have tabs and line ends where people write prose.</param>
    public static string? Problem(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        foreach (var rune in text.EnumerateRunes())
            if (IsRefused(rune) && !(rune.Value is '\t' or '\r' or '\n')) return Refusal(rune);
        return null;
    }

    /// <summary>A message as it may go to a terminal: what is not text in it, such as in a name it repeats, is spelt out.</summary>
    public static string Printable(string message)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (Problem(message) is null) return message;
        var text = new StringBuilder(message.Length);
        foreach (var rune in message.EnumerateRunes())
        {
            if (IsRefused(rune) && !(rune.Value is '\t' or '\r' or '\n')) text.Append('<').Append(Name(rune)).Append('>');
            else text.Append(rune.ToString());
        }

        return text.ToString();
    }

    private static ReadOnlySpan<byte> Leads => [0x7F, 0xC2, 0xE2];

    // Controls (category Cc), and what embeds, overrides or isolates a direction; the marks of Arabic and Hebrew text itself turn nothing.
    private static bool IsRefused(Rune rune) => Rune.IsControl(rune)
        || rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);

    private static string Refusal(Rune rune) => "The character " + Name(rune)
        + (Rune.IsControl(rune) ? " is a control character" : " turns the direction of writing") + "; delete it.";

    private static string Name(Rune rune) => "U+" + rune.Value.ToString("X4", CultureInfo.InvariantCulture);
}
