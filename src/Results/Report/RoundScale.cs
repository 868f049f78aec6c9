namespace NegotiationSim.Results.Report;

/// <summary>A scale from and to round numbers, with marks at 1, 2 or 5 times a power of ten.</summary>
public sealed class RoundScale
{
    /// <summary>The scale that holds two figures, and four or so marks.</summary>
    /// <param name="lowest">The least figure.</param>
    /// <param name="highest">The greatest.</param>
    public RoundScale(double lowest, double highest)
    {
        var least = Math.Max(highest - lowest, 1e-12) / 4;
        var power = Math.Pow(10, Math.Floor(Math.Log10(least)));
        Step = power * (least <= power ? 1 : least <= 2 * power ? 2 : least <= 5 * power ? 5 : 10);
        Low = Math.Floor(lowest / Step) * Step;
        High = Math.Ceiling(highest / Step) * Step;
        if (High <= Low) High = Low + Step;
    }

    /// <summary>Lower end.</summary>
    public double Low { get; }

    /// <summary>Upper end.</summary>
    public double High { get; }

    /// <summary>From mark to mark.</summary>
    public double Step { get; }

    /// <summary>The marks from end to end.</summary>
    public IEnumerable<double> Marks
    {
        get
        {
            for (var n = 0; Low + n * Step <= High + (Step / 2); n++)
                yield return Math.Abs(Low + n * Step) < Step / 1000 ? 0 : Low + n * Step;
        }
    }

    /// <summary>Where a figure lies between the ends, 0 to 1; beyond them at an end.</summary>
    public double Share(double value) => (Math.Clamp(value, Low, High) - Low) / (High - Low);
}
