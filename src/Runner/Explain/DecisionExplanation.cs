using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using NegotiationSim.Engine.Explaining;
using NegotiationSim.Engine.Runs;
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

    private DecisionExplanation(string path, string about, StoredDecision decision, string chosen, (string, double)? runnerUp, ImmutableArray<Flip> facts, ImmutableArray<Flip> numbers, ImmutableArray<CausalStep> causes, Calendar calendar) =>
        (this.path, this.about, this.decision, this.chosen, this.runnerUp, this.facts, this.numbers, this.causes, this.calendar) = (path, about, decision, chosen, runnerUp, facts, numbers, causes, calendar);

    /// <summary>Explains one subject of the decisions of an actor in a month; null where nothing was weighed.</summary>
    /// <exception cref="InputException">Nothing was decided about <paramref name="about"/>.</exception>
    public static async Task<DecisionExplanation?> OfAsync(
        string path, RunStore store, long run, int replicate, ImmutableArray<StoredDecision> decisions, string? about, bool quick, CancellationToken cancellation)
    {
        var weighing = decisions.Where(d => d.Phase is "decide" or "vote" && d.Reasons.Weighed.Length > 0).ToList();
        var subjects = weighing.SelectMany(d => ExplainedChoice.SubjectsOf(d)).Distinct().ToList();
        if (subjects.Count == 0) return null;
        if (about is not null && !subjects.Contains(about))
            throw new InputException("--about", 0, "", $"Nothing was weighed about \"{about}\" then." + Suggestion.Sentence(about, [.. subjects]));
        var decision = about is null ? weighing[0] : weighing.First(d => ExplainedChoice.SubjectsOf(d).Contains(about));
        var choice = ExplainedChoice.Of(decision, about ?? "");
        var library = new Library();
        var plan = Manifests.PlanOf(RunFolder.ReadManifest(path), path, library);
        var scenario = plan.Scenario.Resolved;
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

        return new DecisionExplanation(path, choice.About, decision, choice.Chosen, choice.RunnerUp is { } other ? (other.Option, choice.Margin) : null, facts, numbers, causes, scenario.Calendar);
    }

    public void Write(TextWriter target)
    {
        target.WriteLine();
        target.WriteLine($"About {about}: {decision.Actor} chose {chosen} in {calendar.Name(decision.Month)}.");
        if (runnerUp is var (option, less))
            target.WriteLine(less >= 0 ? $"  Runner-up: {option}, {Number(less)} u less." : $"  Put off: {option}, {Number(-less)} u better; as many choices as a month allows were weightier.");
        Changes(target, "  One fact alone would have flipped it (found by deciding again with the same luck):", facts);
        Changes(target, "  One number of the scenario alone would have flipped it, if it had changed that month:", numbers);
        if (causes.IsEmpty) return;
        target.WriteLine("  Causes, nearest first:");
        foreach (var step in causes) target.WriteLine($"    {new string(' ', 2 * (step.Depth - 1))}{calendar.Name(step.Month)} {step.What}{(step.Because.Length > 0 ? "  <- " + step.Because : "")}");
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
        if (flips.IsEmpty) return;
        target.WriteLine(title);
        foreach (var flip in flips.Take(Shown))
        {
            target.WriteLine($"    {flip.Input}: {Value(flip.From, flip.Unit)} -> {Value(flip.To, flip.Unit)}, then {(flip.Instead.Length > 0 ? flip.Instead : "it is not asked")}");
            if (Command(flip) is { } command) target.WriteLine("      " + command);
        }
    }

    /// <summary>The what-if that makes the change; a branch has every replicate of its base.</summary>
    private string? Command(Flip flip) => flip.Path is null
        ? null
        : $"negsim branch {path} --at {calendar.Name(decision.Month)} --set {flip.Path}={(flip.Unit == "switch" ? (flip.To != 0 ? "true" : "false") : flip.To.ToString("R", CultureInfo.InvariantCulture))}";

    private static string Value(double value, string unit) => unit == "switch" ? (value != 0 ? "on" : "off") : Number(value) + (unit.Length > 0 ? " " + unit : "");

    private static string Number(double value) => value.ToString("G7", CultureInfo.InvariantCulture);
}
