using NegotiationSim.Actors.Numerics;

namespace NegotiationSim.Scenarios.Worlds.Building;

/// <summary>Published figures beside built ones.</summary>
public sealed class Comparison
{
    private readonly List<(string Name, double Published, double Built)> items = [];

    /// <summary>Adds a figure.</summary>
    public void Add(string name, double published, double built) => items.Add((name, published, built));

    /// <summary>Number of figures.</summary>
    public int Count => items.Count;

    /// <summary>Sum of the published figures.</summary>
    public double Published => items.Aggregate(0.0, (sum, item) => sum + item.Published);

    /// <summary>Sum of the built figures.</summary>
    public double Built => items.Aggregate(0.0, (sum, item) => sum + item.Built);

    /// <summary>Median of the symmetric percentage errors; 0 where there is nothing.</summary>
    public double MedianError => Median(1);

    /// <summary>
    /// The same after the published figures are scaled to the sum of the built ones, so that growth common to all counts for nothing.
    /// </summary>
    public double MedianErrorAfterGrowth => Published > 0 ? Median(Built / Published) : 0;

    /// <summary>Correlation of the logarithms of figures that are positive on both sides; NaN under three of them.</summary>
    public double LogCorrelation
    {
        get
        {
            var points = items.Where(i => i.Published > 0 && i.Built > 0).Select(
                i => (X: Elementary.Log(i.Published), Y: Elementary.Log(i.Built))).ToArray();
            if (points.Length < 3) return double.NaN;
            double mx = 0, my = 0, xx = 0, yy = 0, xy = 0;
            foreach (var (x, y) in points)
            {
                mx += x / points.Length;
                my += y / points.Length;
            }

            foreach (var (x, y) in points)
            {
                xx += (x - mx) * (x - mx);
                yy += (y - my) * (y - my);
                xy += (x - mx) * (y - my);
            }

            return xy / Math.Sqrt(xx * yy);
        }
    }

    /// <summary>The figures with the largest symmetric errors, worst first.</summary>
    public IEnumerable<(string Name, double Published, double Built)> Worst(int count) =>
        items.OrderByDescending(i => SymmetricError(i.Published, i.Built)).ThenBy(i => i.Name, StringComparer.Ordinal).Take(count);

    private double Median(double growth)
    {
        if (items.Count == 0) return 0;
        var errors = items.Select(i => SymmetricError(i.Published * growth, i.Built)).Order().ToArray();
        return errors[errors.Length / 2];
    }

    /// <summary>Symmetric percentage error: 100 |a - b| / ((a + b) / 2), from 0 to 200.</summary>
    public static double SymmetricError(double published, double built) =>
        published + built > 0 ? 200 * Math.Abs(published - built) / (published + built) : 0;
}
