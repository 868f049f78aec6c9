using NegotiationSim.Engine.Hosts;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Runner.Commands.Options;

/// <summary>The one place that chooses the engine.</summary>
internal static class EngineChoice
{
    public const string Local = "local";
    public const string Orleans = "orleans";

    /// <summary>The engine where none is named.</summary>
#if ORLEANS
    public static string Default => Orleans;
#else
    public static string Default => Local;
#endif

    /// <summary>The engine called <paramref name="name"/>.</summary>
    /// <exception cref="InputException">This build has no such engine.</exception>
    /// <param name="name">Its name.</param>
    /// <param name="telemetry">What <c>--telemetry</c> says.</param>
    public static IEngine Open(string name, string telemetry = Terminal.Exporters.Off) => name switch
    {
        Local => new LocalEngine(),
#if ORLEANS
        Orleans => new Silo.Engines.OrleansEngine { TraceCalls = telemetry == Terminal.Exporters.Calls },
#endif
        _ => throw new InputException("--engine", 0, "", "This build has no Orleans (negsim --version says local-only). Leave the option out, or write --engine local: results are equal."),
    };
}
