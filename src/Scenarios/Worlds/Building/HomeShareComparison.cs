namespace NegotiationSim.Scenarios.Worlds.Building;

/// <summary>Published home shares of a group of economies beside the built ones.</summary>
/// <param name="Name">The group.</param>
/// <param name="Count">Cells with a published share.</param>
/// <param name="Published">Mean published share.</param>
/// <param name="Built">Mean built share.</param>
/// <param name="Distance">Mean absolute distance, 0..1.</param>
/// <param name="Correlation">Pearson correlation over the cells; NaN under three.</param>
public sealed record HomeShareComparison(string Name, int Count, double Published, double Built, double Distance, double Correlation)
{
    /// <summary>Compares pairs of published and built shares.</summary>
    public static HomeShareComparison From(string name, IReadOnlyList<(double Published, double Built)> cells)
    {
        double p = 0, b = 0, distance = 0, pp = 0, bb = 0, pb = 0;
        foreach (var (published, built) in cells)
        {
            p += published / cells.Count;
            b += built / cells.Count;
            distance += Math.Abs(published - built) / cells.Count;
        }

        foreach (var (published, built) in cells)
        {
            pp += (published - p) * (published - p);
            bb += (built - b) * (built - b);
            pb += (published - p) * (built - b);
        }

        return new HomeShareComparison(name, cells.Count, p, b, distance, cells.Count < 3 ? double.NaN : pb / Math.Sqrt(pp * bb));
    }
}
