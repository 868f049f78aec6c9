using System.Collections.Immutable;
using NegotiationSim.Actors.Answers;
using NegotiationSim.Actors.Behaviours;
using NegotiationSim.Actors.Chance;
using NegotiationSim.Model.State;

namespace NegotiationSim.Model.Asking;

/// <summary>The one place a behaviour is called. Every host asks through it, so no host can ask differently.</summary>
public static class Questioning
{
    /// <summary>
    /// Asks one actor; what its behaviour throws, and an answer that cannot be taken, comes back as a fault, in one line.
    /// </summary>
    /// <param name="behaviour">How it behaves.</param>
    /// <param name="self">Who it is.</param>
    /// <param name="key">The luck of its replicate.</param>
    /// <param name="step">Names the asking; draws belong to its month and phase.</param>
    /// <param name="memory">Its memory before the step.</param>
    /// <param name="briefing">What it is asked.</param>
    public static ActorReply Ask(IBehaviour behaviour, ActorProfile self, DrawKey key, in StepAddress step, ImmutableArray<byte> memory,
        Briefing briefing)
    {
        try
        {
            var turn = behaviour.Step(self, memory, briefing, key.For(step.Month, step.Phase, self.Id));
            // Here, and not only in the loop: nonsense must not travel, since it may have no canonical form.
            return Nonsense.In(turn, briefing) is { } nonsense ? new ActorReply(null, false, nonsense) : new ActorReply(turn, false, null);
        }
        catch (Exception fault)
        {
            return new ActorReply(null, false, OneLine(fault));
        }
    }

    /// <summary>Why an answer from outside cannot be taken, or null where it can.</summary>
    public static string? WhyNot(Answer answer, Briefing briefing) => Nonsense.In(new Turn([], answer), briefing);

    /// <summary>The memory an actor begins with.</summary>
    /// <exception cref="RunException">Its behaviour is not loaded, or throws.</exception>
    public static ImmutableArray<byte> Begin(BehaviourCatalogue behaviours, ActorProfile self)
    {
        var behaviour = behaviours.Find(self.Behaviour)
            ?? throw new RunException(
                $"{self.Id} is to behave as \"{self.Behaviour}\", which no loaded behaviour is called. Load its plug-in.");
        try
        {
            return behaviour.Instance.Begin(self);
        }
        catch (Exception fault)
        {
            throw new RunException($"{self.Id} ({self.Behaviour}), before the first month: {OneLine(fault)}");
        }
    }

    private static string OneLine(Exception fault)
    {
        var end = fault.Message.AsSpan().IndexOfAny('\r', '\n');
        return fault.GetType().Name + ": " + (end < 0 ? fault.Message : fault.Message[..end]);
    }
}
