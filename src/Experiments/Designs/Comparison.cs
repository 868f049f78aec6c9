using System.Collections.Immutable;
using System.Globalization;

namespace NegotiationSim.Experiments.Designs;

/// <summary>One comparison of a constraint: a sum on either side, or a factor's value and a word.</summary>
/// <param name="Left">What stands on the left.</param>
/// <param name="Sign">One of <c>&lt; &lt;= &gt; &gt;= == !=</c>.</param>
/// <param name="Right">What stands on the right; empty beside a word.</param>
/// <param name="Word">A word or truth value that the one factor on the left is compared with; empty between sums.</param>
public sealed record Comparison(ImmutableArray<Term> Left, string Sign, ImmutableArray<Term> Right, string Word)
{
    /// <summary>Whether a point fulfils it.</summary>
    /// <param name="values">The factors' values, in factor order.</param>
    public bool Holds(ImmutableArray<string> values)
    {
        if (Word.Length > 0) return values[Left[0].Factor] == Word == (Sign == "==");
        var (left, right) = (Sum(Left, values), Sum(Right, values));
        return Sign switch
        {
            "<" => left < right,
            "<=" => left <= right,
            ">" => left > right,
            ">=" => left >= right,
            "==" => left == right,
            _ => left != right,
        };
    }

    private static double Sum(ImmutableArray<Term> terms, ImmutableArray<string> values)
    {
        var sum = 0.0;
        foreach (var term in terms)
            sum += term.Factor < 0 ? term.Weight : term.Weight * (double.TryParse(values[term.Factor], NumberStyles.Float,
                CultureInfo.InvariantCulture, out var number) ? number : double.NaN);
        return sum;
    }
}
