namespace NegotiationSim.Model.Market;

/// <summary>How demand, supply and sourcing answer to prices, and how fast.</summary>
/// <param name="Substitution">σ by importer: elasticity of substitution between origins, above 1 and above |η|.
/// GSIM's default is 5.</param>
/// <param name="Demand">η by importer: elasticity of composite demand, negative. GSIM's default is -1.25.</param>
/// <param name="Supply">ψ by exporter: elasticity of supply (of export supply where home sales are missing), zero or
/// positive. GSIM's default is 1.5.</param>
/// <param name="Adjustment">λ by importer: monthly speed at which sourcing adjusts, above 0 up to 1; 1 is the static market.</param>
/// <remarks>Source of the defaults: Francois and Hall (2003), Global Simulation Analysis of Industry-Level Trade Policy.</remarks>
public sealed record MarketElasticities(double[] Substitution, double[] Demand, double[] Supply, double[] Adjustment)
{
    /// <summary>The same elasticities for all economies.</summary>
    /// <param name="count">Number of economies.</param>
    /// <param name="substitution">σ.</param>
    /// <param name="demand">η, negative.</param>
    /// <param name="supply">ψ.</param>
    /// <param name="adjustment">λ, 1 for the static market.</param>
    public static MarketElasticities Uniform(int count, double substitution, double demand, double supply, double adjustment = 1.0) =>
        new(Filled(count, substitution), Filled(count, demand), Filled(count, supply), Filled(count, adjustment));

    /// <summary>True if σ and λ do not differ between importers, which makes an iteration two matrix-vector products.</summary>
    internal bool IsUniform => AllEqual(Substitution) && AllEqual(Adjustment);

    /// <summary>True if sourcing adjusts at once everywhere.</summary>
    internal bool IsStatic => Array.TrueForAll(Adjustment, l => l == 1.0);

    /// <summary>Checks sizes and ranges.</summary>
    /// <exception cref="ArgumentException">A list has the wrong length or a value is out of range.</exception>
    internal void Require(IReadOnlyList<string> economies)
    {
        RequireLength(Substitution, nameof(Substitution), economies.Count);
        RequireLength(Demand, nameof(Demand), economies.Count);
        RequireLength(Supply, nameof(Supply), economies.Count);
        RequireLength(Adjustment, nameof(Adjustment), economies.Count);
        for (var i = 0; i < economies.Count; i++)
        {
            if (!(Demand[i] < 0.0) || double.IsInfinity(Demand[i]))
                throw new ArgumentException($"The demand elasticity of {economies[i]} is {Demand[i]}; it must be negative.");
            if (!(Substitution[i] > 1.0 && Substitution[i] > -Demand[i]) || double.IsInfinity(Substitution[i]))
                throw new ArgumentException($"The substitution elasticity of {economies[i]} is {Substitution[i]}; it must be above 1 and above |demand elasticity| = {-Demand[i]}.");
            if (!(Supply[i] >= 0.0) || double.IsInfinity(Supply[i]))
                throw new ArgumentException($"The supply elasticity of {economies[i]} is {Supply[i]}; it must be zero or positive.");
            if (!(Adjustment[i] is > 0.0 and <= 1.0))
                throw new ArgumentException(
                    $"The adjustment speed of {economies[i]} is {Adjustment[i]}; it must be above 0 and at most 1.");
        }
    }

    private static void RequireLength(double[] values, string name, int count)
    {
        if (values.Length != count) throw new ArgumentException($"{name} must have {count} elements, not {values.Length}.");
    }

    private static double[] Filled(int count, double value)
    {
        var values = new double[count];
        Array.Fill(values, value);
        return values;
    }

    private static bool AllEqual(double[] values) => Array.TrueForAll(values, v => v == values[0]);
}
