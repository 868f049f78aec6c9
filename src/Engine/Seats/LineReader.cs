using System.Text;

namespace NegotiationSim.Engine.Seats;

/// <summary>Reads the lines of another program, of bounded length: one that never ends its line cannot fill the memory.</summary>
/// <param name="reader">What the program writes.</param>
/// <param name="longest">Most characters of a line.</param>
internal sealed class LineReader(TextReader reader, int longest)
{
    private readonly char[] part = new char[4096];
    private int at;
    private int end;

    /// <summary>The next line without its end; null where the program has ended.</summary>
    /// <exception cref="InvalidDataException">The line is too long.</exception>
    public async ValueTask<string?> NextAsync(CancellationToken cancellation)
    {
        var line = new StringBuilder();
        while (true)
        {
            if (at == end)
            {
                (at, end) = (0, await reader.ReadAsync(part, cancellation));
                if (end == 0) return line.Length > 0 ? line.ToString() : null;
            }

            var length = part.AsSpan(at, end - at).IndexOf('\n');
            var piece = part.AsMemory(at, length < 0 ? end - at : length);
            if (line.Length + piece.Length > longest) throw new InvalidDataException(
                string.Create(System.Globalization.CultureInfo.InvariantCulture, $"a line of more than {longest:N0} characters"));
            line.Append(piece);
            at += piece.Length;
            if (length < 0) continue;
            at++;
            return line.ToString();
        }
    }
}
