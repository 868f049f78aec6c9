using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Experiments.Calibrations;

/// <summary>
/// Writes a fit down as a scenario that extends the one it was fitted on: what was changed, what was fitted, to what, over which months.
/// </summary>
public static class FitFile
{
    private static readonly JsonSerializerOptions Json =
        new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Text of the scenario file.</summary>
    /// <param name="problem">What was fitted.</param>
    /// <param name="extends">What the file extends, as it writes it.</param>
    /// <param name="changes">Changes the fit was made under, as for <c>--set</c>.</param>
    /// <param name="result">What came out.</param>
    /// <exception cref="InputException">A change names a thing by position, which an extending file cannot.</exception>
    public static string Text(FitProblem problem, string extends, IEnumerable<string> changes, FitResult result)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(changes);
        ArgumentNullException.ThrowIfNull(result);
        var basis = JsonNode.Parse(problem.Base.Text)!;
        var root = new JsonObject { ["extends"] = extends, ["title"] = problem.Base.Resolved.Title + " (fitted)" };
        foreach (var change in changes) Put(root, basis, change[..change.IndexOf('=', StringComparison.Ordinal)],
            Value(change[(change.IndexOf('=', StringComparison.Ordinal) + 1)..]));
        foreach (var value in result.Values) Put(root, basis, value.Parameter.Path, value.Value);
        var calendar = problem.Base.Resolved.Calendar;
        root["fitUntil"] = calendar.Name(Math.Max(problem.Until,
            problem.Base.ForecastFrom < problem.Base.Resolved.Months ? problem.Base.ForecastFrom : 0) - 1);
        var fitted = new JsonArray();
        foreach (var old in problem.Base.Fitted.Where(f => result.Values.All(v => v.Parameter.Path != f.Path)))
            fitted.Add(Entry(old.Path, old.Value, old.From, old.Until, old.Series, old.Objective));
        var series = problem.Objective.Targets.Select(t => problem.Base.History[t.Series].Id).Distinct().ToImmutableArray();
        foreach (var value in result.Values)
            fitted.Add(Entry(value.Parameter.Path, value.Value, calendar.Name(problem.From), calendar.Name(problem.Until - 1), series,
                Objective(problem, result, value)));
        root["fitted"] = fitted;
        return root.ToJsonString(Json) + "\n";
    }

    private static string Objective(FitProblem problem, FitResult result, FittedValue value) => string.Create(
        CultureInfo.InvariantCulture,
        $"mean over series of the mean squared log error, {result.Before:0.0000} before and {result.After:0.0000} after, {problem.Objective.Targets.Length} figures; bounds {value.Parameter.Min:G6} to {value.Parameter.Max:G6}, standard error {value.StandardError:G3}, 95 % {value.Low:G4} to {value.High:G4}{string.Concat(value.Warnings.Select(w => "; " + w))}{(result.Converged ? "" : "; budget spent before the search ended")}");

    private static JsonObject Entry(string path, double value, string from, string until, ImmutableArray<string> series,
        string objective) => new()
        {
            ["path"] = path,
            ["value"] = value,
            ["from"] = from,
            ["until"] = until,
            ["series"] = new JsonArray([.. series.Select(s => (JsonNode)s)]),
            ["objective"] = objective,
        };

    /// <summary>Puts a value where a path leads; things in lists are named by their ids.</summary>
    private static void Put(JsonObject root, JsonNode basis, string path, JsonNode? value)
    {
        var steps = path.Split('.');
        JsonNode at = root;
        JsonNode? below = basis;
        for (var s = 0; s < steps.Length; s++)
        {
            var next = ScenarioNumber.Below(below, steps[s]);
            if (below is JsonArray)
            {
                if (next is null) throw new InputException("--set", 0, "",
                    $"{path} names a thing by position; name it by its id, or write the change into a scenario of your own first.");
                var list = (JsonArray)at;
                if (ScenarioNumber.Below(list, steps[s]) is not { } item) list.Add(item = new JsonObject { ["id"] = steps[s] });
                at = item;
            }
            else if (s == steps.Length - 1) at[steps[s]] = value;
            else at = at[steps[s]] ??= next is JsonArray ? new JsonArray() : new JsonObject();
            below = next;
        }
    }

    private static JsonNode? Value(string text)
    {
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return text;
        }
    }
}
