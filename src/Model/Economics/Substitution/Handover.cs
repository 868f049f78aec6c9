using NegotiationSim.Model.Market;

namespace NegotiationSim.Model.Economics.Substitution;

/// <summary>What a target's new partners take over of one commodity in one month.</summary>
/// <param name="Target">The target's ordinal.</param>
/// <param name="Suppliers">Factor on the gate of every third supplier.</param>
/// <param name="Buyers">Factors on the gates of third buyers; 1 where not listed.</param>
internal sealed record Handover(int Target, double Suppliers, PairValues Buyers);
