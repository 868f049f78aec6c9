namespace NegotiationSim.Model.Script;

/// <summary>What a measure does. Directions are seen from sender to target.</summary>
public enum Instrument
{
    /// <summary>The sender does not buy the goods from the target.</summary>
    ImportBan,

    /// <summary>The sender does not sell the goods to the target; a supply cut-off is one too.</summary>
    ExportBan,

    /// <summary>The sender sells the goods to the target only under licence; enforcement is a parameter of its own.</summary>
    ExportControl,

    /// <summary>The sender adds an ad-valorem tariff, the rate, on goods from the target.</summary>
    Tariff,

    /// <summary>The sender's firms carry and insure the target's goods only at or under a price, the cap.</summary>
    PriceCap,

    /// <summary>The rate is the share of the target's banking that is cut off from the senders' currencies and messaging.</summary>
    BankCutOff,

    /// <summary>The rate is the share of the target's trade run by listed persons and firms.</summary>
    Listing,

    /// <summary>The sender's capital stays away: investment, bonds, deposits; the rate is the share of foreign finance blocked.</summary>
    InvestmentBan,

    /// <summary>Aircraft, ships and lorries stay out; the rate is the added cost of carriage, ad valorem, both ways.</summary>
    TransportBan,

    /// <summary>Travel is refused; works on the relation, not on goods.</summary>
    VisaBan,

    /// <summary>Third states' banks that serve the target risk their access to the sender.</summary>
    SecondarySanctions,

    /// <summary>The sender freezes the rate's million US dollars of the target's reserves.</summary>
    AssetFreeze,

    /// <summary>Firms of the sender stay away on their own account; the rate is the share that does, in both directions.</summary>
    SelfSanctioning,

    /// <summary>The sender of the measure asks payment in its own currency: settlement in others' currencies falls by the rate.</summary>
    OwnCurrency,
}
