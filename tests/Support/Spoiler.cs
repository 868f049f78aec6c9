using System.Text;

namespace NegotiationSim.Tests.Support;

/// <summary>Spoils files the way that breaks readers: the same seed spoils the same text alike.</summary>
public static class Spoiler
{
    // Brackets out of place, other types, numbers at their ends, other lines' parts, text that is none.
    private static readonly string[] Pieces =
        ["null", "-1", "1e308", "0.1e-400", "\"\"", "[]", "{}", "[[[[", "\u0000", "\u001b", "\u202e", ",", ";", "\n", "\"", "\\",
            "\\ud800", "99999999999999999999", "true", "2021-13", "NaN", "\ufeff", "  ", "<", "</", "&#27;", "<!DOCTYPE a>"];

    /// <summary>The text with one to three things wrong, usually.</summary>
    public static byte[] Spoil(string text, int seed)
    {
        var random = new Random(seed);
        var bytes = Encoding.UTF8.GetBytes(text).ToList();
        for (var left = random.Next(1, 4); left > 0; left--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(6))
            {
                case 0: bytes.RemoveRange(at, Math.Min(random.Next(1, 60), bytes.Count - at)); break;
                case 1: bytes[at] = (byte)random.Next(256); break;
                case 2: bytes.InsertRange(at, Encoding.UTF8.GetBytes(Pieces[random.Next(Pieces.Length)])); break;
                case 3: bytes.RemoveRange(at, random.Next(4) == 0 ? bytes.Count - at : 0); break;
                case 4: Replace(bytes, random); break;
                default: bytes.InsertRange(at, bytes.GetRange(at, Math.Min(random.Next(1, 80), bytes.Count - at))); break;
            }

            if (bytes.Count == 0) break;
        }

        return [.. bytes];
    }

    // A whole value: from behind a colon or comma to the next.
    private static void Replace(List<byte> bytes, Random random)
    {
        var at = bytes.FindIndex(random.Next(bytes.Count), b => b is (byte)':' or (byte)',' or (byte)'=');
        if (at < 0) return;
        var end = bytes.FindIndex(at + 1, b => b is (byte)':' or (byte)',' or (byte)'}' or (byte)']' or (byte)'\n' or (byte)'/');
        if (end < 0) return;
        bytes.RemoveRange(at + 1, end - at - 1);
        bytes.InsertRange(at + 1, Encoding.UTF8.GetBytes(Pieces[random.Next(Pieces.Length)]));
    }
}
