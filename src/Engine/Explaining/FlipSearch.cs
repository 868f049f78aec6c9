using System.Collections.Immutable;
using NegotiationSim.Actors.Answers;
using NegotiationSim.Actors.Behaviours;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;
using NegotiationSim.Scenarios.Files;

namespace NegotiationSim.Engine.Explaining;

/// <summary>
/// Finds the smallest change of one input that flips a decision: the decision is taken again and again with the same
/// luck, the input moved until the choice is another, and the edge found by bisection.
/// </summary>
/// <param name="moment">The decision.</param>
/// <param name="about">The subject whose choice is to flip, such as a measure's id; of a vote, any.</param>
/// <param name="paper">Where it is talks: the outcome whose signing is to flip; null for a choice from a menu.</param>
public sealed class FlipSearch(DecisionMoment moment, string about, int? paper = null)
{
    private const int Halvings = 24;

    /// <summary>Greatest worth beside trade that is tried, u: five per cent of a year's income.</summary>
    private const double MostStated = 5;

    /// <summary>Groups of parameters that reach a decision in the month in which it is taken.</summary>
    private static readonly string[] Groups = ["politics", "cooperation", "payments", "gates", "assets"];

    /// <summary>What was chosen of the subject.</summary>
    public string Chosen { get; } = Choice(moment.Again(moment.Briefing), about, paper);

    /// <summary>Facts of the subject's options whose change alone flips the choice, least change first.</summary>
    public ImmutableArray<Flip> Facts()
    {
        var flips = new List<Flip>();
        var options = moment.Briefing.Options;
        for (var o = 0; o < options.Length; o++)
        {
            if (options[o].Subject != about && moment.Briefing.Subject.Length == 0) continue;
            for (var f = 0; f < options[o].Facts.Length; f++)
            {
                var (at, option, fact) = (o, options[o], options[o].Facts[f]);
                var place = f;
                string Try(double value) => Choice(moment.Again(
                    moment.Briefing with
                    {
                        Options = options.SetItem(
                    at, option with { Facts = option.Facts.SetItem(place, fact with { Value = value }) })
                    }), about, paper);
                if (Nearest(Try, fact.Value) is { } to) flips.Add(
                    new Flip($"{fact.Name} of {option.Id}", fact.Value, to, fact.Unit, Try(to), null, Math.Abs(to - fact.Value)));
            }
        }

        return [.. flips.OrderBy(f => f.Effort)];
    }

    /// <summary>
    /// Numbers of the scenario whose change alone flips the choice if it comes in that month, least share of its range first.
    /// </summary>
    /// <param name="tried">Told how many of how many numbers have been tried.</param>
    public ImmutableArray<Flip> Numbers(Action<int, int> tried)
    {
        var candidates = Candidates().ToList();
        var flips = new List<Flip>();
        for (var c = 0; c < candidates.Count; c++)
        {
            if (Edge(candidates[c]) is { } flip) flips.Add(flip);
            tried(c + 1, candidates.Count);
        }

        // A change after which the question does not even come up says less than one after which the answer is another.
        return [.. flips.OrderBy(f => f.Instead.Length == 0).ThenBy(f => f.Effort)];
    }

    private IEnumerable<Candidate> Candidates()
    {
        var scenario = moment.Scenario;
        foreach (var setting in moment.Behaviour.Settings)
        {
            var name = setting.Name;
            yield return new Candidate(
                $"actors.{Among(moment.Self.Kind)}.{moment.Self.Id}.settings.{name}", moment.Self.Setting(name), setting.Min,
                setting.Max, setting.Unit, false,
                value => scenario with
                {
                    Actors = scenario.Actors.SetItem(
                    moment.Actor, With(scenario.Actors[moment.Actor], name, value))
                });
        }

        foreach (var entry in ParameterTable.All.Where(e => Groups.Contains(e.Path.Split('.')[1])))
            yield return new Candidate(entry.Path, ParameterTable.Value(scenario.Parameters, entry), entry.Min, entry.Max,
                entry.IsSwitch ? "switch" : entry.Unit, entry.IsSwitch || entry.IsWhole,
                value => scenario with { Parameters = ParameterTable.With(scenario.Parameters, entry, value) });
        if (paper is { } outcome && scenario.Dossiers.Any(x => x.Id == about))
            foreach (var stated in Stated(outcome)) yield return stated;
        for (var m = 0; m < scenario.Measures.Length; m++)
        {
            if (scenario.Measures[m].Id != about) continue;
            var at = m;
            yield return new Candidate($"measures.{about}.enforcement", scenario.Measures[m].Enforcement, 0, 1, "share", false,
                value => scenario with { Measures = scenario.Measures.SetItem(at, scenario.Measures[at] with { Enforcement = value }) });
        }
    }

    /// <summary>What the scenario states of the paper beside trade, level by level, and of going on without a deal.</summary>
    private IEnumerable<Candidate> Stated(int outcome)
    {
        var d = moment.Scenario.Dossiers.IndexOf(moment.Scenario.Dossiers.First(x => x.Id == about));
        var dossier = moment.Scenario.Dossiers[d];
        var domain = dossier.Domain();
        for (var i = 0; i < dossier.Issues.Length; i++)
        {
            var (issue, at, l) = (dossier.Issues[i], i, domain.ValueIndex(outcome, i));
            var worths = issue.Levels[l].Worths;
            var place = worths.IndexOf(worths.FirstOrDefault(w => w.Actor == moment.Actor)!);
            if (place < 0) continue;
            yield return new Candidate($"dossiers.{about}.issues.{issue.Id}.levels.{issue.Levels[l].Id}.worth.{moment.Self.Id}",
                worths[place].Value, -MostStated, MostStated, "u", false, value => With(d, dossier with
                {
                    Issues = dossier.Issues.SetItem(at, issue with
                    {
                        Levels = issue.Levels.SetItem(l, issue.Levels[l] with
                        {
                            Worths = worths.SetItem(place, worths[place] with { Value = value })
                        })
                    })
                }));
        }

        var without = dossier.NoDeal.IndexOf(dossier.NoDeal.FirstOrDefault(w => w.Actor == moment.Actor)!);
        if (without >= 0)
            yield return new Candidate($"dossiers.{about}.noDeal.{moment.Self.Id}", dossier.NoDeal[without].Value, -MostStated, MostStated,
                "u", false, value => With(d, dossier with
                {
                    NoDeal = dossier.NoDeal.SetItem(without, dossier.NoDeal[without] with { Value = value })
                }));
    }

    private ResolvedScenario With(int dossier, Dossier changed) =>
        moment.Scenario with { Dossiers = moment.Scenario.Dossiers.SetItem(dossier, changed) };

    private static string Among(ActorKind kind) => kind == ActorKind.Ministry ? "ministries" : "each";

    private static ActorAssignment With(ActorAssignment actor, string setting, double value) =>
        actor with
        {
            Profile = actor.Profile with
            {
                Settings =
            [.. actor.Profile.Settings.Select(s => s.Name == setting ? s with { Value = value } : s)]
            }
        };

    private Flip? Edge(Candidate one)
    {
        var range = one.Most - one.Least;
        var found = default(Flip);
        foreach (var end in (ReadOnlySpan<double>)[one.Least, one.Most])
        {
            if (end == one.Value || !double.IsFinite(end) || Under(one, end) == Chosen) continue;
            var to = one.IsWhole ? WholeEdge(one, end) : Rounded(
                v => Under(one, v) != Chosen, one.Value, Halve(v => Under(one, v) != Chosen, one.Value, end, Halvings / 2), end);
            var flip = new Flip(one.Path, one.Value, to, one.Unit, Under(one, to), one.Path, Math.Abs(to - one.Value) / range);
            if (found is null || flip.Effort < found.Effort) found = flip;
        }

        return found;
    }

    private double WholeEdge(Candidate one, double end)
    {
        var (kept, flipped) = (one.Value, end);
        while (Math.Abs(flipped - kept) > 1)
        {
            var middle = Math.Round((kept + flipped) / 2);
            if (Under(one, middle) != Chosen) flipped = middle;
            else kept = middle;
        }

        return flipped;
    }

    private string Under(Candidate one, double value)
    {
        try
        {
            return moment.Under(one.Change(value)) is { } answer ? Choice(answer, about, paper) : "";
        }
        catch (RunException)
        {
            // A value with which the month has no solution is no flip.
            return Chosen;
        }
    }

    /// <summary>The nearest value on either side at which the choice is another; null where none is within ten thousand units.</summary>
    private double? Nearest(Func<double, string> choice, double value)
    {
        var nearest = default(double?);
        foreach (var side in (ReadOnlySpan<double>)[-1, 1])
        {
            for (var size = 1e-4; size < 1e4; size *= 4)
            {
                var far = value + side * size;
                if (choice(far) == Chosen) continue;
                bool Flips(double v) => choice(v) != Chosen;
                var edge = Rounded(Flips, value, Halve(Flips, value, far, Halvings), far);
                if (nearest is null || Math.Abs(edge - value) < Math.Abs(nearest.Value - value)) nearest = edge;
                break;
            }
        }

        return nearest;
    }

    private static double Halve(Func<double, bool> flips, double kept, double flipped, int times)
    {
        for (var h = 0; h < times; h++)
        {
            var middle = (kept + flipped) / 2;
            if (flips(middle)) flipped = middle;
            else kept = middle;
        }

        return flipped;
    }

    /// <summary>The edge with as few digits as still flip: moved away from where the value stands.</summary>
    private static double Rounded(Func<double, bool> flips, double value, double edge, double end)
    {
        for (var digits = 2; digits < 8; digits++)
        {
            var scale = Math.Pow(10, digits - 1 - Math.Floor(Math.Log10(Math.Max(1e-12, Math.Abs(edge)))));
            var away = edge < value ? Math.Floor(edge * scale) / scale : Math.Ceiling(edge * scale) / scale;
            var within = end < value ? away >= end : away <= end;
            if (within && Math.Abs(away - edge) < 0.05 * Math.Abs(edge - value) && flips(away)) return away;
        }

        return edge;
    }

    /// <summary>Id of what an answer chose of a subject; that of leaving it where nothing was.</summary>
    private static string Choice(Answer answer, string about, int? paper)
    {
        if (paper is { } outcome) return answer.Mandate is { } mandate && mandate.Utilities[outcome] >= mandate.Reservation
            ? TablePapers.Id(outcome) : TablePapers.NoDeal;
        foreach (var chosen in answer.Chosen)
        {
            var colon = chosen.IndexOf(':', StringComparison.Ordinal);
            if (colon < 0 || chosen[(colon + 1)..].Split('/')[0] == about) return chosen;
        }

        return "keep:" + about;
    }

    private sealed record Candidate(string Path, double Value, double Least, double Most, string Unit, bool IsWhole,
        Func<double, ResolvedScenario> Change);
}
