using System.Collections.Immutable;
using NegotiationSim.Model.Worlds;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Scenarios.Worlds;

/// <summary>Reads where figures come from: one default a figure for the whole world, and notes that override it.</summary>
public static class ProvenanceReader
{
    /// <summary>Reads <c>"provenance": { "gdpMusd": { "source", "quality" } }</c>.</summary>
    public static ImmutableArray<Provenance> Defaults(ObjectReader? reader)
    {
        if (reader is null) return [];
        var notes = ImmutableArray.CreateBuilder<Provenance>();
        foreach (var (figure, _) in reader.Node.Members)
        {
            if (figure == "$schema" || reader.Object(figure) is not { } note) continue;
            notes.Add(new Provenance(figure, double.NaN, double.NaN, note.Text("source"), ReadQuality(note)));
            note.Done();
        }

        return notes.ToImmutable();
    }

    /// <summary>The notes of one item: its own, then the world's defaults for figures it says nothing about.</summary>
    /// <param name="item">The economy or commodity.</param>
    /// <param name="figures">The figures it has, with their values.</param>
    /// <param name="defaults">The world's defaults.</param>
    public static ImmutableArray<Provenance> Notes(ObjectReader item, IReadOnlyList<(string Figure, double Value)> figures, ImmutableArray<Provenance> defaults)
    {
        var own = item.List("notes").Select(node => Note(new ObjectReader(node, item.Problems), figures)).ToList();
        foreach (var (figure, value) in figures)
            if (own.All(o => o.Figure != figure) && defaults.FirstOrDefault(d => d.Figure == figure) is { } general)
                own.Add(general with { Low = value, High = value });
        return [.. own];
    }

    /// <summary>One of observed, estimated, stylised.</summary>
    public static Quality ReadQuality(ObjectReader reader) =>
        (Quality)Math.Max(0, WorldIndex.Qualities.Find(reader.Choice("quality", WorldIndex.Qualities.Names)));

    private static Provenance Note(ObjectReader reader, IReadOnlyList<(string Figure, double Value)> figures)
    {
        var figure = reader.Choice("figure", [.. figures.Select(f => f.Figure)]);
        var value = figures.FirstOrDefault(f => f.Figure == figure).Value;
        var low = reader.Number("low", fallback: value);
        var high = reader.Number("high", fallback: value);
        if (!(low <= value && value <= high))
            reader.Problems.Add(reader.Node, FormattableString.Invariant($"The range of \"{figure}\" runs from {low} to {high} but its value is {value}; write low at or under it and high at or over it."));
        var note = new Provenance(figure, low, high, reader.Text("source"), ReadQuality(reader));
        reader.Done();
        return note;
    }
}
