namespace NegotiationSim.Model.Script.Parameters;

/// <summary>The numbers of the model, a group a mechanism; each group has a switch, so that a run can be had without it.</summary>
public sealed record ModelParameters
{
    /// <summary>How sure the world's elasticities are.</summary>
    public TradeParameters Trade { get; init; } = new();

    /// <summary>Growth of the world economy.</summary>
    public GrowthParameters Growth { get; init; } = new();

    /// <summary>How fast closed and reopened trade adjusts; contracts and wind-downs.</summary>
    public GateParameters Gates { get; init; } = new();

    /// <summary>Trade through third states.</summary>
    public RoutingParameters Routing { get; init; } = new();

    /// <summary>New suppliers in place of closed ones.</summary>
    public SubstitutionParameters Substitution { get; init; } = new();

    /// <summary>Controlled inputs and the capacity to produce.</summary>
    public CapacityParameters Capacity { get; init; } = new();

    /// <summary>The price cap and shadow shipping.</summary>
    public OilParameters Oil { get; init; } = new();

    /// <summary>Payments with a target whose banks are cut off.</summary>
    public PaymentParameters Payments { get; init; } = new();

    /// <summary>Third states' banks under secondary sanctions.</summary>
    public ComplianceParameters Compliance { get; init; } = new();

    /// <summary>Frozen assets.</summary>
    public AssetParameters Assets { get; init; } = new();

    /// <summary>Income, reserves and inflation.</summary>
    public MacroParameters Macro { get; init; } = new();

    /// <summary>What actors want of each other, and when they look again.</summary>
    public PoliticsParameters Politics { get; init; } = new();

    /// <summary>Firms, envoys, projects, lenders: ties beside measures.</summary>
    public CooperationParameters Cooperation { get; init; } = new();
}
