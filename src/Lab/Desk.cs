using System.Text.Json;
using NegotiationSim.Engine.Runs;
using NegotiationSim.Lab.Answers;
using NegotiationSim.Lab.Questions;
using NegotiationSim.Lab.Runs;
using NegotiationSim.Model.State;
using NegotiationSim.Results;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Lab;

/// <summary>
/// Answers what a page asks, one JSON object for another: in the browser's worker and on the server it is this class, so that the
/// page cannot tell them apart. Not safe for several threads.
/// </summary>
/// <param name="library">Behaviours, worlds and scenarios.</param>
public sealed class Desk(Library library)
{
    private readonly Shelf shelf = new(library);

    /// <summary>Answers a question.</summary>
    /// <param name="question">
    /// An object whose <c>ask</c> says what: <c>scenario</c>, <c>ensemble</c>, <c>story</c>, <c>why</c>, <c>compare</c>,
    /// <c>flows</c>, <c>parameters</c>, <c>play</c>, <c>check</c>.
    /// </param>
    /// <returns>The answer, or an object with <c>error</c>: what is wrong and what to write instead.</returns>
    public string Answer(string question)
    {
        try
        {
            using var read = JsonDocument.Parse(question);
            var asked = new Question(read.RootElement);
            return AnswerJson.Object(json => Write(json, asked));
        }
        catch (Exception fault) when (fault is InputException or RunException or ResultsException or JsonException)
        {
            return AnswerJson.Object(json => json.WriteString("error", fault.Message));
        }
    }

    private void Write(Utf8JsonWriter json, Question asked)
    {
        switch (asked.Text("ask"))
        {
            case "scenario":
                ScenarioAnswer.Write(json, shelf.Scenario(asked.Text("name")));
                break;
            case "ensemble":
                EnsembleAnswer.Write(json, shelf.Of(asked.Spec("spec")), asked.Number("replicates", 1), asked.Text("series"));
                break;
            case "story":
                StoryAnswer.Write(json, shelf.Of(asked.Spec("spec")).Tell(asked.Number("replicate", 0)));
                break;
            case "why":
                WhyAnswer.Write(json, shelf.Of(asked.Spec("spec")), asked);
                break;
            case "compare":
                CompareAnswer.Write(json, shelf.Of(asked.Spec("a")), shelf.Of(asked.Spec("b")), asked);
                break;
            case "parameters":
                ParametersAnswer.Write(json, shelf.Scenario(asked.Text("name")));
                break;
            case "flows":
                FlowsAnswer.Write(json, shelf.Of(asked.Spec("spec")).Tell(asked.Number("replicate", 0)), asked.Number("month", 0));
                break;
            case "play":
                var spec = asked.Spec("spec");
                var runs = shelf.Of(spec);
                var played = Played.Of(runs.Plan, asked.Text("seat"), asked.Number("handed", int.MaxValue), asked.Acts("acts"));
                PlayAnswer.Write(json, played, runs.Tell(0));
                break;
            case "check":
                ScenarioAnswer.Write(json, shelf.Scenario(shelf.HandIn(asked.Text("name"), asked.Text("text"))));
                break;
            default:
                throw new InputException("ask", 0, "$.ask", $"Nobody here answers \"{asked.Text("ask")}\".");
        }
    }
}
