using System.Collections.Immutable;
using System.Text.Json;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;

namespace NegotiationSim.Engine.Telemetry;

/// <summary>A dossier that reached a stage in a month.</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="State">Where it stands.</param>
internal readonly record struct StageReached(Dossier Dossier, DossierState State)
{
    /// <summary>The stage, as <c>in-force</c>.</summary>
    public string Stage => JsonNamingPolicy.KebabCaseLower.ConvertName(State.Stage.ToString());

    /// <summary>Levels agreed; empty before an agreement.</summary>
    public string Terms => State.Outcome < 0 ? "" : string.Join(", ", Dossier.Domain().Describe(State.Outcome));

    /// <summary>Those of a month, in the scenario's order.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="before">The dossiers a month ago; default where unknown.</param>
    /// <param name="now">The dossiers now.</param>
    public static IEnumerable<StageReached> Of(ResolvedScenario scenario, ImmutableArray<DossierState> before,
        ImmutableArray<DossierState> now)
    {
        if (before.IsDefault || now.IsDefault) yield break;
        for (var d = 0; d < now.Length; d++)
            if (now[d].Stage != before[d].Stage) yield return new StageReached(scenario.Dossiers[d], now[d]);
    }
}
