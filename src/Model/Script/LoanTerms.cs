using System.Collections.Immutable;

namespace NegotiationSim.Model.Script;

/// <summary>Terms of a loan, or of the loans that a restructuring puts in the place of old ones.</summary>
/// <param name="Rate">Interest, share a year.</param>
/// <param name="Grace">Months in which interest alone is due.</param>
/// <param name="Months">Months until all is repaid, grace included; at least 1.</param>
/// <param name="Tranches">Equal parts in which it is paid out, half a year between two, at least 1.</param>
/// <param name="Conditions">Ordinals of measures that the borrower promises to end and not to take again; while one of them is in
/// force nothing more is paid out.</param>
public sealed record LoanTerms(double Rate, int Grace, int Months, int Tranches, ImmutableArray<int> Conditions)
{
    /// <summary>Months between two tranches. [A] the Fund reviews a programme every half year.</summary>
    public const int TrancheMonths = 6;
}
