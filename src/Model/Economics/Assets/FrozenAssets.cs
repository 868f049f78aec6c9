using NegotiationSim.Model.Declarations;
using NegotiationSim.Model.Script.Parameters;

namespace NegotiationSim.Model.Economics.Assets;

/// <summary>Moves reserves out of their owner's reach and back.</summary>
[Mechanism("frozen assets", "R falls by what is frozen; the holder earns the yield", "[S] over 200 bn dollars", "parameters.assets.on",
    "us-russia-reset")]
[Headline("frozen assets", "What Russia can pay out of reserves in 2023", "reserves:RUS", HeadlineKind.Quantity, From = "2023-01",
    Until = "2023-12", Less = true)]
[Headline("frozen assets", "Chance of a deal of any dossier with the assets on the table, against never", "deals", HeadlineKind.Chance,
    Take = FigureTake.Ever, With = ["mode=decided"], Without = ["mode=decided", "dossiers.assets.opens=2025-12"])]
[Unmeasured("frozen assets", "Yield spent", "the yield is earned, and nobody decides what it is spent on")]
public static class FrozenAssets
{
    /// <summary>Reserves within reach and frozen ones after this month's freezes and releases; their sum is kept.</summary>
    /// <param name="reserves">Within reach, million US dollars.</param>
    /// <param name="frozen">Frozen, million US dollars.</param>
    /// <param name="wanted">What measures in force want frozen, million US dollars; no more than there is.</param>
    /// <param name="parameters">The numbers.</param>
    public static (double Reserves, double Frozen) Step(double reserves, double frozen, double wanted, AssetParameters parameters)
    {
        var total = reserves + frozen;
        var next = parameters.On ? Math.Clamp(total, 0, wanted) : 0;
        return next == frozen ? (reserves, frozen) : (total - next, next);
    }

    /// <summary>Income of a month to those who hold the assets, million US dollars.</summary>
    public static double Income(double frozen, AssetParameters parameters) => parameters.On ? frozen * parameters.Yield / 12 : 0;
}
