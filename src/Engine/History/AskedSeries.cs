using System.Collections.Immutable;
using NegotiationSim.Model.Figures;
using NegotiationSim.Results.Recorder;
using NegotiationSim.Scenarios.Files;

namespace NegotiationSim.Engine.History;

/// <summary>Which series whoever orders replicates elsewhere asks to have of them.</summary>
/// <param name="Named">Ids and units of those beside the scenario's own and what history is compared with.</param>
/// <param name="IsOnly">Whether those named are all that is asked for.</param>
public sealed record AskedSeries(ImmutableArray<KeyValuePair<string, string>> Named, bool IsOnly)
{
    /// <summary>The series of a run of a scenario, in the order a recorder keeps them.</summary>
    /// <param name="loaded">The scenario.</param>
    /// <exception cref="FigureException">A name means nothing in it.</exception>
    public ImmutableArray<HeadlineSeries> Of(LoadedScenario loaded)
    {
        ArgumentNullException.ThrowIfNull(loaded);
        var scenario = loaded.Resolved;
        var beside = RecordedHistory.Series(loaded);
        var known = Headlines.Of(scenario, beside).Select(s => s.Id).ToHashSet(StringComparer.Ordinal);
        beside = beside.AddRange(Named.Where(n => known.Add(n.Key)).Select(
            n => new HeadlineSeries(n.Key, n.Key, n.Value, FigureReader.Series(scenario, n.Key))));
        var named = Named.Select(n => n.Key).ToHashSet(StringComparer.Ordinal);
        return [.. Headlines.Of(scenario, beside).Where(s => !IsOnly || named.Contains(s.Id))];
    }
}
