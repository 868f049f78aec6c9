namespace NegotiationSim.Model.Script;

/// <summary>
/// Something one or several actors do to the world: what a level of an issue contains, and what a dated event brings about.
/// </summary>
/// <param name="Kind">What it does.</param>
/// <param name="From">Ordinal of the economy that acts; -1 where the measure says who.</param>
/// <param name="To">Ordinal of the economy it is done to or with; -1 where the measure says who.</param>
/// <param name="Measure">Ordinal of the measure it is about; -1 for none.</param>
/// <param name="CarveOut">Position of the carve-out; -1 for the whole measure.</param>
/// <param name="Value">Its size, in the unit of the kind.</param>
/// <param name="Concedes">Of a war's stage: the share of its aims that the side that began the war gives up with it, 0 to 1; the other side
/// gives up the rest of its own.</param>
/// <param name="Form">Legal form in which it is done: it sets what reversing it costs.</param>
/// <param name="Phase">Phase of the deal in which it is done, from 1.</param>
/// <param name="Terms">Terms of a loan, or of what a restructuring leaves; null of other acts.</param>
/// <param name="Project">Position of the project that is begun; -1 of other acts.</param>
public sealed record Act(ActKind Kind, int From, int To, int Measure, int CarveOut, double Value, double Concedes, LegalForm Form,
    int Phase, LoanTerms? Terms = null, int Project = -1)
{
    /// <summary>Relief as an act.</summary>
    public static Act Of(Easing easing) =>
        new(easing.CarveOut >= 0 ? ActKind.OpenCarveOut : ActKind.EaseMeasure, -1, -1, easing.Measure, easing.CarveOut, 0, 0, easing.Form,
            easing.Phase);

    /// <summary>A payment as an act.</summary>
    public static Act Of(SidePayment payment) => Between(ActKind.Pay, payment.From, payment.To, payment.MusdAYear);

    /// <summary>An act of one economy towards another.</summary>
    public static Act Between(ActKind kind, int from, int to, double value) =>
        new(kind, from, to, -1, -1, value, 0, LegalForm.ExecutiveAct, 1);

    /// <summary>Whether it gives relief from a measure.</summary>
    public bool IsRelief => Kind is ActKind.OpenCarveOut or ActKind.EaseMeasure;

    /// <summary>Whether it is done anew every month as long as the deal holds.</summary>
    public bool IsStanding => Kind is ActKind.Pay or ActKind.Embassy;
}
