using System.Collections.Immutable;
using NegotiationSim.Actors.Answers;

namespace NegotiationSim.Actors.Behaviours;

/// <summary>All that an actor may know when it answers: public indicators, its own ledger, its inbox, its menu.</summary>
/// <param name="Self">The actor's id.</param>
/// <param name="Month">Months since the scenario's start, from 0.</param>
/// <param name="Year">Calendar year.</param>
/// <param name="MonthOfYear">1 to 12.</param>
/// <param name="Phase">What is asked: <see cref="Phase.Decide"/>, <see cref="Phase.Vote"/> or <see cref="Phase.Negotiate"/>.</param>
/// <param name="Subject">The proposal voted on or the dossier bargained over; empty in <see cref="Phase.Decide"/>.</param>
/// <param name="Public">Indicators everybody sees.</param>
/// <param name="Own">The actor's own ledger.</param>
/// <param name="Inbox">What was said to it since it last answered.</param>
/// <param name="Options">What it may do; may be empty.</param>
/// <param name="MostChoices">How many options it may choose.</param>
public sealed record Briefing(
    string Self,
    int Month,
    int Year,
    int MonthOfYear,
    Phase Phase,
    string Subject,
    ImmutableArray<Term> Public,
    ImmutableArray<Term> Own,
    ImmutableArray<Message> Inbox,
    ImmutableArray<Option> Options,
    int MostChoices)
{
    /// <summary>An own figure by name, else a public one, else <paramref name="otherwise"/>.</summary>
    public double Value(string name, double otherwise = 0)
    {
        foreach (var term in Own)
            if (term.Name == name) return term.Value;
        foreach (var term in Public)
            if (term.Name == name) return term.Value;
        return otherwise;
    }
}
