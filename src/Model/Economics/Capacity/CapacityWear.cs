using NegotiationSim.Model.Declarations;
using NegotiationSim.Model.Script.Parameters;

namespace NegotiationSim.Model.Economics.Capacity;

/// <summary>
/// Supply capacity when controlled inputs and foreign capital stay away: S ← S + wear · (1 - dependence · lost share - capital · blocked
/// share - S).
/// </summary>
[Mechanism("export controls: dual-use, industrial, luxury", "a = 1 - scope·enforcement; S' = S + wear·(1 - dependence·lost - S)",
    "[A]; Flach et al. [S]", "parameters.capacity.on", "us-russia-reset")]
[Mechanism("investment, bond and deposit bans",
    "S' = S + wear·(1 - dependence·lost - capital·blocked - S); and fin = min(1, (receipts + base deficit·(1 - blocked) + R/12)/imports)",
    "[A]; foreign capital financed about a tenth of investment in Russia", "parameters.capacity.capital", "us-russia-reset", Off = "0")]
[Headline("export controls: dual-use, industrial, luxury", "Russia's imports of controlled goods in 2023",
    "flow:*:RUS:dual-use-electronics+machinery", HeadlineKind.Quantity, From = "2023-01", Until = "2023-12", Less = true)]
[Headline("export controls: dual-use, industrial, luxury",
    "Of runs in which the US eases in 2025, those in which controls end before anything else does: a tenth at most",
    "eased-before:us-export-controls+us-industrial-controls+us-luxury-export-ban:us-energy-ban+us-transport-ban+us-investment-ban+us-bank-cut-off+us-column-2+us-tariff-35+us-visa-ban",
    HeadlineKind.Chance, Take = FigureTake.Ever, From = "2025-01", Alone = true, Upmost = 0.1, Given = "easings:USA",
    GivenFrom = "2025-01", With = ["mode=decided"])]
[Headline("investment, bond and deposit bans", "Russia's capacity to supply in 2023", "capacity:RUS", HeadlineKind.Quantity,
    From = "2023-01", Until = "2023-12", Less = true)]
[Unmeasured("investment, bond and deposit bans", "Borrowing cost and deposits, each ban alone",
    "one parameter stands for all three bans; there is no borrowing cost and there are no deposits")]
public static class CapacityWear
{
    /// <summary>Capacity a month later, relative to the base year.</summary>
    /// <param name="capacity">Capacity now.</param>
    /// <param name="inputs">Controlled inputs bought this month relative to the base; more than 1 counts as 1.</param>
    /// <param name="blocked">Share of foreign finance that measures block, 0 to 1.</param>
    /// <param name="parameters">The numbers.</param>
    public static double Step(double capacity, double inputs, double blocked, CapacityParameters parameters)
    {
        if (!parameters.On) return capacity;
        var lost = Math.Clamp(1 - inputs, 0, 1);
        return capacity + (parameters.Wear * (1 - parameters.Dependence * lost - parameters.Capital * blocked - capacity));
    }
}
