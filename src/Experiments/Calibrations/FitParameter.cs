using System.Globalization;
using NegotiationSim.Scenarios.Files;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Experiments.Calibrations;

/// <summary>A number of a scenario that is fitted, with the bounds it stays in.</summary>
/// <param name="Path">Path as for <c>--set</c>.</param>
/// <param name="Min">Lower bound.</param>
/// <param name="Max">Upper bound, above it.</param>
public sealed record FitParameter(string Path, double Min, double Max)
{
    /// <summary>Width of the bounds.</summary>
    public double Range => Max - Min;

    /// <summary>Reads <c>parameters.routing.markup=0.05..0.4</c>.</summary>
    /// <exception cref="InputException">It is written otherwise, or names a whole number or a switch.</exception>
    public static FitParameter Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Split('=') is not [{ Length: > 0 } path, var range] || range.Split("..") is not [var low, var high] ||
            !double.TryParse(low, NumberStyles.Float, CultureInfo.InvariantCulture, out var min)
                || !double.TryParse(high, NumberStyles.Float, CultureInfo.InvariantCulture, out var max))
            throw new InputException("--fit", 0, "", $"Expected path=min..max, such as parameters.oil.haul=0.05..0.3, found \"{text}\".");
        if (!(min < max) || !double.IsFinite(max - min)) throw new InputException(
            "--fit", 0, "", $"The bounds of {path} have to be finite, the lower one first; found {range}.");
        if (ParameterTable.Find(path) is { } entry && (entry.IsSwitch || entry.IsWhole))
            throw new InputException("--fit", 0, "", $"{path} is {(entry.IsSwitch ? "a switch" : "a whole number")}; only numbers that can take any value are fitted. Compare its few values with: negsim experiment.");
        return new FitParameter(path, min, max);
    }

    /// <summary>The value at a place on the whole line: bounds are never left (a logistic map).</summary>
    public double At(double place) => Math.Clamp(Min + (Range / (1 + Math.Exp(-place))), Min, Max);

    /// <summary>The place of a value; what lies at a bound or beyond is taken as a hundredth of the range inside.</summary>
    public double Place(double value)
    {
        var share = Math.Clamp((value - Min) / Range, 0.01, 0.99);
        return Math.Log(share / (1 - share));
    }

    /// <summary>The change of a scenario that gives it a value.</summary>
    public string Set(double value) => Path + "=" + value.ToString("R", CultureInfo.InvariantCulture);
}
