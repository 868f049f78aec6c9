namespace NegotiationSim.Experiments.Hindcasts;

/// <summary>
/// How far a figure lies from the model's, on the scale the page's errors have: of flows 2 (h - m) / (h + m), between -2 and 2, which
/// near 0
/// is the difference of logarithms and stands a flow of zero; of discounts and shares points.
/// </summary>
public static class Residual
{
    /// <summary>Distance of a figure from the model's.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="model">The model's.</param>
    /// <param name="isSum">Whether the series is one of flows.</param>
    public static double Of(double figure, double model, bool isSum) =>
        !isSum ? figure - model : figure == model ? 0 : 2 * (figure - model) / (Math.Abs(figure) + Math.Abs(model));

    /// <summary>The figures no farther than a distance from the model's.</summary>
    public static FigureRange Within(double width, double model, bool isSum) =>
        !isSum ? new FigureRange(model - width, model + width)
        : width >= 2 ? new FigureRange(0, double.PositiveInfinity)
        : new FigureRange(model * (2 - width) / (2 + width), model * (2 + width) / (2 - width));
}
