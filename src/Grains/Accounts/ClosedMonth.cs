using NegotiationSim.Model.Month;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;

namespace NegotiationSim.Grains.Accounts;

/// <summary>A month that is kept, with what it takes to put it into words.</summary>
/// <param name="Scenario">The scenario run.</param>
/// <param name="Identity">The run.</param>
/// <param name="Record">The month.</param>
public sealed record ClosedMonth(ResolvedScenario Scenario, RunIdentity Identity, MonthRecord Record);
