using System.Globalization;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Experiments.Sweeps;

/// <summary>A part of an experiment for one machine: every n-th point.</summary>
/// <param name="Part">Which part, from 1.</param>
/// <param name="Of">How many parts.</param>
public readonly record struct Shard(int Part, int Of)
{
    /// <summary>The whole experiment.</summary>
    public static Shard Whole { get; } = new(1, 1);

    /// <summary>Whether a point belongs to it.</summary>
    public bool Has(int point) => point % Of == Part - 1;

    /// <summary>Reads <c>2/4</c>.</summary>
    /// <exception cref="InputException">It is written otherwise.</exception>
    public static Shard Parse(string text)
    {
        if (text.Split('/') is [var a, var b] && int.TryParse(a, NumberStyles.None, CultureInfo.InvariantCulture, out var part) &&
            int.TryParse(b, NumberStyles.None, CultureInfo.InvariantCulture, out var of) && part >= 1 && part <= of) return new Shard(part,
                of);
        throw new InputException("--shard", 0, "", $"Expected part/parts, such as 2/4, found \"{text}\".");
    }
}
