using NegotiationSim.Actors.Codec;
using NegotiationSim.Grains.Parcels;
using NegotiationSim.Model.State;

namespace NegotiationSim.Grains.Runs;

/// <summary>A replicate as a vault keeps it.</summary>
/// <param name="Order">Its order.</param>
/// <param name="Scenario">Its scenario.</param>
/// <param name="Stage">Where it stands.</param>
/// <param name="Message">Why it failed; empty else.</param>
/// <param name="State">State after the last month; null before the first.</param>
/// <param name="Chain">Chained digest so far.</param>
public sealed record KeptRun(RunOrder Order, ScenarioParcel Scenario, RunStage Stage, string Message, WorldState? State, Digest Chain);
