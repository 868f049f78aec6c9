namespace NegotiationSim.Scenarios.Worlds.Building;

/// <summary>
/// Iterative proportional fitting: scales a non-negative seed until its margins match, changing odds ratios as
/// little as possible (Deming and Stephan 1940; Bacharach 1970).
/// </summary>
public static class ProportionalFitting
{
    /// <summary>Fits the n * m matrix <paramref name="cells"/> in place to row and column sums of equal total.</summary>
    /// <param name="cells">Seed, row by row; zeros stay zero.</param>
    /// <param name="rows">Wanted sum of each row.</param>
    /// <param name="columns">Wanted sum of each column.</param>
    /// <param name="most">Most passes.</param>
    /// <returns>Largest remaining relative deviation of a row, after the columns were met.</returns>
    public static double Fit(double[] cells, ReadOnlySpan<double> rows, ReadOnlySpan<double> columns, int most)
    {
        var worst = double.PositiveInfinity;
        for (var pass = 0; pass < most && worst > 1e-12; pass++)
        {
            worst = ScaleRows(cells, rows, columns.Length);
            ScaleColumns(cells, rows.Length, columns);
        }

        return worst;
    }

    /// <summary>Scales every row to its sum; returns the largest relative deviation found before.</summary>
    public static double ScaleRows(double[] cells, ReadOnlySpan<double> rows, int width)
    {
        var worst = 0.0;
        for (var i = 0; i < rows.Length; i++)
        {
            var row = cells.AsSpan(i * width, width);
            var sum = 0.0;
            foreach (var cell in row) sum += cell;
            if (sum <= 0) continue;
            var factor = rows[i] / sum;
            worst = Math.Max(worst, Math.Abs(sum - rows[i]) / Math.Max(rows[i], sum));
            for (var j = 0; j < width; j++) row[j] *= factor;
        }

        return worst;
    }

    /// <summary>Scales every column to its sum.</summary>
    public static void ScaleColumns(double[] cells, int height, ReadOnlySpan<double> columns)
    {
        var width = columns.Length;
        var sums = new double[width];
        for (var i = 0; i < height; i++)
            for (var j = 0; j < width; j++) sums[j] += cells[i * width + j];
        for (var j = 0; j < width; j++) sums[j] = sums[j] > 0 ? columns[j] / sums[j] : 1;
        for (var i = 0; i < height; i++)
            for (var j = 0; j < width; j++) cells[i * width + j] *= sums[j];
    }
}
