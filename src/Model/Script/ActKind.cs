namespace NegotiationSim.Model.Script;

/// <summary>What an act does to the world.</summary>
public enum ActKind
{
    /// <summary>Opens a carve-out of a measure in force.</summary>
    OpenCarveOut,

    /// <summary>Closes a carve-out of a measure in force.</summary>
    CloseCarveOut,

    /// <summary>Suspends a measure in force.</summary>
    EaseMeasure,

    /// <summary>Puts a measure in force.</summary>
    ImposeMeasure,

    /// <summary>Keeps a measure in force for another term.</summary>
    RenewMeasure,

    /// <summary>Sets how strictly a measure is enforced; the value is the share of what it covers that is stopped, 0 to 1.</summary>
    Enforcement,

    /// <summary>
    /// Sets the stage of the war of the first economy, which began it, with the second: the value is 1 fighting, 0.5 talks, 0.25 ceasefire,
    /// 0.1 withdrawal, 0 peace.
    /// </summary>
    WarStage,

    /// <summary>
    /// Two states staff their embassies with each other to a share of the base year, the value, 0 to 1, as long as the deal holds.
    /// </summary>
    Embassy,

    /// <summary>Two states revive projects agreed before; the value is their share of what is closed, 0 to 1.</summary>
    Contract,

    /// <summary>The first economy pays the second as long as the deal holds; the value is million US dollars a year.</summary>
    Pay,

    /// <summary>The first, an economy or a bloc, lends to the second, once; the value is million US dollars.</summary>
    Lend,

    /// <summary>
    /// The first, an economy or a bloc, restructures what the second owes it; the value is the share of the claim it gives up, 0 to 1.
    /// </summary>
    Restructure,

    /// <summary>The first economy stops paying what it owes the second, an economy or a bloc; with a value of 0 it pays again.</summary>
    Default,

    /// <summary>A project is begun.</summary>
    Build,

    /// <summary>The first economy gives the second aid; the value is billion US dollars a year.</summary>
    Aid,

    /// <summary>The first economy stops its aid to the second as long as the deal holds.</summary>
    PauseAid,

    /// <summary>The bloc of the first economy admits the second.</summary>
    Admit,
}
