using System.Collections.Immutable;
using NegotiationSim.Engine.PlugIns;
using NegotiationSim.Experiments.Designs;
using NegotiationSim.Scenarios.Domains;
using NegotiationSim.Scenarios.Equilibrium;
using NegotiationSim.Scenarios.Files;
using NegotiationSim.Scenarios.Markets;
using NegotiationSim.Scenarios.Shapes;
using NegotiationSim.Scenarios.Worlds;

namespace NegotiationSim.Runner.Validate;

/// <summary>Every kind of file people write for the program; a kind that is not here has no schema.</summary>
internal static class InputShapes
{
    /// <summary>All of them, the scenario first.</summary>
    public static ImmutableArray<FileShape> All { get; } =
        [ScenarioShape.File, WorldShape.File, MarketShape.File, DomainShape.File, EquilibriumShape.File, ExperimentShape.File,
            PlugInSettings.Shape];
}
