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
    /// <summary>Columns of the drawing where the terminal has them.</summary>
    private const int Widest = 61;

    /// <summary>Columns left of the drawing, for labels and the axis.</summary>
    private const int Margin = 9;

    private const int Height = 21;

    private readonly int width = NewWidth();
    private readonly char[] cells = NewCells(NewWidth());

    /// <summary>Puts <paramref name="mark"/> where the two utilities cross; what is outside goes to the edge.</summary>
    public void Put(double across, double up, char mark) => cells[Row(up) * width + Column(across)] = mark;

    /// <summary>Draws what each party has without a deal as a line across the plane; null for none.</summary>
    public void Floors(double? across, double? up)
    {
        if (across is { } first && first > acrossLeast)
        {
            for (var row = 0; row < Height; row++) cells[row * width + Column(first)] = '|';
        }
        if (up is { } second && second > upLeast) Array.Fill(cells, '-', Row(second) * width, width);
    }

    /// <summary>
    /// The mark of an offer of the first or the second party in a tenth of the talks, so that the path can be followed in time.
    /// </summary>
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
            lines.Add(line.Append(" |").Append(cells, row * width, width).ToString().TrimEnd());
        }
        lines.Add("       +" + new string('-', width));
        lines.Add("        " + Label(acrossLeast).Trim() + Label(acrossMost).PadLeft(width - 4));
        lines.Add("        utility of " + across);
        lines.AddRange(legend);
        return lines;
    }

    private static int NewWidth() => Math.Clamp(Screen.Output.Profile.Width - Margin, Margin, Widest);

    private static char[] NewCells(int width)
    {
        var blank = new char[width * Height];
        Array.Fill(blank, ' ');
        return blank;
    }

    private int Column(double utility) => Scale(utility, acrossLeast, acrossMost, width);

    private int Row(double utility) => Height - 1 - Scale(utility, upLeast, upMost, Height);

    private static int Scale(double utility, double least, double most, int count)
    {
        var share = most > least ? (utility - least) / (most - least) : 0.0;
        return (int)Math.Round(Math.Clamp(share, 0.0, 1.0) * (count - 1));
    }

    private static string Label(double utility) =>
        (Math.Abs(utility) < 0.005 ? 0.0 : utility).ToString("0.00", CultureInfo.InvariantCulture).PadLeft(6);
}
