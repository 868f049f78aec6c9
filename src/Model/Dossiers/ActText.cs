using System.Globalization;
using NegotiationSim.Model.Declarations;
using NegotiationSim.Model.Economics.Credit;
using NegotiationSim.Model.Script;

namespace NegotiationSim.Model.Dossiers;

/// <summary>Acts in words.</summary>
internal static class ActText
{
    /// <summary>What an act is about: a measure, one of its carve-outs, or the two states.</summary>
    public static string Subject(ResolvedScenario scenario, Act act)
    {
        if (act.Project >= 0) return scenario.Projects[act.Project].Id;
        if (act.Measure < 0) return Lenders.Id(scenario, act.From) + "-" + Lenders.Id(scenario, act.To);
        var measure = scenario.Measures[act.Measure];
        return act.CarveOut < 0 ? measure.Id : measure.Id + "/" + measure.CarveOuts[act.CarveOut].Id;
    }

    /// <summary>An act, or its undoing, for people.</summary>
    public static string Title(ResolvedScenario scenario, Act act, bool done)
    {
        if (act.Measure >= 0)
        {
            var title = scenario.Measures[act.Measure].Title;
            if (act.IsRelief) return (done ? "Eased: " : "Reimposed: ") + title;
            return (done ? "" : "Undone: ") + KebabCase.Of(act.Kind).Replace('-', ' ') + ": " + title;
        }

        if (act.Project >= 0) return (done ? "Begun: " : "Given up: ") + scenario.Projects[act.Project].Title;
        var (from, to) = (Lenders.Name(scenario, act.From), Lenders.Name(scenario, act.To));
        return (done ? "" : "Undone: ") + act.Kind switch
        {
            ActKind.WarStage => Stage(act.Value) + " in the war of " + from + " with " + to,
            ActKind.Contract => from + " and " + to + " revive projects agreed before",
            ActKind.Lend => string.Create(CultureInfo.InvariantCulture, $"{from} lends {to} {act.Value:0} million US dollars"),
            ActKind.Restructure => string.Create(CultureInfo.InvariantCulture,
                $"{from} gives up {100 * act.Value:0} % of what {to} owes it, the rest on new terms"),
            ActKind.Default => from + (act.Value > 0 ? " stops paying " : " pays again ") + to,
            ActKind.Aid => string.Create(CultureInfo.InvariantCulture,
                $"{from} gives {to} aid of {act.Value:0.#} billion US dollars a year"),
            ActKind.PauseAid => from + " pauses its aid to " + to,
            ActKind.Admit => from + " admits " + to,
            _ => from + " and " + to,
        };
    }

    private static string Stage(double intensity) =>
        intensity switch
        {
            <= 0 => "Peace",
            <= 0.1 => "Withdrawal",
            <= 0.25 => "Ceasefire",
            <= 0.5 => "Talks",
            < 1 => "Talks about talks",
            _ => "Fighting"
        };
}
