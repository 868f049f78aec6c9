namespace NegotiationSim.Experiments.Hindcasts;

/// <summary>A unit of money as people write it.</summary>
/// <param name="Millions">How many millions of the currency one unit is.</param>
/// <param name="IsEuro">Whether the currency is the euro; the US dollar otherwise.</param>
internal readonly record struct MoneyUnit(double Millions, bool IsEuro)
{
    private static readonly string[] Dollars = ["us dollars", "us dollar", "usd", "dollars", "us$", "$"];
    private static readonly string[] Euros = ["euros", "euro", "eur", "€"];

    /// <summary>The unit; null where it is none of dollars or euros.</summary>
    public static MoneyUnit? Of(string unit)
    {
        var text = unit.Trim().ToLowerInvariant();
        foreach (var currency in Dollars.Concat(Euros))
        {
            if (!text.EndsWith(currency, StringComparison.Ordinal)) continue;
            double? millions = text[..^currency.Length].Trim() switch
            {
                "" => 1e-6,
                "k" or "thousand" => 1e-3,
                "m" or "mn" or "mln" or "million" or "millions of" => 1,
                "b" or "bn" or "bln" or "billion" or "billions of" => 1e3,
                _ => null,
            };
            return millions is { } known ? new MoneyUnit(known, Euros.Contains(currency)) : null;
        }

        return null;
    }
}
