using NegotiationSim.Engine.History;
using NegotiationSim.Engine.Runs;
using NegotiationSim.Results.Folder;
using NegotiationSim.Results.Recorder;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Runner.Compare;

/// <summary>Titles of a run's series by their ids, so that people read names.</summary>
internal static class SeriesTitles
{
    /// <summary>
    /// The titles; none where the scenario a run kept no longer fits this program, whose figures can be compared all the same.
    /// </summary>
    public static IReadOnlyDictionary<string, string> Of(string path)
    {
        try
        {
            var scenario = Manifests.PlanOf(RunFolder.ReadManifest(path), path, new Library()).Scenario;
            return Headlines.Of(scenario.Resolved, RecordedHistory.Series(scenario)).ToDictionary(s => s.Id, s => s.Title);
        }
        catch (InputException)
        {
            return new Dictionary<string, string>();
        }
    }
}
