using System.Collections.Immutable;

namespace NegotiationSim.Experiments.Episodes;

/// <summary>An issue between a sender and a target that may become a sanction episode.</summary>
/// <param name="Sender">Id of the actor that decides: a state or a bloc.</param>
/// <param name="Senders">Ordinals of the economies it speaks for.</param>
/// <param name="Target">Ordinal of the target.</param>
/// <param name="Objective">What is demanded, in the coding of the Global Sanctions Data Base.</param>
/// <param name="Start">Month the issue arises.</param>
/// <param name="Measures">Positions of its measures in the scenario.</param>
/// <param name="Complete">Whether bans on all trade, both ways, are among them.</param>
/// <param name="Trade">Positions of those of its measures that are bans on trade.</param>
public sealed record EpisodeCase(
    string Sender, ImmutableArray<int> Senders, int Target, string Objective, int Start, ImmutableArray<int> Measures, bool Complete,
        ImmutableArray<int> Trade);
