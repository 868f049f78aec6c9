using NegotiationSim.Actors.Answers;
using NegotiationSim.Model.Asking;

namespace NegotiationSim.Grains.Seats;

/// <summary>A player's answer to one step.</summary>
/// <param name="Step">The step answered.</param>
/// <param name="Actor">Id of the actor played.</param>
/// <param name="Answer">The answer.</param>
[Alias("negsim.silo.SeatSubmission")]
public sealed record SeatSubmission(StepAddress Step, string Actor, Answer Answer);
