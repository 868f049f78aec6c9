using NegotiationSim.Actors;
using NegotiationSim.Actors.Answers;

namespace NegotiationSim.Model.State;

/// <summary>One answer, as recorded.</summary>
/// <param name="Actor">The actor's ordinal.</param>
/// <param name="Phase">When it was asked.</param>
/// <param name="Subject">What it was asked about; empty for the month's menu.</param>
/// <param name="Answer">The answer with its reasons.</param>
/// <param name="Because">Why it was asked this month; empty where it is asked every month.</param>
public sealed record Decision(int Actor, Phase Phase, string Subject, Answer Answer, string Because = "");
