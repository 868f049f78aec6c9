using NegotiationSim.Model.Script;

namespace NegotiationSim.Grains.Parcels;

/// <summary>A scenario on its way to a grain: by reference inside a silo, as its document between silos.</summary>
[Alias("negsim.silo.ScenarioParcel")]
public sealed class ScenarioParcel
{
    private string? document;

    /// <summary>Packs a scenario.</summary>
    public ScenarioParcel(ResolvedScenario scenario) => Resolved = scenario;

    private ScenarioParcel(ResolvedScenario scenario, string document)
        : this(scenario) => this.document = document;

    /// <summary>The scenario.</summary>
    public ResolvedScenario Resolved { get; }

    /// <summary>Its document, written at most once.</summary>
    public string Document => document ??= ScenarioDocument.Write(Resolved);

    /// <summary>Unpacks a document.</summary>
    /// <exception cref="FormatException">It is no scenario.</exception>
    public static ScenarioParcel Of(string document) => new(ScenarioDocument.Read(document), document);
}
