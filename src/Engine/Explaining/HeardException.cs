namespace NegotiationSim.Engine.Explaining;

/// <summary>Ends a month that was only stepped to hear what an actor is asked.</summary>
internal sealed class HeardException : Exception;
