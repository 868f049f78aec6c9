using NegotiationSim.Model.Declarations;
using NegotiationSim.Model.Script.Parameters;

namespace NegotiationSim.Model.Economics.Capacity;

/// <summary>
/// Supply capacity when controlled inputs and foreign capital stay away: S ← S + wear · (1 - dependence · lost share - capital · blocked
/// share - S).
/// </summary>
[Mechanism("investment, bond and deposit bans",
    "S' = S + wear·(1 - dependence·lost - capital·blocked - S); and fin = min(1, (receipts + base deficit·(1 - blocked) + R/12)/imports)",
    "[A]; foreign capital financed about a tenth of investment in Russia", "parameters.capacity.capital", "us-russia-reset", Off = "0")]
[Headline("investment, bond and deposit bans", "Russia's capacity to supply in 2023", "capacity:RUS", HeadlineKind.Quantity,
    From = "2023-01", Until = "2023-12", Less = true)]
[Unmeasured("investment, bond and deposit bans", "Borrowing cost and deposits, each ban alone",
    "one parameter stands for all three bans; there is no borrowing cost and there are no deposits")]
public static class CapacityWear
{
    /// <summary>What is made whatever is cut off. [A]</summary>
    private const double Least = 0.01;

    /// <summary>Capacity a month later, relative to the base year.</summary>
    /// <param name="capacity">Capacity now.</param>
    /// <param name="inputs">Controlled inputs bought this month relative to the base; more than 1 counts as 1.</param>
    /// <param name="blocked">Share of foreign finance that measures block, 0 to 1.</param>
    /// <param name="parameters">The numbers.</param>
    public static double Step(double capacity, double inputs, double blocked, CapacityParameters parameters)
    {
        if (!parameters.On) return capacity;
        var lost = Math.Clamp(1 - inputs, 0, 1);
        var kept = Math.Max(Least, 1 - parameters.Dependence * lost - parameters.Capital * blocked);
        return capacity + (parameters.Wear * (kept - capacity));
    }
}
