using System.Text.Json.Nodes;

namespace NegotiationSim.Results.Folder;

/// <summary>Where a what-if left the run it began as.</summary>
/// <param name="Of">Folder of that run as the user named it.</param>
/// <param name="At">First month under the changed scenario, months from the start.</param>
/// <param name="Before">The resolved scenario before that month.</param>
/// <param name="Earlier">Where that run in turn left another; null where it is a run of its own.</param>
public sealed record BranchNote(string Of, int At, JsonNode Before, BranchNote? Earlier = null);
