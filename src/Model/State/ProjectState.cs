using NegotiationSim.Model.Script;

namespace NegotiationSim.Model.State;

/// <summary>An arrangement between economies: aid or an accession.</summary>
/// <param name="Kind">What it is: aid or an accession.</param>
/// <param name="First">Ordinal of the first economy: donor or sponsor.</param>
/// <param name="Second">Ordinal of the second: recipient or newcomer.</param>
/// <param name="Third">Ordinal of the bloc that admits; -1 where it follows from the sponsor.</param>
/// <param name="Value">Its size, in the unit of the kind.</param>
/// <param name="Progress">1 in effect, 0 while paused.</param>
public sealed record ProjectState(EventKind Kind, int First, int Second, int Third, double Value, double Progress);
