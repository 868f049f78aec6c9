using System.Globalization;
using System.Text;

namespace NegotiationSim.Runner.Terminal;

/// <summary>A plane of two parties' utilities in plain text: a grid to put marks on, with axes and labels.</summary>
/// <param name="acrossLeast">The least utility shown of the first party.</param>
/// <param name="acrossMost">The largest.</param>
/// <param name="upLeast">The least utility shown of the second party.</param>
/// <param name="upMost">The largest.</param>
internal sealed class PlaneCanvas(double acrossLeast, double acrossMost, double upLeast, double upMost)
{
    private const int Width = 61;
    private const int Height = 21;

    private readonly char[] _cells = NewCells();

    /// <summary>Puts <paramref name="mark"/> where the two utilities cross; what is outside goes to the edge.</summary>
    public void Put(double across, double up, char mark) => _cells[(Row(up) * Width) + Column(across)] = mark;

    /// <summary>Draws what each party has without a deal as a line across the plane; null for none.</summary>
    public void Floors(double? across, double? up)
    {
        if (across is { } first && first > acrossLeast)
        {
            for (var row = 0; row < Height; row++) _cells[(row * Width) + Column(first)] = '|';
        }
        if (up is { } second && second > upLeast) Array.Fill(_cells, '-', Row(second) * Width, Width);
    }

    /// <summary>The mark of an offer of the first or the second party in a tenth of the talks, so that the path can be followed in time.</summary>
    /// <param name="party">0 or 1.</param>
    /// <param name="step">The round, from 0.</param>
    /// <param name="rounds">Rounds played.</param>
    public static char Offer(int party, int step, int rounds) => (char)((party == 0 ? '0' : 'a') + (int)(10L * step / Math.Max(1, rounds)));

    /// <summary>The drawing, line by line, every line below 80 characters.</summary>
    public List<string> Lines(string across, string up, params IEnumerable<string> legend)
    {
        var lines = new List<string> { "utility of " + up };
        for (var row = 0; row < Height; row++)
        {
            var line = new StringBuilder(row switch { 0 => Label(upMost), Height - 1 => Label(upLeast), _ => "      " });
            lines.Add(line.Append(" |").Append(_cells, row * Width, Width).ToString().TrimEnd());
        }
        lines.Add("       +" + new string('-', Width));
        lines.Add("        " + Label(acrossLeast).Trim() + Label(acrossMost).PadLeft(Width - 4));
        lines.Add("        utility of " + across);
        lines.AddRange(legend);
        return lines;
    }

    private static char[] NewCells()
    {
        var cells = new char[Width * Height];
        Array.Fill(cells, ' ');
        return cells;
    }

    private int Column(double utility) => Scale(utility, acrossLeast, acrossMost, Width);

    private int Row(double utility) => Height - 1 - Scale(utility, upLeast, upMost, Height);

    private static int Scale(double utility, double least, double most, int cells)
    {
        var share = most > least ? (utility - least) / (most - least) : 0.0;
        return (int)Math.Round(Math.Clamp(share, 0.0, 1.0) * (cells - 1));
    }

    private static string Label(double utility) => (Math.Abs(utility) < 0.005 ? 0.0 : utility).ToString("0.00", CultureInfo.InvariantCulture).PadLeft(6);
}
