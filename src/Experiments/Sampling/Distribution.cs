using System.Globalization;

namespace NegotiationSim.Experiments.Sampling;

/// <summary>How a factor's values are spread: the inverse of its cumulative distribution.</summary>
public abstract record Distribution
{
    /// <summary>The value below which a share of the distribution lies, as a scenario file would have it.</summary>
    /// <param name="share">0 to 1; both ends give a finite value.</param>
    public abstract string At(double share);

    /// <summary>A number so that reading it gives the same double again.</summary>
    protected static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
