using System.Collections.Immutable;
using NegotiationSim.Model.Worlds;
using NegotiationSim.Scenarios.Input;
using NegotiationSim.Scenarios.Shapes;

namespace NegotiationSim.Scenarios.Worlds;

/// <summary>Reads where figures come from: one default a figure for the whole world, and notes that override it.</summary>
internal static class ProvenanceReader
{
    /// <summary>The notes of one item: its own, then the world's defaults for figures it says nothing about.</summary>
    /// <param name="item">The economy or commodity.</param>
    /// <param name="figures">The figures it has.</param>
    /// <param name="root">The world, for its defaults.</param>
    /// <param name="problems">Where problems go.</param>
    public static ImmutableArray<Provenance> Notes(InputNode item, ImmutableArray<string> figures, InputNode root, InputProblems problems)
    {
        var notes = item.List("notes").Select(note => Note(note, item, problems)).ToList();
        foreach (var figure in figures)
        {
            if (notes.Any(own => own.Figure == figure) || root.Member("provenance")!.Member(figure) is not { } general) continue;
            var value = Value(item, figure);
            notes.Add(new Provenance(figure, value, value, general.Text("source"), general.Word<Quality>("quality")));
        }

        return [.. notes];
    }

    private static Provenance Note(InputNode note, InputNode item, InputProblems problems)
    {
        var figure = note.Text("figure");
        var value = Value(item, figure);
        var low = note.Member("low")?.Number ?? value;
        var high = note.Member("high")?.Number ?? value;
        if (!(low <= value && value <= high))
            problems.Add(note, FormattableString.Invariant(
                $"The range of \"{figure}\" runs from {low} to {high} but its value is {value}; write low at or under it and high at or over it."));
        return new Provenance(figure, low, high, note.Text("source"), note.Word<Quality>("quality"));
    }

    /// <summary>A figure's value; a switch is 1 or 0.</summary>
    private static double Value(InputNode item, string figure) => item.Flag(figure) ? 1 : item.Number(figure);
}
