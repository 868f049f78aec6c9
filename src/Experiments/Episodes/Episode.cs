namespace NegotiationSim.Experiments.Episodes;

/// <summary>What became of an issue.</summary>
/// <param name="Case">The issue.</param>
/// <param name="Threatened">Whether a threat was made in public.</param>
/// <param name="Conceded">Month the target gave in; -1 where it did not.</param>
/// <param name="Imposed">First month with a measure in force; -1 where none was.</param>
/// <param name="Ended">First month after that without any; -1 where one still was in force at the end.</param>
/// <param name="Months">Months in force, up to the end of the run where it goes on.</param>
/// <param name="Outcome">Outcome code of the last measure at the episode's end; empty where it goes on.</param>
/// <param name="TradeChange">Trade of the pair, both ways, in months 13 to 24 of bans on trade against the year before the first of them,
/// less 1; NaN where none held that long.</param>
/// <param name="Complete">Whether bans on all trade both ways held through those months.</param>
public sealed record Episode(
    EpisodeCase Case, bool Threatened, int Conceded, int Imposed, int Ended, int Months, string Outcome, double TradeChange, bool Complete);
