using NegotiationSim.Engine.Telemetry;

namespace NegotiationSim.Silo.Runs;

/// <summary>What lines of a log are about, by the names that spans and instruments have too.</summary>
internal static class RunScope
{
    /// <summary>The scope's attributes.</summary>
    /// <param name="run">The run's name.</param>
    /// <param name="replicate">The replicate, from 0.</param>
    /// <param name="scenario">Id of its scenario.</param>
    public static KeyValuePair<string, object>[] Of(string run, int replicate, string scenario) =>
    [
        new(Attributes.Scenario, scenario), new(Attributes.Run, run), new(Attributes.Replicate, replicate),
    ];
}
