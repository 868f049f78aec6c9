using System.Collections;
using NegotiationSim.Results.Folder;
using OpenTelemetry.Resources;

namespace NegotiationSim.Silo.Telemetry;

/// <summary>What telemetry calls this program.</summary>
public static class ServiceIdentity
{
    /// <summary><c>negsim</c> with its version; <c>OTEL_SERVICE_NAME</c> and <c>OTEL_RESOURCE_ATTRIBUTES</c> have the last word.</summary>
    public static ResourceBuilder Resource() => ResourceBuilder.CreateEmpty()
        .AddService("negsim", serviceVersion: ProgramIdentity.Version).AddTelemetrySdk().AddEnvironmentVariableDetector();

    /// <summary>What the environment tells telemetry, <c>OTEL_</c> and more.</summary>
    public static IEnumerable<KeyValuePair<string, string?>> Environment() =>
        from DictionaryEntry variable in System.Environment.GetEnvironmentVariables()
        where ((string)variable.Key).StartsWith("OTEL_", StringComparison.Ordinal)
        select KeyValuePair.Create((string)variable.Key, (string?)variable.Value);
}
