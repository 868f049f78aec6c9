using System.Collections.Immutable;
using System.Globalization;
using NegotiationSim.Actors.Answers;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;
using NegotiationSim.Negotiation.Domains;
using NegotiationSim.Negotiation.Protocols;

namespace NegotiationSim.Model.Dossiers;

/// <summary>Asks a party round by round: accept the offer that stands, make one, or leave.</summary>
internal sealed class PersonAtTable(Dossier dossier, Domain domain)
{
    /// <summary>The most offers a paper lists: the best for the party. A person does not read more.</summary>
    private const int MostOffers = 400;

    /// <summary>What a party says in its turn, null where it leaves, and in its own words why.</summary>
    public sealed record Result(WorldState State, TurnTaken? Said, string Words, ImmutableArray<int> Waiting);

    /// <summary>Asks the party whose turn it is.</summary>
    /// <param name="now">The state.</param>
    /// <param name="talks">The talks.</param>
    /// <param name="party">Its position.</param>
    /// <param name="table">What outcomes are worth to it, as far as it said.</param>
    /// <param name="questions">Asks.</param>
    public async ValueTask<Result> AskAsync(WorldState now, AlternatingOffers talks, int party, UtilityTable table,
        TableQuestions questions)
    {
        var asked = await questions.AskAsync(now, dossier.Id, [dossier.Parties[party]], [Paper(talks, table)]);
        if (!asked.Waiting.IsEmpty) return new Result(now, null, "", asked.Waiting);
        var chosen = asked.Answers[0]?.Chosen is { IsEmpty: false } options ? options[0] : "";
        var words = asked.Answers[0]?.Reasons.Sentence is { Length: > 0 } sentence ? sentence : "In person, without a reason given.";
        if (chosen == TableKinds.Leave) return new Result(asked.State, null, words, []);
        if (chosen == TableKinds.Accept) return new Result(asked.State, TurnTaken.Accept, words, []);
        return new Result(asked.State, TurnTaken.Offer(chosen.Length > 0 ? Outcome(chosen) : Standing(talks, party, table)), words, []);
    }

    /// <summary>Whoever says nothing stands by its last offer, or by its best where it has made none.</summary>
    private static int Standing(AlternatingOffers talks, int party, UtilityTable table) => talks.LastSent(party) is var last and >= 0
        ? last : table.Best;

    private static int Outcome(string option) => int.Parse(option.AsSpan(TableKinds.Offer.Length + 1), CultureInfo.InvariantCulture);

    private ImmutableArray<Option> Paper(AlternatingOffers talks, UtilityTable table)
    {
        var options = ImmutableArray.CreateBuilder<Option>();
        if (talks.Standing >= 0) options.Add(new Option(
            TableKinds.Accept, TableKinds.Accept, dossier.Id, "Accept: " + Words(talks.Standing), [Worth(table, talks.Standing)]));
        for (var k = 0; k < Math.Min(MostOffers, table.RationalCount); k++)
        {
            var outcome = table.RationalFromTop(k);
            options.Add(new Option(string.Create(CultureInfo.InvariantCulture, $"{TableKinds.Offer}={outcome}"), TableKinds.Offer,
                dossier.Id, "Offer: " + Words(outcome), [Worth(table, outcome)]));
        }

        options.Add(new Option(TableKinds.Leave, TableKinds.Leave, dossier.Id, "Leave the talks for good", []));
        return options.ToImmutable();
    }

    private string Words(int outcome) => string.Join(", ", domain.Describe(outcome));

    private static Term Worth(UtilityTable table, int outcome) => new("worth", table[outcome], "utility");
}
