using NegotiationSim.Model.Script;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Scenarios.Files;

/// <summary>What an instrument's rate means, and so what it may be.</summary>
internal static class MeasureRules
{
    /// <summary>Whether a licence without a commodity makes sense.</summary>
    public static bool TakesBankLicence(Instrument instrument) =>
        instrument is Instrument.BankCutOff or Instrument.Listing or Instrument.AssetFreeze or Instrument.SecondarySanctions
            or Instrument.InvestmentBan;

    /// <summary>Notes a rate the instrument cannot have.</summary>
    public static void CheckRate(Instrument instrument, InputNode measure, InputProblems problems)
    {
        var (needed, most, what) = instrument switch
        {
            Instrument.Tariff => (true, 10.0, "the ad-valorem tariff, 0.35 for 35 %"),
            Instrument.PriceCap => (true, 1000, "the cap in the benchmark's unit, such as 60 dollars a barrel"),
            Instrument.AssetFreeze => (true, 1e7, "million US dollars frozen"),
            Instrument.BankCutOff => (true, 1, "the share of banking cut off"),
            Instrument.Listing => (true, 1, "the share of trade run by those listed"),
            Instrument.InvestmentBan => (true, 1, "the share of foreign finance blocked"),
            Instrument.TransportBan => (true, 1, "the added cost of carriage, ad valorem"),
            Instrument.SelfSanctioning => (true, 1, "the share of firms that stay away"),
            Instrument.OwnCurrency => (true, 1, "the share of payments that moves to the own currency"),
            _ => (false, 0, ""),
        };
        var node = measure.Member("rate")!;
        if (node.Number < 0 || node.Number > most || (needed && node.Number == 0))
            problems.Add(node, needed
                ? "Expected " + what + ", above 0 and at most " + most.ToString(System.Globalization.CultureInfo.InvariantCulture)
                    + ", found " + node.Found + "."
                : "This instrument has no rate; leave it out and use goods and enforcement.");
    }
}
