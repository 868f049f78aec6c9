using System.Globalization;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;

namespace NegotiationSim.Model.Figures;

/// <summary>Series of what lies between two economies beside trade.</summary>
internal static class TieSeries
{
    private static readonly (string Word, string Says, Func<DyadState, double> Value)[] Ties =
    [
        ("relation", "relation, -1 broken to 1 warm", d => d.Relation),
        ("leaning", "leaning of the leader, -1 to 1", d => d.Leaning),
        ("firms", "firms of the first present in the second, base year = 1", d => d.Ties.Firms),
        ("embassy", "staff of the first's embassy in the second, 0 closed to 1", d => d.Ties.Embassy),
        ("contacts", "second-track contacts, 0 to 1", d => d.Ties.Contacts),
        ("contract", "projects agreed that wait for a licence, 0 to 1", d => d.Ties.Contract),
    ];

    public static IReadOnlyList<(string Spelling, string Says)> Spellings { get; } =
    [
        .. Ties.Select(t => (t.Word + ":A:B", t.Says)),
        ("war:A:B", "state of war, 1 fighting to 0 peace"),
        ("calmer:A:B:X", "1 where the state of war of a pair that has begun one is at most X, else 0"),
    ];

    public static Func<MonthRecord, double>? Find(ResolvedScenario scenario, string[] words)
    {
        if (words.Length is < 3 or > 4) return null;
        if (words[0] is not ("war" or "calmer") && !Ties.Any(t => t.Word == words[0])) return null;
        var (from, to) = (FigureNames.Economy(scenario, words[1]), FigureNames.Economy(scenario, words[2]));
        if (words is ["war", _, _]) return m => m.State.Politics?.WarBetween(from, to) ?? 0;
        if (words is ["calmer", _, _, var text])
        {
            if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var bound)) throw new FigureException(
                $"\"{text}\" is no number between 0 and 1.");
            return m => m.State.Politics is { } p && p.Wars.Any(w => w.Aggressor == from && w.Defender == to && w.Intensity <= bound) ? 1
                : 0;
        }

        if (words.Length != 3) return null;
        var value = Ties.First(t => t.Word == words[0]).Value;
        return m => m.State.Politics is { } p && p.Dyad(from, to) is var at and >= 0 ? value(p.Dyads[at]) : 0;
    }
}
