using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using NegotiationSim.Engine.Explaining;
using NegotiationSim.Engine.Runs;
using NegotiationSim.Model.Script;
using NegotiationSim.Results.Folder;
using NegotiationSim.Results.Store;
using NegotiationSim.Runner.Terminal;
using NegotiationSim.Scenarios.Input;
using Calendar = NegotiationSim.Model.Script.Calendar;

namespace NegotiationSim.Runner.Explain;

/// <summary>Why one decision was taken: the runner-up, the smallest changes that flip it, the chain of causes.</summary>
internal sealed class DecisionExplanation
{
    /// <summary>Changes shown to a person; the JSON has all of them.</summary>
    private const int Shown = 6;

    private readonly string path;
    private readonly string about;
    private readonly StoredDecision decision;
    private readonly string chosen;
    private readonly (string Option, double Less)? runnerUp;
    private readonly ImmutableArray<Flip> facts;
    private readonly ImmutableArray<Flip> numbers;
    private readonly ImmutableArray<CausalStep> causes;
    private readonly Calendar calendar;
    private readonly OptionWords words;

    private DecisionExplanation(string path, string about, StoredDecision decision, string chosen, (string, double)? runnerUp,
        ImmutableArray<Flip> facts, ImmutableArray<Flip> numbers, ImmutableArray<CausalStep> causes, ResolvedScenario scenario) =>
        (this.path, this.about, this.decision, this.chosen, this.runnerUp, this.facts, this.numbers, this.causes, calendar, words) =
        (path, about, decision, chosen, runnerUp, facts, numbers, causes, scenario.Calendar, new OptionWords(scenario));

    /// <summary>Explains one subject of the decisions of an actor in a month; null where nothing was weighed.</summary>
    /// <exception cref="InputException">Nothing was decided about <paramref name="about"/>.</exception>
    public static async Task<DecisionExplanation?> OfAsync(
        string path, RunStore store, long run, int replicate, ImmutableArray<StoredDecision> decisions, string? about, bool quick,
            CancellationToken cancellation)
    {
        var weighing = decisions.Where(d => d.Phase is "decide" or "vote" && d.Reasons.Weighed.Length > 0).ToList();
        var subjects = weighing.SelectMany(d => ExplainedChoice.SubjectsOf(d)).Distinct().ToList();
        if (subjects.Count == 0) return null;
        if (about is not null && !subjects.Contains(about))
            throw new InputException("--about", 0, "", $"Nothing was weighed about \"{about}\" then."
                + Suggestion.Sentence(about, [.. subjects]));
        var library = new Library();
        var plan = Manifests.PlanOf(RunFolder.ReadManifest(path), path, library);
        var scenario = plan.Scenario.Resolved;
        if (about is null) (about, _) = Weightiest(scenario, weighing);
        var decision = weighing.First(d => ExplainedChoice.SubjectsOf(d).Contains(about));
        var choice = ExplainedChoice.Of(decision, about);
        var causes = CausalChain.Of(new StoredPast(store, run, replicate), scenario, decision, choice.CausesOf);
        var (facts, numbers) = (ImmutableArray<Flip>.Empty, ImmutableArray<Flip>.Empty);
        if (!quick)
        {
            using var line = new ProgressLine(false);
            var moment = await DecisionMoment.AtAsync(path, store, run, replicate, decision, library, cancellation);
            var search = new FlipSearch(moment, choice.About);
            facts = search.Facts();
            numbers = search.Numbers((done, all) =>
            {
                cancellation.ThrowIfCancellationRequested();
                line.Show("inputs", done, all, "inputs tried");
            });
        }

        var other = choice.RunnerUp is { } next ? (next.Option, choice.Margin) : default((string, double)?);
        return new DecisionExplanation(path, choice.About, decision, choice.Chosen, other, facts, numbers, causes, scenario);
    }

    /// <summary>The subject that mattered most: how clear a choice was times the trade it touches, so not a licence by taste.</summary>
    /// <returns>The subject and its weight.</returns>
    public static (string About, double Weight) Weightiest(ResolvedScenario scenario, IEnumerable<StoredDecision> decisions)
    {
        var (most, found) = (-1.0, "");
        foreach (var decision in decisions)
        {
            foreach (var about in ExplainedChoice.SubjectsOf(decision))
            {
                var options = decision.Reasons.Weighed.Where(w => decision.Phase == "vote" || Subject(w.Option) == about).ToList();
                var chosen = decision.Chosen.Any(c => decision.Phase == "vote" || Subject(c) == about);
                var margin = options.Count == 0 ? 0 : options.Max(o => Math.Abs(o.Score));

                // What was done comes before what was left; a base of one keeps a subject without trade in the order of margins.
                var weight = (chosen ? 1e6 : 1) * margin * (1 + TradeAtStake.Of(scenario, about));
                if (weight > most) (most, found) = (weight, about);
            }
        }

        return (found, most);
    }

    public void Write(TextWriter target)
    {
        var better = runnerUp is var (_, by) && by >= 0 ? $", {Number(by)} u better than the next best" : "";
        target.WriteLine($"{words.Actor(decision.Actor)}, {calendar.Name(decision.Month)}: {words.Option(chosen)}{better}.");
        var shown = decision.Reasons.Weighed.Where(w => w.Option == chosen || w.Option == runnerUp?.Option).ToList();
        var largest = TermBars.Largest(shown);
        foreach (var option in shown.OrderByDescending(o => o.Option == chosen))
        {
            target.WriteLine($"  {(option.Option == chosen ? "Chosen" : "Instead of")}: {words.Option(option.Option)}, {TerminalNumber.Text(option.Score)} u");
            foreach (var line in TermBars.Lines(option, largest)) target.WriteLine(line);
        }

        if (shown.Count > 0) target.WriteLine("  Bars: █ for it, ░ against it; " + TermBars.Unit);
        if (runnerUp is var (putOff, less) && less < 0) target.WriteLine(
            $"  Put off: {words.Option(putOff)}, {Number(-less)} u better; as many choices as a month allows were weightier.");
        Changes(target, "  One fact alone would have flipped it (found by deciding again with the same luck):", facts);
        Changes(target, "  One number of the scenario alone would have flipped it, if it had changed that month:", numbers);
        if (causes.IsEmpty) return;
        target.WriteLine("  Causes, nearest first:");
        foreach (var step in causes) target.WriteLine($"    {new string(' ', 2 * (step.Depth - 1))}{calendar.Name(step.Month)} {words.Step(step.What)}{(step.Because.Length > 0 ? "  <- " + words.Cause(step.Because) : "")}");
    }

    public void WriteJson(Utf8JsonWriter json)
    {
        json.WriteStartObject("ground");
        json.WriteString("about", about);
        json.WriteString("chosen", chosen);
        if (runnerUp is var (option, less))
        {
            json.WriteString("runnerUp", option);
            json.WriteNumber("runnerUpLess", less);
        }

        json.WriteStartArray("flips");
        foreach (var flip in facts.Concat(numbers))
        {
            json.WriteStartObject();
            json.WriteString("input", flip.Input);
            json.WriteNumber("from", flip.From);
            json.WriteNumber("to", flip.To);
            json.WriteString("unit", flip.Unit);
            json.WriteString("instead", flip.Instead);
            if (Command(flip) is { } command) json.WriteString("branch", command);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("causes");
        foreach (var step in causes)
        {
            json.WriteStartObject();
            json.WriteNumber("depth", step.Depth);
            json.WriteString("date", calendar.Name(step.Month));
            json.WriteString("what", step.What);
            json.WriteString("because", step.Because);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void Changes(TextWriter target, string title, ImmutableArray<Flip> flips)
    {
        var possible = flips.Where(f => f.Unit is not ("probability" or "share") || f.To is >= 0 and <= 1).ToList();
        if (possible.Count == 0) return;
        target.WriteLine(title);
        foreach (var flip in possible.Take(Shown))
        {
            target.WriteLine($"    {Input(flip.Input)}: {Value(flip.From, flip.Unit)} -> {Value(flip.To, flip.Unit)}, then {(flip.Instead.Length > 0 ? Brief(flip.Instead) : "it is not asked")}");
            if (Command(flip) is { } command) target.WriteLine("      " + command);
        }
    }

    /// <summary>The what-if that makes the change; a branch has every replicate of its base.</summary>
    private string? Command(Flip flip) => flip.Path is null
        ? null
        : $"negsim branch {path} --at {calendar.Name(decision.Month)} --set {flip.Path}={(flip.Unit == "switch" ? (flip.To != 0 ? "true" : "false") : flip.To.ToString("R", CultureInfo.InvariantCulture))}";

    /// <summary>"support of impose": of this subject the act is enough; of another its name stands there too.</summary>
    private string Input(string input) => input.IndexOf(" of ", StringComparison.Ordinal) is > 0 and var of
        ? input[..of] + " of " + Brief(input[(of + 4)..]) : input;

    private string Brief(string option) =>
        option.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon && option[(colon + 1)..] == about
            ? option[..colon] : words.Option(option);

    private static string Value(double value, string unit) => unit == "switch" ? (value != 0 ? "on" : "off")
        : Number(value) + (unit.Length > 0 ? " " + unit : "");

    private static string Number(double value) => TerminalNumber.Text(value);

    private static string Subject(string option) => option[(option.IndexOf(':', StringComparison.Ordinal) + 1)..].Split('/')[0];
}
