using System.Collections.Immutable;
using NegotiationSim.Actors.Answers;
using NegotiationSim.Actors.Behaviours;
using NegotiationSim.Model.Dossiers;

namespace NegotiationSim.Model.Behaviours;

/// <summary>Answers at tables from the worth of options in u.</summary>
internal static class TableManners
{
    /// <summary>A mandate from the worth of every level and of no deal; staying away where no deal is better than every deal.</summary>
    public static Answer Mandate(string strategy, Briefing briefing, ImmutableArray<WeighedOption> weighed)
    {
        var issues = ImmutableArray.CreateBuilder<ImmutableArray<double>>();
        var noDeal = 0.0;
        for (var from = 0; from < weighed.Length;)
        {
            var until = from + 1;
            while (until < weighed.Length && briefing.Options[until].Subject == briefing.Options[from].Subject) until++;
            if (briefing.Options[from].Kind == TableKinds.NoDeal) noDeal = weighed[from].Score;
            else if (briefing.Options[from].Kind != TableKinds.Together) issues.Add([.. weighed[from..until].Select(w => w.Score)]);
            from = until;
        }

        var mandate = Mandates.Joint(strategy, issues.ToImmutable(), Mandates.Together(weighed), noDeal);
        return new Answer([], new Reasons(weighed, 0, mandate is null
            ? "Stays away: no deal is worth more than any deal on the table."
            : string.Create(System.Globalization.CultureInfo.InvariantCulture,
                $"Bargains by {strategy}; no deal is worth {mandate.Reservation:0.000} of the best deal.")), mandate);
    }
}
