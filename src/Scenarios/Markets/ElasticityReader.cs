using System.Collections.Immutable;
using System.Globalization;
using NegotiationSim.Model.Market;
using NegotiationSim.Scenarios.Input;
using NegotiationSim.Scenarios.Shapes;

namespace NegotiationSim.Scenarios.Markets;

/// <summary>Reads elasticities: one number for all regions or a list with one a region.</summary>
/// <param name="group">The object <c>elasticities</c>, checked.</param>
/// <param name="regions">Names of the regions.</param>
/// <param name="problems">Where problems go.</param>
internal sealed class ElasticityReader(InputNode group, ImmutableArray<string> regions, InputProblems problems)
{
    /// <summary>The elasticities, or null where a list has not one a region; problems are noted.</summary>
    public MarketElasticities? Read()
    {
        var demand = Values("demand", "importer");
        var supply = Values("supply", "exporter");
        var substitution = Values("substitution", "importer");
        if (demand is null || supply is null || substitution is null) return null;
        for (var j = 0; j < regions.Length; j++)
        {
            if (substitution[j] > -demand[j]) continue;
            problems.Add(At("substitution", j), "The substitution elasticity of " + regions[j] + " must be above |demand elasticity| = "
                + (-demand[j]).ToString("R", CultureInfo.InvariantCulture) + ": else a ban is not the limit of a rising tariff.");
            if (IsOneForAll("substitution") && IsOneForAll("demand")) break;
        }

        return new MarketElasticities(substitution, demand, supply, [.. Enumerable.Repeat(1.0, regions.Length)]);
    }

    private double[]? Values(string key, string side)
    {
        var node = group.Member(key)!;
        if (IsOneForAll(key)) return [.. Enumerable.Repeat(node.Number, regions.Length)];
        var values = node.NumbersOf();
        if (values.Length == regions.Length) return [.. values];
        problems.Add(node, string.Create(
            CultureInfo.InvariantCulture,
            $"Expected one number for all, or a list with one per {side} ({regions.Length} in all), found a list of {values.Length}."));
        return null;
    }

    /// <summary>Where the value of region <paramref name="i"/> stands.</summary>
    private InputNode At(string key, int i) => IsOneForAll(key) ? group.Member(key)! : group.Member(key)!.Items[i];

    private bool IsOneForAll(string key) => group.Member(key)!.Kind == InputKind.Number;
}
