using NegotiationSim.Engine.Runs;
using NegotiationSim.Runner.Telemetry;
using NegotiationSim.Silo.Engines;
using NegotiationSim.Silo.Hosting;

namespace NegotiationSim.Runner;

/// <summary>The one place that chooses the engine.</summary>
internal static class EngineChoice
{
    public const string Local = "local";
    public const string Orleans = "orleans";

    /// <summary>The engine where none is named.</summary>
    public const string Default = Orleans;

    /// <summary>The engine called <paramref name="name"/>.</summary>
    /// <param name="name">One of the two; the option takes no other.</param>
    /// <param name="telemetry">What <c>--telemetry</c> says.</param>
    /// <param name="gateway">Where other programs may ask; null nowhere.</param>
    public static IEngine Open(string name, string telemetry = Exporters.Off, Gateway? gateway = null) =>
        name == Local ? new LocalEngine() : new OrleansEngine { TraceCalls = telemetry == Exporters.Calls, Gateway = gateway };
}
