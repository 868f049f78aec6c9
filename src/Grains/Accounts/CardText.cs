using System.Collections.Immutable;
using NegotiationSim.Actors.Answers;
using NegotiationSim.Grains.Abstractions;
using NegotiationSim.Grains.Abstractions.Actors;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.Worlds;

namespace NegotiationSim.Grains.Accounts;

/// <summary>How ordinals, names of the code and terms stand in what outsiders read.</summary>
internal static class CardText
{
    /// <summary><c>InForce</c> as <c>in-force</c>.</summary>
    public static string Kebab<T>(T value)
        where T : struct, Enum =>
        string.Concat(value.ToString().Select((c, i) => char.IsUpper(c) ? (i == 0 ? "" : "-") + char.ToLowerInvariant(c) : c.ToString()));

    /// <summary>Ids of economies.</summary>
    public static ImmutableArray<string> Ids(World world, ImmutableArray<int> economies) =>
        [.. economies.Select(e => world.Economies[e].Id)];

    /// <summary>Terms as figures.</summary>
    public static ImmutableArray<Figure> Figures(ImmutableArray<Term> terms) => [.. terms.Select(t => new Figure(t.Name, t.Value, t.Unit))];

    /// <summary>A decision in full.</summary>
    public static ActorDecision Decision(DecisionOfMonth taken, Calendar calendar)
    {
        var (answer, reasons) = (taken.Decision.Answer, taken.Decision.Answer.Reasons);
        return new ActorDecision(
            taken.Month, calendar.Name(taken.Month), Kebab(taken.Decision.Phase), taken.Decision.Subject, taken.Decision.Because,
                answer.Chosen,
            reasons.Sentence, reasons.Margin, [.. reasons.Weighed.Select(w => new WeighedChoice(w.Option, w.Score, Figures(w.Terms)))]);
    }
}
