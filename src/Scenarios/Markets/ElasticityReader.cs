using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Scenarios.Markets;

/// <summary>Reads elasticities: one number for all regions or a list with one a region.</summary>
/// <param name="reader">The object <c>elasticities</c>.</param>
/// <param name="count">Number of regions.</param>
internal sealed class ElasticityReader(ObjectReader reader, int count)
{
    /// <summary>The values by region, or null where something is wrong; problems are noted.</summary>
    /// <param name="key">The member.</param>
    /// <param name="expected">What to write.</param>
    /// <param name="isValid">Whether a number is in range.</param>
    public double[]? Read(string key, string expected, Func<double, bool> isValid)
    {
        if (reader.Required(key, expected) is not { } node) return null;
        var values = new double[count];
        if (node.Kind == InputKind.Number)
        {
            Array.Fill(values, node.Number);
            return Check(node, expected, isValid) ? values : null;
        }

        if (node.Kind != InputKind.List || node.Items.Length != count)
        {
            reader.Problems.Add(node, "Expected " + expected + " (" + count + " in all), found "
                + (node.Kind == InputKind.List ? "a list of " + node.Items.Length : node.Found) + ".");
            return null;
        }

        var sound = true;
        for (var i = 0; i < count; i++)
        {
            sound &= Check(node.Items[i], expected, isValid);
            values[i] = node.Items[i].Number;
        }

        return sound ? values : null;
    }

    /// <summary>Where the value of region <paramref name="i"/> stands.</summary>
    public InputNode At(string key, int i) => reader.Node.Member(key)! is { Kind: InputKind.List } list ? list.Items[i] : reader.Node.Member(key)!;

    /// <summary>Whether one number stands for all regions.</summary>
    public bool IsOneForAll(string key) => reader.Node.Member(key)!.Kind == InputKind.Number;

    private bool Check(InputNode node, string expected, Func<double, bool> isValid)
    {
        if (node.Kind == InputKind.Number && isValid(node.Number)) return true;
        reader.Problems.Add(node, "Expected " + expected + ", found " + node.Found + ".");
        return false;
    }
}
