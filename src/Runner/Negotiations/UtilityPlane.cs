using System.Globalization;
using System.Text;
using NegotiationSim.Negotiation.Domains;

namespace NegotiationSim.Runner.Negotiations;

/// <summary>Draws a two-party negotiation on the utility plane in plain text, readable without colour.</summary>
public sealed class UtilityPlane
{
    private const int Width = 61;
    private const int Height = 21;

    private readonly char[] _cells = new char[Width * Height];
    private readonly UtilityTable _across;
    private readonly UtilityTable _up;

    private UtilityPlane(UtilityTable across, UtilityTable up)
    {
        (_across, _up) = (across, up);
        Array.Fill(_cells, ' ');
    }

    /// <summary>The drawing, line by line, with axes and a legend.</summary>
    /// <param name="run">A negotiation between two parties.</param>
    /// <exception cref="ArgumentException">There are not two parties.</exception>
    public static IReadOnlyList<string> Draw(NegotiationRun run)
    {
        if (run.Input.Tables.Length != 2) throw new ArgumentException("The utility plane shows two parties.", nameof(run));
        var plane = new UtilityPlane(run.Input.Tables[0], run.Input.Tables[1]);
        plane.DrawReservations();
        foreach (var outcome in run.Possible.Pareto) plane.Put(outcome, '.');
        plane.DrawOffers(run);
        foreach (var outcome in run.Possible.Nash) plane.Put(outcome, 'N');
        foreach (var outcome in run.Possible.KalaiSmorodinsky) plane.Put(outcome, 'K');
        if (run.Result.Agreement is { } agreement) plane.Put(agreement, '@');
        return plane.Lines(run);
    }

    private void DrawReservations()
    {
        if (_across.Reservation > _across.Minimum)
        {
            for (var row = 0; row < Height; row++) _cells[(row * Width) + Column(_across.Reservation)] = '|';
        }
        if (_up.Reservation > _up.Minimum) Array.Fill(_cells, '-', Row(_up.Reservation) * Width, Width);
    }

    // Each offer is marked by the tenth of the talks it fell in, so that the path can be followed in time.
    private void DrawOffers(NegotiationRun run)
    {
        var last = Math.Max(1, run.Result.Step);
        foreach (var offer in run.Offers)
        {
            var tenth = (int)(10L * offer.Step / last);
            Put(offer.Outcome, (char)((offer.Party == 0 ? '0' : 'a') + tenth));
        }
    }

    private void Put(int outcome, char mark) => _cells[(Row(_up[outcome]) * Width) + Column(_across[outcome])] = mark;

    private int Column(double utility) => Scale(utility, _across, Width);

    private int Row(double utility) => Height - 1 - Scale(utility, _up, Height);

    private static int Scale(double utility, UtilityTable table, int cells)
    {
        var range = table.Maximum - table.Minimum;
        var share = range > 0.0 ? (utility - table.Minimum) / range : 0.0;
        return (int)Math.Round(Math.Clamp(share, 0.0, 1.0) * (cells - 1));
    }

    private List<string> Lines(NegotiationRun run)
    {
        var (first, second) = (run.Input.Profiles[0].Name, run.Input.Profiles[1].Name);
        var lines = new List<string> { "utility of " + second };
        for (var row = 0; row < Height; row++)
        {
            var line = new StringBuilder(row switch { 0 => Label(_up.Maximum), Height - 1 => Label(_up.Minimum), _ => "      " });
            lines.Add(line.Append(" |").Append(_cells, row * Width, Width).ToString().TrimEnd());
        }
        lines.Add("       +" + new string('-', Width));
        lines.Add("        " + Label(_across.Minimum).Trim() + Label(_across.Maximum).PadLeft(Width - 4));
        lines.Add("        utility of " + first);
        lines.Add("0-9 offers of " + first + " by tenth of the talks");
        lines.Add("a-j offers of " + second + " by tenth of the talks");
        lines.Add("@ agreement   N Nash   K Kalai-Smorodinsky   . Pareto   | - reservation");
        return lines;
    }

    private static string Label(double utility) => utility.ToString("0.00", CultureInfo.InvariantCulture).PadLeft(6);
}
