namespace NegotiationSim.Model.Equilibrium;

/// <summary>What becomes of trade deficits, which a static model has to be told.</summary>
public enum DeficitRule
{
    /// <summary>None: every region's imports equal its exports. What most of the literature reports.</summary>
    Zero,

    /// <summary>The deficits of the base, a constant share of world value added.</summary>
    Constant,

    /// <summary>
    /// Every region spends the multiple of its value added that it spent in the base (Anderson, Larch and Yotov 2018), scaled so that
    /// deficits add up to 0.
    /// </summary>
    IncomeShare,
}
