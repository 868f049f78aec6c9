namespace NegotiationSim.Model.Script;

/// <summary>Turns months of a run into dates.</summary>
/// <param name="StartYear">Year of month 0.</param>
/// <param name="StartMonth">Month of year of month 0, 1 to 12.</param>
public readonly record struct Calendar(int StartYear, int StartMonth)
{
    /// <summary>Calendar year of a month of the run.</summary>
    public int Year(int month) => StartYear + Math.DivRem(month + StartMonth - 1 + 1200, 12).Quotient - 100;

    /// <summary>Month of year, 1 to 12.</summary>
    public int MonthOfYear(int month) => ((month + StartMonth - 1 + 1200) % 12) + 1;

    /// <summary>Months from the start to a date; negative before it.</summary>
    public int MonthOf(int year, int monthOfYear) => ((year - StartYear) * 12) + monthOfYear - StartMonth;

    /// <summary><c>2022-03</c>.</summary>
    public string Name(int month) => string.Create(
        System.Globalization.CultureInfo.InvariantCulture, $"{Year(month):0000}-{MonthOfYear(month):00}");
}
