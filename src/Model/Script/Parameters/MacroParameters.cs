using NegotiationSim.Model.Declarations;

namespace NegotiationSim.Model.Script.Parameters;

/// <summary>Feedback of trade on income, reserves and prices.</summary>
public sealed record MacroParameters
{
    /// <summary>Whether income, reserves and inflation respond.</summary>
    public bool On { get; init; } = true;

    /// <summary>Persistence of income: ln y = persistence · ln y' + weight · (receipts/base - 1) · export share.</summary>
    [Parameter("share a month", "[A]")]
    public double IncomePersistence { get; init; } = 0.9;

    /// <summary>Weight of export receipts in income.</summary>
    [Parameter("share", "[A]")]
    public double IncomeWeight { get; init; } = 0.1;

    /// <summary>
    /// Share of a gap in the current account, relative to trade, by which wages in dollars move in a month to close it; reserves take the
    /// rest. 0: a fixed exchange rate.
    /// </summary>
    [Parameter("share a month", "[A] a gap of 10 % of trade moves the real exchange rate by some 2 % within a year")]
    public double WageSpeed { get; init; } = 0.02;

    /// <summary>Persistence of inflation.</summary>
    [Parameter("share a month", "[A]")]
    public double InflationPersistence { get; init; } = 0.9;

    /// <summary>Pass-through of annual import-price growth to inflation.</summary>
    [Parameter("share", "[A]")]
    public double PassThrough { get; init; } = 0.3;

    /// <summary>Months over which reserves may be drawn down to pay for imports.</summary>
    [Parameter("months", "[A]", Min = 1, Max = 120)]
    public double ReserveMonths { get; init; } = 12;
}
