using System.Collections.Immutable;
using NegotiationSim.Negotiation.Domains;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Scenarios.Domains;

/// <summary>
/// Reads GeniusWeb profiles of the type <c>LinearAdditiveUtilitySpace</c>, one file a party, each with the domain inside:
/// u = Σ w·v, raw and without a cap; the reservation value is what the reservation bid is worth, 0 without one.
/// </summary>
internal static class GeniusWebReader
{
    private const string Root = "LinearAdditiveUtilitySpace";
    private const string DomainKey = "issuesValues";

    private static readonly ImmutableArray<string> Others =
        ["DefaultPartialOrdering", "SumOfGroupsUtilitySpace", "CategoricalLinearAdditiveUtilitySpace"];

    /// <summary>Whether a JSON file is a GeniusWeb profile or domain.</summary>
    public static bool Recognises(InputNode root) =>
        root.Member(Root) is not null || IsDomain(root) || Others.Any(other => root.Member(other) is not null);

    /// <summary>Whether it is a GeniusWeb domain, which profiles hold themselves.</summary>
    public static bool IsDomain(InputNode root) => root.Member(DomainKey) is not null;

    /// <summary>Reads the negotiation of profiles over one domain; issues and values are in the order of the first file.</summary>
    /// <param name="files">The files as the user named them, with what they hold; one a party.</param>
    /// <exception cref="InputException">A file is wrong, or they are about different things.</exception>
    public static DomainFile Read(IReadOnlyList<(string File, InputNode Root)> files)
    {
        var profiles = files.Where(one => !IsDomain(one.Root)).ToArray();
        if (profiles.Length < 2)
            throw new InputException(files[0].File, 0, "",
                "A negotiation needs at least two parties: name one GeniusWeb profile a party, all over one domain; " + profiles.Length
                    + " given.");
        var warnings = new List<InputProblem>();
        Domain? domain = null;
        var parties = profiles.Select(one => Party(one.File, one.Root, ref domain, warnings)).ToArray();
        return new(domain!, [.. parties.Select(one => one.Profile)], [.. parties.Select(one => one.Table)], [.. warnings]);
    }

    private static (Profile Profile, UtilityTable Table) Party(string file, InputNode root, ref Domain? domain, List<InputProblem> warnings)
    {
        if (root.Member(Root) is not { } space)
            throw new InputException(file, root.Line, root.Path,
                "This GeniusWeb profile is no " + Root + "; only linear additive ones can be read.");
        var problems = new InputProblems(file);
        var reader = new GeniusWebObject(space, problems);
        var own = Issues(reader, problems);
        problems.ThrowIfAny();
        var name = Path.GetFileNameWithoutExtension(file);
        domain ??= ProfileChecks.Domain(reader.Object("domain")!.Text("name", name), own, problems, space.Line, space.Path);
        problems.ThrowIfAny();
        if (!IsSame(own, domain!.Issues))
            problems.Add(
                space, "This profile's domain has other issues or values than the first file's; a negotiation is over one domain.");
        problems.ThrowIfAny();

        var (weights, utilities) = (reader.Object("issueWeights", required: true), reader.Object("issueUtilities", required: true));
        problems.ThrowIfAny();
        var profile = new Profile(
            reader.Text("name", name),
            [.. domain.Issues.Select(issue => weights!.Number(issue.Name, 0.0))],
            [.. domain.Issues.Select(issue => Values(utilities!, issue, problems))],
            0.0, Discount.None);
        problems.ThrowIfAny();
        if (reader.Object("reservationBid") is { } bid) profile = profile with { Reservation = Worth(profile, domain, bid, problems) };
        problems.ThrowIfAny();
        var table = ProfileChecks.Table(domain, profile, problems, space.Line, space.Path);
        problems.ThrowIfAny();
        if (ProfileChecks.WeightSum(file, weights!.Node.Line, weights.Node.Path, profile) is { } warning) warnings.Add(warning);
        return (profile, table!);
    }

    private static ImmutableArray<Issue> Issues(GeniusWebObject space, InputProblems problems)
    {
        if (space.Object("domain", required: true)?.Object(DomainKey, required: true) is not { } issues) return [];
        if (issues.Node.Members.IsEmpty) problems.Add(issues.Node, "A domain needs at least one issue.");
        return [.. issues.Node.Members.Select(one => new Issue(one.Key, Names(one.Value, problems)))];
    }

    private static ImmutableArray<string> Names(InputNode issue, InputProblems problems)
    {
        if (issue.Member("range") is { } range)
        {
            problems.Add(range, "An issue over a range of numbers is not supported; list its values: {\"values\": [\"10\", \"20\"]}.");
            return [];
        }
        var nodes = new GeniusWebObject(issue, problems).List("values");
        if (nodes.IsEmpty && issue.Member("values") is { Kind: InputKind.List } none)
            problems.Add(none, "An issue needs at least one value.");
        var names = nodes.Select(one => one.Kind == InputKind.Number ? one.Text : GeniusWebObject.Text(one, problems)).ToImmutableArray();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < names.Length; i++)
        {
            if (!seen.Add(names[i]))
                problems.Add(nodes[i], "The value \"" + names[i] + "\" is listed twice; each value needs its own name.");
        }
        return names;
    }

    private static bool IsSame(ImmutableArray<Issue> some, ImmutableArray<Issue> others)
    {
        var values = others.ToDictionary(issue => issue.Name, issue => issue.Values.ToHashSet(StringComparer.Ordinal),
            StringComparer.Ordinal);
        return some.Length == others.Length && some.All(
            issue => values.TryGetValue(issue.Name, out var known) && known.SetEquals(issue.Values));
    }

    // The keys of older files are those of GeniusWeb 1.
    private static ImmutableArray<double> Values(GeniusWebObject utilities, Issue issue, InputProblems problems)
    {
        if (utilities.Object(issue.Name, required: true) is not { } kind) return [];
        if ((kind.Object("DiscreteValueSetUtilities") ?? kind.Object("discreteutils"))?.Object("valueUtilities", required: true)
            is { } values)
            return [.. issue.Values.Select(value => values.Number(value))];
        problems.Add(kind.Node,
            "Expected {\"DiscreteValueSetUtilities\": {\"valueUtilities\": {...}}}, one number a value of \"" + issue.Name + "\".");
        return [];
    }

    // A bid may leave issues open; they count nothing.
    private static double Worth(Profile profile, Domain domain, GeniusWebObject bid, InputProblems problems)
    {
        var worth = 0.0;
        foreach (var (name, value) in bid.Object("issuevalues", required: true)?.Node.Members ?? [])
        {
            var issue = 0;
            while (issue < domain.Issues.Length && domain.Issues[issue].Name != name) issue++;
            var at = issue < domain.Issues.Length ? domain.Issues[issue].Values.IndexOf(value.Text) : -1;
            if (at < 0) problems.Add(value, "The domain has no issue \"" + name + "\" with the value " + value.Found + ".");
            else worth += profile.Weights[issue] * profile.Values[issue][at];
        }
        return worth;
    }
}
