using NegotiationSim.Model.Declarations;
using NegotiationSim.Model.State;

namespace NegotiationSim.Model.Figures;

/// <summary>One number of a run: a series, taken over a window of months.</summary>
/// <param name="Series">The series as spelt.</param>
/// <param name="Value">Reads a month of it.</param>
/// <param name="Take">How months become one number.</param>
/// <param name="From">First month of the window, from 0.</param>
/// <param name="Until">Last month of the window.</param>
public sealed record Figure(string Series, Func<MonthRecord, double> Value, FigureTake Take, int From, int Until)
{
    /// <summary>The number, from the window's months in order.</summary>
    public double Of(ReadOnlySpan<double> months)
    {
        if (months.IsEmpty) return 0;
        var (sum, most, least, first) = (0.0, months[0], months[0], months.Length);
        for (var m = 0; m < months.Length; m++)
        {
            sum += months[m];
            most = Math.Max(most, months[m]);
            least = Math.Min(least, months[m]);
            if (months[m] > 0 && first == months.Length) first = m;
        }

        return Take switch
        {
            FigureTake.Mean => sum / months.Length,
            FigureTake.Sum => sum,
            FigureTake.Last => months[^1],
            FigureTake.Most => most,
            FigureTake.Least => least,
            FigureTake.Ever => first < months.Length ? 1 : 0,
            _ => first,
        };
    }
}
