using System.Collections.Immutable;

namespace NegotiationSim.Actors.Answers;

/// <summary>One thing an actor may do this month, with what the model expects of it.</summary>
/// <param name="Id">Unique within the briefing, stable from month to month, such as <c>impose:energy-ban:RUS</c>.</param>
/// <param name="Kind">What it does: <c>impose</c>, <c>ease</c>, <c>renew</c>, <c>end</c>, <c>comply</c>, <c>propose</c>, <c>yes</c>,
/// <c>no</c>, <c>keep</c> and so on.</param>
/// <param name="Subject">The measure, dossier or actor it is about.</param>
/// <param name="Title">In words, for people.</param>
/// <param name="Facts">What the model projects, with units; what they are worth is the behaviour's to say.</param>
public sealed record Option(string Id, string Kind, string Subject, string Title, ImmutableArray<Term> Facts)
{
    /// <summary>The fact called <paramref name="name"/>, or <paramref name="otherwise"/> where the option has none.</summary>
    public double Fact(string name, double otherwise = 0)
    {
        foreach (var fact in Facts)
            if (fact.Name == name) return fact.Value;
        return otherwise;
    }
}
