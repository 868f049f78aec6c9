using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using NegotiationSim.Negotiation.Domains;

namespace NegotiationSim.Negotiation.Tests.Support;

/// <summary>
/// Domains as nobody would write them: one outcome only, flat utilities, ties, negative evaluations, weights that do not
/// sum to 1, reservation values below everything, between outcomes, on an outcome or at the very best.
/// </summary>
public static class OddDomains
{
    /// <summary>Domains with <paramref name="least"/> to <paramref name="most"/> parties.</summary>
    public static Gen<TestDomain> With(int least, int most) =>
        from issues in Gen.Choose(1, 4)
        from shape in Gen.Choose(1, 6).ArrayOf(issues)
        from parties in Gen.Choose(least, most)
        let domain = new Domain("odd", [.. shape.Select(
            (count, i) => new Issue("issue " + i, [.. Enumerable.Range(0, count).Select(v => "v" + v)]))])
        from profiles in Profile(domain).ArrayOf(parties)
        select TestDomain.Of(domain, profiles);

    private static Gen<Profile> Profile(Domain domain) =>
        from weights in Gen.Choose(0, 1000).ArrayOf(domain.Issues.Length)
        from numbers in Gen.Choose(0, 1000).ArrayOf(domain.Issues.Sum(issue => issue.Count))
        from kind in Gen.Choose(0, 4)
        from place in Gen.Choose(0, 5)
        from at in Gen.Choose(0, int.MaxValue)
        let unrounded = new Profile("party", [.. weights.Select(weight => weight / 997.0)],
            Split(domain, [.. numbers.Select(number => Worth(kind, number))]), 0.0, Discount.None)
        let utilities = unrounded.Utilities(domain)
        select unrounded with { Reservation = Reservation(place, at, utilities) };

    // Even kinds lie on a coarse grid and are full of ties.
    private static double Worth(int kind, int number) => kind switch
    {
        0 => number / 250 / 4.0,
        1 => number / 1000.0,
        2 => (number / 250 / 4.0) - 0.5,
        3 => (number / 100.0) - 3.0,
        _ => 0.5,
    };

    private static double Reservation(int place, int at, double[] utilities) => place switch
    {
        0 => Math.Min(0.0, utilities.Max()),
        1 => utilities.Max(),
        2 => utilities[at % utilities.Length],
        3 => utilities.Min() - 0.25,
        4 => utilities.Min() + ((utilities.Max() - utilities.Min()) * (at % 1000 / 1000.0)),
        _ => utilities.Min() + ((utilities.Max() - utilities.Min()) * 0.95),
    };

    private static ImmutableArray<ImmutableArray<double>> Split(Domain domain, double[] values)
    {
        var next = 0;
        return [.. domain.Issues.Select(issue => Enumerable.Range(0, issue.Count).Select(_ => values[next++]).ToImmutableArray())];
    }
}
