using System.Globalization;

namespace NegotiationSim.Experiments.Sampling;

/// <summary>How a factor's values are spread: the inverse of its cumulative distribution.</summary>
public abstract record Distribution
{
    /// <summary>The value below which a share of the distribution lies, as a scenario file would have it.</summary>
    /// <param name="share">0 to 1; both ends give a finite value.</param>
    public abstract string At(double share);

    /// <summary>
    /// Where in its range the value at a share lies, 0 the lower end and 1 the upper one. Of what has steps the step counts and not the
    /// share: a move of two thirds of the share takes a factor of two levels from one end of its range to the other.
    /// </summary>
    /// <param name="share">0 to 1.</param>
    public virtual double Place(double share) => share;

    /// <summary>A number so that reading it gives the same double again.</summary>
    protected static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
