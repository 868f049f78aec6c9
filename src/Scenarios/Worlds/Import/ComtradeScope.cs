using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Scenarios.Worlds.Import;

/// <summary>
/// What rows of one file are of: years, and revisions of the Harmonized System. Rows of several would be added up in silence, and a month
/// would count as a year.
/// </summary>
internal sealed class ComtradeScope
{
    private readonly SortedSet<string> years = new(StringComparer.Ordinal);
    private readonly SortedSet<string> parts = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, SortedSet<string>> revisions = new(StringComparer.Ordinal);
    private bool hasUndated;

    /// <summary>The first year; empty where there is none.</summary>
    public string Year => years.FirstOrDefault() ?? "";

    /// <summary>Notes a year as BACI writes it.</summary>
    public void Note(string year) => years.Add(year);

    /// <summary>Notes what a row of Comtrade says it is of; empty where it says nothing.</summary>
    /// <param name="reporter">Who reports; states use different revisions in the same year, but each one of them only.</param>
    /// <param name="frequency">A for a year, M for a month.</param>
    /// <param name="period">A year, or a year and a month.</param>
    /// <param name="year">The year where the file has it apart.</param>
    /// <param name="classification">The revision of the Harmonized System.</param>
    public void Note(string reporter, string frequency, string period, string year, string classification)
    {
        if (frequency is not ("" or "A")) parts.Add("freqCode " + frequency);
        if (period.Length is not (0 or 4)) parts.Add("period " + period);
        else if (period.Length == 4) years.Add(period);
        if (year.Length > 0) years.Add(year);
        hasUndated |= period.Length == 0 && year.Length == 0;
        if (classification.Length == 0) return;
        if (!revisions.TryGetValue(reporter, out var own)) revisions[reporter] = own = new SortedSet<string>(StringComparer.Ordinal);
        own.Add(classification);
    }

    /// <summary>Refuses what would be added up.</summary>
    /// <param name="file">The file, for the message.</param>
    /// <param name="column">The column that has the year.</param>
    /// <exception cref="InputException">The file is of several years or revisions, of months, or does not say of which year.</exception>
    public void Check(string file, string column)
    {
        if (parts.Count > 0)
            throw new InputException(file, 0, parts.Min!.Split(' ')[0],
                "The file has figures that are not of a year (" + string.Join(", ", parts.Take(4))
                + (parts.Count > 4 ? " and more" : "") + "), which would count as the year's or be added to them; download annual figures"
                + " (freqCode A, a period of four digits) and keep those only.");
        if (years.Count > 1) throw new InputException(file, 0, column,
            "The file has figures of " + string.Join(", ", years) + ", which would be added up; keep the rows of one year.");
        if (hasUndated) throw new InputException(file, 0, column,
            "Rows do not say which year they are of, and several years would be added up; keep the column refYear or period.");
        foreach (var (reporter, own) in revisions)
            if (own.Count > 1) throw new InputException(file, 0, "classificationCode",
                "The file has figures of " + reporter + " by " + string.Join(" and ", own)
                + ", the same trade in several revisions, which would be added up; keep the rows of one.");
    }
}
