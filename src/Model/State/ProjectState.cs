using NegotiationSim.Model.Script;

namespace NegotiationSim.Model.State;

/// <summary>A project or an arrangement between economies.</summary>
/// <param name="Kind">What it is: a railway, a park, aid, debt or an accession.</param>
/// <param name="First">Ordinal of the first economy: builder, donor, lender, sponsor.</param>
/// <param name="Second">Ordinal of the second: host, recipient, borrower, newcomer.</param>
/// <param name="Third">Ordinal of a third, such as the port; -1 where there is none.</param>
/// <param name="Value">Its size, in the unit of the kind.</param>
/// <param name="Progress">0 begun to 1 built or in effect.</param>
public sealed record ProjectState(EventKind Kind, int First, int Second, int Third, double Value, double Progress);
