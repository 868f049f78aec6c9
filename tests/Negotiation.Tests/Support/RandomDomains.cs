using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using NegotiationSim.Negotiation.Domains;

namespace NegotiationSim.Negotiation.Tests.Support;

/// <summary>Small domains with many ties: weights and values are multiples of 1/8, reservation values lie between the steps.</summary>
public static class RandomDomains
{
    /// <summary>Domains with <paramref name="least"/> to <paramref name="most"/> parties.</summary>
    public static Gen<TestDomain> With(int least = 2, int most = 4) =>
        from shape in Gen.Choose(1, 5).NonEmptyListOf().Where(list => list.Count <= 4)
        from parties in Gen.Choose(least, most)
        let domain = new Domain("random", [.. shape.Select(
            (count, i) => new Issue("issue " + i, [.. Enumerable.Range(0, count).Select(v => "v" + v)]))])
        from profiles in Profile(domain).ArrayOf(parties)
        select TestDomain.Of(domain, profiles);

    /// <summary>The same domain with each party's utilities and reservation value multiplied.</summary>
    public static TestDomain Scaled(TestDomain domain, IReadOnlyList<double> factors) => TestDomain.Of(
        domain.Domain,
        [.. domain.Profiles.Select((profile, i) => profile with
        {
            Weights = [.. profile.Weights.Select(weight => weight * factors[i])],
            Reservation = profile.Reservation * factors[i],
        })]);

    private static Gen<Profile> Profile(Domain domain) =>
        from weights in Gen.Choose(1, 8).ArrayOf(domain.Issues.Length)
        from values in Gen.Choose(0, 8).ArrayOf(domain.Issues.Sum(issue => issue.Count))
        from share in Gen.Choose(0, 9)
        let lists = Split(domain, values)
        let best = weights.Select((weight, i) => weight / 8.0 * lists[i].Max()).Sum()
        // 1/128 off the grid of 1/64, so that no outcome is worth exactly the reservation value.
        let reservation = (Math.Floor(best * share / 10.0 * 64.0) / 64.0) - (1.0 / 128.0)
        select new Profile("party", [.. weights.Select(weight => weight / 8.0)], lists, reservation, Discount.None);

    private static ImmutableArray<ImmutableArray<double>> Split(Domain domain, int[] values)
    {
        var next = 0;
        return [.. domain.Issues.Select(issue => Enumerable.Range(0, issue.Count).Select(_ => values[next++] / 8.0).ToImmutableArray())];
    }
}
