using System.Collections.Immutable;

namespace NegotiationSim.Negotiation.Domains;

/// <summary>
/// What a negotiation is about. An outcome is one value per issue; outcomes are numbered row-major, last issue
/// fastest, from 0.
/// </summary>
public sealed class Domain
{
    /// <summary>The most outcomes a domain may have: tables are built for every outcome, 20 bytes each a party.</summary>
    public const int MaximumOutcomes = 1 << 24;

    private readonly int[] strides;

    /// <summary>Creates a domain.</summary>
    /// <param name="name">A label for messages and tables.</param>
    /// <param name="issues">At least one issue, each with at least one value.</param>
    /// <exception cref="ArgumentException">No issues, an issue without values, or too many outcomes.</exception>
    public Domain(string name, ImmutableArray<Issue> issues)
    {
        if (issues.IsDefaultOrEmpty) throw new ArgumentException("A domain needs at least one issue.", nameof(issues));
        Name = name;
        Issues = issues;
        strides = new int[issues.Length];
        long count = 1;
        for (var i = issues.Length - 1; i >= 0; i--)
        {
            if (issues[i].Count == 0) throw new ArgumentException($"Issue '{issues[i].Name}' has no values.", nameof(issues));
            strides[i] = (int)count;
            count *= issues[i].Count;
            ValueCount += issues[i].Count;
            if (count > MaximumOutcomes)
                throw new ArgumentException(
                    $"The domain has more than {MaximumOutcomes} outcomes; merge levels or split the issues over several negotiations.",
                    nameof(issues));
        }
        OutcomeCount = (int)count;
    }

    /// <summary>A label for messages and tables.</summary>
    public string Name { get; }

    /// <summary>The issues in file order.</summary>
    public ImmutableArray<Issue> Issues { get; }

    /// <summary>The number of outcomes: the product of the issues' value counts.</summary>
    public int OutcomeCount { get; }

    /// <summary>The number of values of all issues together.</summary>
    public int ValueCount { get; }

    /// <summary>The index of the value that <paramref name="outcome"/> gives to <paramref name="issue"/>.</summary>
    public int ValueIndex(int outcome, int issue) => outcome / strides[issue] % Issues[issue].Count;

    /// <summary>How far outcome numbers are apart that differ by one value of <paramref name="issue"/>.</summary>
    public int Stride(int issue) => strides[issue];

    /// <summary>The number of the outcome with these value indices, one an issue.</summary>
    /// <exception cref="ArgumentException">The wrong number of values, or one out of range.</exception>
    public int OutcomeOf(ReadOnlySpan<int> valueIndices)
    {
        if (valueIndices.Length != Issues.Length) throw new ArgumentException(
            $"{Issues.Length} values are needed, one an issue.", nameof(valueIndices));
        var outcome = 0;
        for (var i = 0; i < valueIndices.Length; i++)
        {
            if ((uint)valueIndices[i] >= (uint)Issues[i].Count) throw new ArgumentException(
                $"Issue '{Issues[i].Name}' has no value {valueIndices[i]}.", nameof(valueIndices));
            outcome += valueIndices[i] * strides[i];
        }
        return outcome;
    }

    /// <summary>The names of the values of <paramref name="outcome"/>, in issue order.</summary>
    public ImmutableArray<string> Describe(int outcome)
    {
        var names = ImmutableArray.CreateBuilder<string>(Issues.Length);
        for (var i = 0; i < Issues.Length; i++) names.Add(Issues[i].Values[ValueIndex(outcome, i)]);
        return names.MoveToImmutable();
    }
}
