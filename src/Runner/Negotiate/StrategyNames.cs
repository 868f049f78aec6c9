using System.Collections.Immutable;
using NegotiationSim.Negotiation.Bidding;
using NegotiationSim.Negotiation.Strategies;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Runner.Negotiate;

/// <summary>Reads the comma-separated strategy names of the command line.</summary>
public static class StrategyNames
{
    /// <summary>The strategies named in <paramref name="list"/>, in order.</summary>
    /// <param name="option">The option the list came from, for messages.</param>
    /// <param name="list">Names separated by commas.</param>
    /// <exception cref="InputException">A name is unknown or empty.</exception>
    public static ImmutableArray<Strategy> Parse(string option, string list)
    {
        var problems = new InputProblems(option);
        var found = ImmutableArray.CreateBuilder<Strategy>();
        foreach (var name in list.Split(',', StringSplitOptions.TrimEntries))
        {
            if (StrategyCatalogue.Find(name) is { } strategy) found.Add(strategy);
            else problems.Add(0, "", "There is no strategy called \"" + name + "\"." + Suggestion.Sentence(name, StrategyCatalogue.Names));
        }
        problems.ThrowIfAny();
        return found.ToImmutable();
    }

    /// <summary>What to know of strategies that were made for two parties where more are at the table; one sentence each.</summary>
    public static IEnumerable<string> ForMany(IEnumerable<Strategy> strategies, int parties) => parties <= 2 ? [] : strategies.Distinct()
        .Where(strategy => strategy.Model is not null || strategy.RemembersOutcomes || strategy.Bidding is MirrorBidding)
        .Select(strategy => strategy.Name + " was made for two parties; among " + parties + " it takes the others as one.");

    /// <summary>The strategies with one line each, for help texts.</summary>
    public static string Help { get; } = string.Join(Environment.NewLine,
        StrategyCatalogue.All.Select(strategy => "  " + strategy.Name.PadRight(22) + strategy.Summary));
}
