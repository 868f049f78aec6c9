using System.Collections.Immutable;
using NegotiationSim.Negotiation.Protocols;
using NegotiationSim.Negotiation.Strategies;
using NegotiationSim.Scenarios.Domains;

namespace NegotiationSim.Experiments.Tournaments;

/// <summary>
/// Every strategy against every strategy, itself included, in every place of every domain, by stacked alternating
/// offers. With more than two parties everybody but the scored one plays the other strategy.
/// </summary>
public static class Tournament
{
    /// <summary>Plays all matches, in the order domain, strategy, opponent, place. Nothing is drawn, so once is enough.</summary>
    /// <param name="domains">At least one.</param>
    /// <param name="strategies">At least two, each once.</param>
    /// <param name="rounds">The deadline of every negotiation, at least 1.</param>
    /// <exception cref="ArgumentException">No domain, or fewer than two strategies.</exception>
    public static ImmutableArray<Match> Play(ImmutableArray<DomainFile> domains, ImmutableArray<Strategy> strategies, int rounds)
    {
        if (domains.IsDefaultOrEmpty) throw new ArgumentException("A tournament needs at least one domain.", nameof(domains));
        if (strategies.Length < 2) throw new ArgumentException("A tournament needs at least two strategies.", nameof(strategies));
        var matches = ImmutableArray.CreateBuilder<Match>();
        for (var domain = 0; domain < domains.Length; domain++)
        {
            for (var strategy = 0; strategy < strategies.Length; strategy++)
            {
                for (var against = 0; against < strategies.Length; against++)
                {
                    for (var place = 0; place < domains[domain].Profiles.Length; place++)
                    {
                        var result = Negotiate(domains[domain], place, strategies[strategy], strategies[against], rounds);
                        matches.Add(new(domain, strategy, against, place, result.Utilities[place], result.Agreement is not null));
                    }
                }
            }
        }
        return matches.ToImmutable();
    }

    private static NegotiationResult Negotiate(DomainFile input, int place, Strategy scored, Strategy others, int rounds)
    {
        var parties = input.Profiles.Select((profile, i) => new Party(profile.Name, i == place ? scored : others, input.Tables[i]));
        return new AlternatingOffers(input.Domain, [.. parties], Deadline.Known(rounds)).Run();
    }
}
