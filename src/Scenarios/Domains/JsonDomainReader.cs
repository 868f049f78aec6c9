using System.Collections.Immutable;
using NegotiationSim.Negotiation.Domains;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Scenarios.Domains;

/// <summary>Reads the JSON domain format of <c>config/domains/</c>: issues with values, profiles with weights and values.</summary>
internal static class JsonDomainReader
{
    private static readonly ImmutableArray<string> Keys = ["name", "issues", "profiles", "note", "origin", "$schema"];

    /// <summary>Reads <paramref name="node"/>, which is what <paramref name="file"/> holds.</summary>
    /// <exception cref="InputException">The file is wrong; every problem is named.</exception>
    public static DomainFile Read(string file, InputNode node)
    {
        var problems = new InputProblems(file);
        var root = new ObjectReader(FileKind.Domain.Require(node, file), problems);
        var name = root.Text("name", Path.GetFileNameWithoutExtension(file));
        var issueNodes = root.List("issues", required: true);
        var issues = issueNodes.Select(node => Issue(node, problems)).ToImmutableArray();
        if (issues.IsEmpty && root.Node.Member("issues") is { } noIssues) problems.Add(noIssues, "A domain needs at least one issue.");
        var profileNodes = root.List("profiles", required: true);
        if (profileNodes.Length < 2 && root.Node.Member("profiles") is { } few) problems.Add(few, "A negotiation needs at least two profiles, one a party.");
        var profiles = profileNodes.Select((node, i) => Profile(node, i, issues, problems)).ToImmutableArray();
        problems.ThrowIfAny();

        var domain = ProfileChecks.Domain(name, issues, problems, root.Node.Member("issues")!.Line, "$.issues");
        problems.ThrowIfAny();
        var tables = profiles.Select((profile, i) => ProfileChecks.Table(domain!, profile, problems, At(profileNodes[i]).Line, At(profileNodes[i]).Path)).ToArray();
        problems.ThrowIfAny();
        var warnings = profiles.Select((profile, i) =>
            ProfileChecks.WeightSum(file, profileNodes[i].Member("weights")!.Line, profileNodes[i].Member("weights")!.Path, profile));
        return new(domain!, profiles, [.. tables.Select(table => table!)], [.. warnings.OfType<InputProblem>(), .. Ignored(file, root.Node)]);
    }

    /// <summary>Files carry notes of their own beside what a negotiation needs: unknown keys at the top are named and left alone.</summary>
    private static IEnumerable<InputProblem> Ignored(string file, InputNode root) => root.Members.Where(member => !Keys.Contains(member.Key)).Select(member =>
        new InputProblem(file, member.Value.Line, member.Value.Path, "The key \"" + member.Key + "\" means nothing here and is ignored." + Suggestion.Sentence(member.Key, Keys)));

    private static InputNode At(InputNode profile) => profile.Member("reservation") ?? profile;

    private static Issue Issue(InputNode node, InputProblems problems)
    {
        var reader = new ObjectReader(node, problems);
        var name = reader.Text("name");
        var nodes = reader.List("values", required: true);
        var values = nodes.Select(value => value.Kind == InputKind.Number ? value.Text : ObjectReader.Text(value, problems)).ToImmutableArray();
        if (values.IsEmpty && node.Member("values") is { Kind: InputKind.List } empty) problems.Add(empty, "An issue needs at least one value.");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < values.Length; i++)
        {
            if (!seen.Add(values[i])) problems.Add(nodes[i], "The value \"" + values[i] + "\" is listed twice; each value needs its own name.");
        }
        reader.Done();
        return new(name, values);
    }

    private static Profile Profile(InputNode node, int ordinal, ImmutableArray<Issue> issues, InputProblems problems)
    {
        var reader = new ObjectReader(node, problems);
        var name = reader.Text("name", "party " + (ordinal + 1));
        var reservation = reader.Number("reservation", fallback: 0.0);
        var factor = reader.Number("discount", 0.0, 1.0, 1.0);
        if (factor == 0.0) problems.Add(node.Member("discount")!, "A discount factor of 0 makes every later deal worthless; write a number above 0, or null for no discount.");
        var weightNodes = reader.List("weights", required: true);
        Count(node, "weights", weightNodes.Length, issues.Length, "weight", problems);
        var weights = weightNodes.Select(weight => ObjectReader.Number(weight, problems, 0.0)).ToImmutableArray();
        var valueNodes = reader.List("values", required: true);
        Count(node, "values", valueNodes.Length, issues.Length, "list of values", problems);
        var values = valueNodes.Select((list, i) => Values(list, i < issues.Length ? issues[i] : null, problems)).ToImmutableArray();
        reader.Done();
        return new(name, weights, values, reservation, factor is > 0.0 and < 1.0 ? new Discount(DiscountKind.PerRound, factor) : Discount.None);
    }

    private static ImmutableArray<double> Values(InputNode list, Issue? issue, InputProblems problems)
    {
        if (list.Kind != InputKind.List)
        {
            problems.Add(list, "Expected a list of numbers, one a value of the issue, found " + list.Found + ".");
            return [];
        }
        var given = list.Numbers.IsEmpty ? list.Items.Length : list.Numbers.Length;
        if (issue is not null && issue.Count != given)
            problems.Add(list, "The issue \"" + issue.Name + "\" has " + issue.Count + " values, but " + given + " numbers are given; write one for each.");
        return !list.Numbers.IsEmpty ? list.Numbers : [.. list.Items.Select(number => ObjectReader.Number(number, problems))];
    }

    private static void Count(InputNode node, string key, int found, int expected, string what, InputProblems problems)
    {
        if (node.Member(key) is { Kind: InputKind.List } list && found != expected)
            problems.Add(list, "There are " + expected + " issues, but " + found + " are given; write one " + what + " an issue, in the same order.");
    }
}
