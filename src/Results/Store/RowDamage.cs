namespace NegotiationSim.Results.Store;

/// <summary>Where a store no longer holds what was written.</summary>
/// <param name="Run">Name of the run; empty where the store as a whole is damaged.</param>
/// <param name="Replicate">The replicate; -1 where what is fixed for the run differs.</param>
/// <param name="Month">First month that differs, from 0; -1 where none can be told.</param>
/// <param name="Table">First table that differs in it, in the order of the manual.</param>
/// <param name="How">What was found, as it follows "the table".</param>
public sealed record RowDamage(string Run, int Replicate, int Month, string Table, string How)
{
    /// <summary>In words.</summary>
    public string Sentence => (Table.Length > 0 ? $"the table {Table} " : "") + How
        + (Month >= 0 ? FormattableString.Invariant($" in month {Month}") : "")
        + (Replicate >= 0 ? FormattableString.Invariant($" of replicate {Replicate}") : "")
        + (Run.Length > 0 ? $" of the run {Run}" : "");
}
