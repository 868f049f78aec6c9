using NegotiationSim.Model.Declarations;
using NegotiationSim.Model.Script.Parameters;

namespace NegotiationSim.Model.Economics.Substitution;

/// <summary>
/// What closed partners leave, new ones take over beyond their old share. Imports: of the lost weight L a part goes to
/// the open third suppliers, whose weight is O, so their gates are multiplied by 1 + s L / O. Exports: of the lost sales L
/// a part goes to third buyers j by what they buy in all, w_j, not by what they bought here, x_j: 1 + s L w_j / (W x_j).
/// Of near-homogeneous goods such as crude nothing is handed over: to third buyers the flow opens that gravity expects,
/// and the discount decides what comes of it.
/// </summary>
/// <remarks>
/// With one nest for all origins, lost imports would go to home goods in proportion to their large share; s = 1 keeps
/// the weight of imports as a whole, as an upper nest of home and foreign goods with elasticity 1 does (a nested CES in
/// the manner of Hillberry and Hummels 2013). And a buyer as large as India would stay as small a customer as it was. The
/// part found so far moves towards its end as firms find each other, also after the measures have gone until the old partners
/// are back, and falls back then. The factors are 1 where nothing is closed. A pair without base trade stays without trade.
/// </remarks>
[Mechanism("firms replaced by local and Chinese ones", "third suppliers of a target: g (1 + s L/O)",
    "nested CES (Hillberry and Hummels 2013) [M]; [C] China's exports to Russia", "parameters.substitution.suppliers", "us-russia-reset",
    Off = "0")]
[Mechanism("pivot to the Global South beyond oil", "third buyers of a target's every good: g (1 + s L w/(W x))",
    "[A]; diversion of Russia's exports to Asia [C]", "parameters.substitution.outlets", "us-russia-reset", Off = "0")]
[Headline("firms replaced by local and Chinese ones", "China's share of Russia's imports in 2023", "share:CHN:RUS", HeadlineKind.Share,
    From = "2023-01", Until = "2023-12")]
[Headline("pivot to the Global South beyond oil", "Russia's exports other than oil to China, India, Brazil, Turkey and the Gulf in 2023",
    "flow:RUS:CHN+IND+BRA+TUR+ARE+SAU+EGY+ZAF:!crude+refined-oil+heavy-fuel-oil", HeadlineKind.Quantity, From = "2023-01",
    Until = "2023-12")]
public static class NewPartners
{
    /// <summary>The part of the way found, a month later.</summary>
    /// <param name="found">In [0, 1].</param>
    /// <param name="isSeeking">Whether the economy is a principal target of measures in force, or was and still misses partners.</param>
    /// <param name="parameters">The numbers.</param>
    public static double Step(double found, bool isSeeking, SubstitutionParameters parameters)
    {
        if (!parameters.On) return 0;
        var next = found + (parameters.Speed * ((isSeeking ? 1 : 0) - found));
        return isSeeking || next > 1e-6 ? next : 0;
    }

    /// <summary>The factor on the gates of open third suppliers.</summary>
    /// <param name="taken">s, share of the lost weight taken over so far.</param>
    /// <param name="lost">L, base weight of the foreign suppliers times the closed share of each.</param>
    /// <param name="open">O, base weight of the third suppliers times the open share of each.</param>
    public static double Supplier(double taken, double lost, double open) =>
        lost > 0 && open > 0 ? 1 + (taken * lost / open) : 1;

    /// <summary>σ from which origins are so near to one another that price alone decides who buys where.</summary>
    public const double NearHomogeneous = 20;

    /// <summary>
    /// The factor on the gate of a third buyer of a near-homogeneous good: the base flow becomes the latent one as far as partners are
    /// found, which takes half the time where ships need no new product.
    /// </summary>
    /// <param name="found">In [0, 1], as for other goods.</param>
    /// <param name="latent">The flow that gravity expects.</param>
    /// <param name="sold">Base sales to it, positive.</param>
    public static double Latent(double found, double latent, double sold) => 1 + (found * (2 - found) * Math.Max(0, (latent / sold) - 1));

    /// <summary>The factor on the gate of a third buyer.</summary>
    /// <param name="taken">s, share of the lost sales taken over so far.</param>
    /// <param name="lost">L, base sales to foreign buyers times the closed share of each.</param>
    /// <param name="share">w_j / W, this buyer's imports in those of all third buyers.</param>
    /// <param name="sold">x_j, base sales to it, positive.</param>
    public static double Buyer(double taken, double lost, double share, double sold) => lost > 0 ? 1 + (taken * lost * share / sold) : 1;
}
