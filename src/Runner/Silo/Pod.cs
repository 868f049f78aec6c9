using System.Net;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Runner.Silo;

/// <summary>What Kubernetes tells a pod about itself.</summary>
internal static class Pod
{
    private static readonly string[] Variables = ["KUBERNETES_SERVICE_HOST", "POD_NAME", "POD_NAMESPACE", "POD_IP"];

    /// <summary>The pod's address.</summary>
    /// <param name="bind">What <c>--bind</c> says; has to be null.</param>
    /// <exception cref="InputException">This is no pod, or its manifest does not tell it enough.</exception>
    public static IPAddress Address(string? bind)
    {
        if (bind is not null) throw new InputException("--bind", 0, "", "With --kubernetes a silo binds to its pod's address; leave it out.");
        var missing = Variables.Where(v => string.IsNullOrEmpty(Environment.GetEnvironmentVariable(v))).ToArray();
        if (missing.Length > 0) throw new InputException("--kubernetes", 0, "",
            $"A pod has the environment variables {string.Join(", ", Variables)}, and this process lacks {string.Join(", ", missing)}. samples/kubernetes/negsim.yaml shows the manifest that sets them; elsewhere leave --kubernetes out.");
        var text = Environment.GetEnvironmentVariable("POD_IP")!;
        return IPAddress.TryParse(text, out var address) ? address
            : throw new InputException("POD_IP", 0, "", $"Expected the pod's IP address, found \"{text}\".");
    }
}
