using System.Collections.Immutable;
using NegotiationSim.Experiments.Sampling;
using NegotiationSim.Model.Declarations;
using NegotiationSim.Scenarios.Input;
using NegotiationSim.Scenarios.Shapes;

namespace NegotiationSim.Experiments.Designs;

/// <summary>Reads what an experiment varies, and notes keys that the design lacks or that mean nothing in it.</summary>
internal static class FactorReader
{
    private static readonly string[] Range = ["min", "max", "scale", "distribution", "mean", "deviation", "mode"];

    /// <summary>Notes keys of a factor that are missing, and keys that mean nothing.</summary>
    /// <param name="item">The factor as it stands in the file, without defaults.</param>
    /// <param name="kind">How points are laid out.</param>
    /// <param name="problems">Where problems go.</param>
    public static void Fit(InputNode item, DesignKind kind, InputProblems problems)
    {
        var design = "in the design " + KebabCase.Of(kind);
        switch (kind)
        {
            case DesignKind.Table:
                Idle(item, ["values", .. Range], design + ", whose table has the values", problems);
                break;
            case DesignKind.Factorial or DesignKind.Zip:
                Needed(item, ["values"], "the design " + KebabCase.Of(kind) + " needs it, such as [0.1, 0.2]", problems);
                Idle(item, Range, design, problems);
                break;
            default:
                if (item.Member("values") is { Kind: not InputKind.Null }) Idle(item, Range, "beside \"values\"", problems);
                else FitRange(item, problems);
                break;
        }
    }

    /// <summary>Notes keys that are missing.</summary>
    public static void Needed(InputNode node, ReadOnlySpan<string> keys, string reason, InputProblems problems)
    {
        foreach (var key in keys)
            if (node.Member(key) is null or { Kind: InputKind.Null })
                problems.Add(node, "The key \"" + key + "\" is missing; " + reason + ".");
    }

    /// <summary>Notes keys that mean nothing.</summary>
    public static void Idle(InputNode node, ReadOnlySpan<string> keys, string where, InputProblems problems)
    {
        foreach (var key in keys)
            if (node.Member(key) is { Kind: not InputKind.Null } found)
                problems.Add(found, "The key \"" + key + "\" means nothing " + where + "; remove it.");
    }

    /// <summary>The factor.</summary>
    /// <param name="item">It, checked and with defaults.</param>
    /// <param name="kind">How points are laid out.</param>
    /// <param name="problems">Where problems go.</param>
    public static Factor Read(InputNode item, DesignKind kind, InputProblems problems)
    {
        ImmutableArray<string> values = [.. item.List("values").Select(Level)];
        var factor = !values.IsEmpty ? new Factor(item.Text("path"), values, 0, 0, false)
            : kind == DesignKind.Table ? new Factor(item.Text("path"), [], 0, 1, false) : ReadRange(item, problems);
        return factor with { Unit = item.Text("unit"), Group = item.Text("group") };
    }

    private static void FitRange(InputNode item, InputProblems problems)
    {
        Needed(item, ["min", "max"], "a factor has a range, or \"values\"", problems);
        var spread = item.Text("distribution");
        (string Spread, string[] Keys)[] own = [(KebabCase.Of(FactorSpread.Normal), ["mean", "deviation"]),
            (KebabCase.Of(FactorSpread.Triangular), ["mode"])];
        foreach (var (name, keys) in own)
            if (spread == name) Needed(item, keys, "the distribution " + name + " needs it", problems);
            else Idle(item, keys, "but in the distribution " + name, problems);
        if (spread.Length > 0) Idle(item, ["scale"], "beside \"distribution\"", problems);
    }

    private static Factor ReadRange(InputNode item, InputProblems problems)
    {
        var (min, max) = (item.Number("min"), item.Number("max"));
        var spread = item.Member("distribution") is not null ? item.Word<FactorSpread>("distribution")
            : item.Word<FactorScale>("scale") == FactorScale.Log ? FactorSpread.LogUniform : FactorSpread.Uniform;
        if (!(max > min)) problems.Add(item, "\"max\" must be over \"min\".");
        if (spread == FactorSpread.LogUniform && !(min > 0)) problems.Add(item, "On a log scale \"min\" must be over 0.");
        return new Factor(item.Text("path"), [], min, max, spread == FactorSpread.LogUniform) { Spread = Spread(spread, item, problems) };
    }

    private static Distribution? Spread(FactorSpread spread, InputNode item, InputProblems problems)
    {
        var (min, max) = (item.Number("min"), item.Number("max"));
        switch (spread)
        {
            case FactorSpread.Normal:
                RequireWithin(item, "mean", problems);
                return new NormalDistribution(item.Number("mean"), item.Number("deviation"), min, max);
            case FactorSpread.Triangular:
                RequireWithin(item, "mode", problems);
                return new TriangularDistribution(min, item.Number("mode"), max);
            case FactorSpread.Integer:
                if (min == Math.Floor(min) && max == Math.Floor(max) && Math.Abs(min) <= int.MaxValue && Math.Abs(max) <= int.MaxValue)
                    return new IntegerDistribution((int)min, (int)max);
                problems.Add(item, "\"min\" and \"max\" of whole numbers must be whole.");
                return null;
            default: return null;
        }
    }

    private static void RequireWithin(InputNode item, string key, InputProblems problems)
    {
        if (!(item.Number(key) >= item.Number("min") && item.Number(key) <= item.Number("max")))
            problems.Add(item, "\"" + key + "\" must lie from \"min\" to \"max\".");
    }

    private static string Level(InputNode value) => value.Kind == InputKind.Boolean ? (value.Boolean ? "true" : "false") : value.Text;
}
