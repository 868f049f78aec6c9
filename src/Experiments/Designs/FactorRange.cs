using NegotiationSim.Experiments.Sampling;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Experiments.Designs;

/// <summary>Reads how a factor with a range is spread over it.</summary>
internal static class FactorRange
{
    private static readonly string[] Distributions = ["uniform", "log-uniform", "normal", "triangular", "integer"];

    /// <summary>The factor, from <c>min</c>, <c>max</c> and <c>distribution</c>, or the older <c>scale</c>.</summary>
    public static Factor Read(string path, ObjectReader item)
    {
        var (min, max) = (item.Number("min"), item.Number("max"));
        var kind = item.Choice("distribution", Distributions, item.Choice("scale", ["linear", "log"], "linear") == "log" ? "log-uniform"
            : "uniform");
        if (!(max > min)) item.Problems.Add(item.Node, "\"max\" must be over \"min\".");
        if (kind == "log-uniform" && !(min > 0)) item.Problems.Add(item.Node, "On a log scale \"min\" must be over 0.");
        return new Factor(path, [], min, max, kind == "log-uniform") { Spread = Spread(kind, min, max, item) };
    }

    private static Distribution? Spread(string kind, double min, double max, ObjectReader item)
    {
        switch (kind)
        {
            case "normal":
                var (mean, deviation) = (item.Number("mean"), item.Number("deviation"));
                if (!(deviation > 0)) item.Problems.Add(item.Node, "\"deviation\" must be over 0.");
                if (!(mean >= min && mean <= max)) item.Problems.Add(item.Node, "\"mean\" must lie from \"min\" to \"max\".");
                return new NormalDistribution(mean, deviation, min, max);
            case "triangular":
                var mode = item.Number("mode");
                if (!(mode >= min && mode <= max)) item.Problems.Add(item.Node, "\"mode\" must lie from \"min\" to \"max\".");
                return new TriangularDistribution(min, mode, max);
            case "integer":
                if (min != Math.Floor(min) || max != Math.Floor(max) || Math.Abs(min) > int.MaxValue || Math.Abs(max) > int.MaxValue)
                {
                    item.Problems.Add(item.Node, "\"min\" and \"max\" of whole numbers must be whole.");
                    return null;
                }

                return new IntegerDistribution((int)min, (int)max);
            default: return null;
        }
    }
}
