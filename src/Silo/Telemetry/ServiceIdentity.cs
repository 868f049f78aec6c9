using NegotiationSim.Results.Folder;
using OpenTelemetry.Resources;

namespace NegotiationSim.Silo.Telemetry;

/// <summary>What telemetry calls this program.</summary>
public static class ServiceIdentity
{
    /// <summary><c>negsim</c> with its version; <c>OTEL_SERVICE_NAME</c> and <c>OTEL_RESOURCE_ATTRIBUTES</c> have the last word.</summary>
    public static ResourceBuilder Resource() => ResourceBuilder.CreateEmpty()
        .AddService("negsim", serviceVersion: ProgramIdentity.Version).AddTelemetrySdk().AddEnvironmentVariableDetector();
}
