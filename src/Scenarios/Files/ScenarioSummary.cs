using System.Collections.Immutable;
using NegotiationSim.Scenarios.Input;
using NegotiationSim.Scenarios.Shapes;

namespace NegotiationSim.Scenarios.Files;

/// <summary>What a list of scenarios shows.</summary>
/// <param name="Id">The name to run it by.</param>
/// <param name="Title">One line.</param>
/// <param name="Question">The question it asks.</param>
/// <param name="Extends">The scenario it changes; null for one that stands alone.</param>
public sealed record ScenarioSummary(string Id, string Title, string Question, string? Extends)
{
    /// <summary>
    /// The scenarios of <c>config/scenarios</c> in name order. They are not checked; one that is not JSON has its fault as title.
    /// </summary>
    /// <exception cref="InputException">The folder is missing.</exception>
    public static ImmutableArray<ScenarioSummary> All()
    {
        var folder = ConfigFolder.Find("scenarios");
        return [.. ConfigFolder.Names("scenarios").Select(name => Read(name, Path.Combine(folder, name + ".json")))];
    }

    private static ScenarioSummary Read(string name, string file)
    {
        try
        {
            var root = JsonInput.Read(file);
            return new ScenarioSummary(name, root.Text("title"), root.Text("question"), root.Member("extends")?.Text);
        }
        catch (InputException fault)
        {
            return new ScenarioSummary(name, "(cannot be read: " + fault.Problems[0].Message + ")", "", null);
        }
    }
}
