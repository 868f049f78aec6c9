using System.Collections.Immutable;
using System.Globalization;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Experiments.Designs;

/// <summary>
/// Reads constraints: <c>a &lt;= 0.5 * b + 0.1</c>, <c>behaviour == hawk or a &lt; 0.2</c>. A path may hold hyphens, so words and signs
/// stand apart: <c>comparison ::= sum sign sum</c>, <c>sum ::= term { (+|-) term }</c>, <c>term ::= number | path | number * path</c>.
/// </summary>
internal static class ConstraintReader
{
    private const string Grammar = "Write sums of numbers and factors with spaces between, such as: parameters.routing.most <= 0.5 * parameters.routing.markup + 0.1, or a factor and a word: actors.USA.behaviour == hawk; \"or\" joins alternatives.";

    private static readonly string[] Signs = ["<", "<=", ">", ">=", "==", "!="];

    /// <summary>The constraint a text spells; null, with the problem noted, where it spells none.</summary>
    /// <param name="node">The text.</param>
    /// <param name="factors">What varies.</param>
    /// <param name="problems">Where problems go.</param>
    public static Constraint? Read(InputNode node, ImmutableArray<Factor> factors, InputProblems problems)
    {
        try
        {
            return new Constraint(node.Text, [.. Split(node.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries), ["or"]).Select(
                p => Compare(p.Words, factors))]);
        }
        catch (FormatException wrong)
        {
            problems.Add(node, wrong.Message);
            return null;
        }
    }

    private static Comparison Compare(string[] words, ImmutableArray<Factor> factors)
    {
        var sides = Split(words, Signs).ToArray();
        if (sides.Length != 2) throw new FormatException(
            $"\"{string.Join(' ', words)}\" is no comparison: it needs one of {string.Join(" ", Signs)}. {Grammar}");
        var (sign, right) = (sides[1].Before, sides[1].Words);
        var left = Sum(sides[0].Words, factors);
        if (right is not [var word] || IsNumber(word, out _) || Find(word, factors) >= 0)
            return new Comparison(left, sign, Sum(right, factors), "");
        if (sign is "==" or "!=" && left is [{ Weight: 1, Factor: >= 0 and var factor }] && factors[factor].Values.Contains(word))
            return new Comparison(left, sign, [], word);
        throw Unknown(word, factors);
    }

    private static ImmutableArray<Term> Sum(string[] words, ImmutableArray<Factor> factors) =>
        [.. Split(words, ["+", "-"]).Select(p => One(p.Words, p.Before == "-" ? -1 : 1, factors))];

    private static Term One(string[] words, int sign, ImmutableArray<Factor> factors) => words switch
    {
        [var number] when IsNumber(number, out var value) => new Term(sign * value, -1),
        [var path] => new Term(sign, Find(path, factors) is var at and >= 0 ? at : throw Unknown(path, factors)),
        [var number, "*", var path] when IsNumber(number, out var value) =>
            new Term(sign * value, Find(path, factors) is var at and >= 0 ? at : throw Unknown(path, factors)),
        _ => throw new FormatException($"\"{string.Join(' ', words)}\" is no number, no factor and no number times a factor. {Grammar}"),
    };

    private static int Find(string path, ImmutableArray<Factor> factors) => factors.Select(f => f.Path).ToList().IndexOf(path);

    private static bool IsNumber(string word, out double value) =>
        double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && double.IsFinite(value);

    private static FormatException Unknown(string word, ImmutableArray<Factor> factors) => new(
        $"\"{word}\" is neither a number nor a factor of this experiment.{Suggestion.Sentence(word, [.. factors.Select(f => f.Path)])}");

    // Parts between separators, each with the one before it.
    private static IEnumerable<(string Before, string[] Words)> Split(string[] words, string[] separators)
    {
        var (from, before) = (0, "");
        for (var at = 0; at <= words.Length; at++)
        {
            if (at < words.Length && !separators.Contains(words[at])) continue;
            yield return (before, words[from..at]);
            if (at < words.Length) (from, before) = (at + 1, words[at]);
        }
    }
}
