using System.Collections.Immutable;
using System.Globalization;
using NegotiationSim.Negotiation.Domains;
using NegotiationSim.Scenarios.Input;
using NegotiationSim.Scenarios.Shapes;

namespace NegotiationSim.Scenarios.Domains;

/// <summary>Reads the JSON domain format of <c>config/domains/</c>: issues with values, profiles with weights and values.</summary>
internal static class JsonDomainReader
{
    /// <summary>Reads <paramref name="node"/>, which is what <paramref name="file"/> holds.</summary>
    /// <exception cref="InputException">The file is wrong; every problem is named.</exception>
    public static DomainFile Read(string file, InputNode node)
    {
        var problems = new InputProblems(file);
        var content = DomainShape.File.Require(node, file);
        var root = DomainShape.File.Complete(content, Vocabulary.Empty, problems);
        var name = root.Member("name")?.Text ?? Path.GetFileNameWithoutExtension(file);
        var issues = root.List("issues").Select(Issue).ToImmutableArray();
        var nodes = root.List("profiles");
        var profiles = nodes.Select((profile, i) => Profile(profile, i, issues, problems)).ToImmutableArray();
        problems.ThrowIfAny();

        var domain = ProfileChecks.Domain(name, issues, problems, root.Member("issues")!.Line, "$.issues");
        problems.ThrowIfAny();
        var written = content.List("profiles").Select(profile => profile.Member("reservation") ?? profile).ToArray();
        var tables = profiles.Select((p, i) => ProfileChecks.Table(domain!, p, problems, written[i].Line, written[i].Path)).ToArray();
        problems.ThrowIfAny();
        var weights = nodes.Select(profile => profile.Member("weights")!).ToArray();
        var warnings = profiles.Select((p, i) => ProfileChecks.WeightSum(file, weights[i].Line, weights[i].Path, p));
        return new(domain!, profiles, [.. tables.Select(table => table!)], [.. warnings.OfType<InputProblem>()]);
    }

    private static Issue Issue(InputNode node) => new(node.Text("name"), [.. node.List("values").Select(value => value.Text)]);

    private static Profile Profile(InputNode node, int ordinal, ImmutableArray<Issue> issues, InputProblems problems)
    {
        var factor = node.Number("discount");
        var weights = node.Member("weights")!;
        RequireOneAnIssue(weights, weights.NumbersOf().Length, issues.Length, "weight", problems);
        var values = node.Member("values")!;
        RequireOneAnIssue(values, values.Items.Length, issues.Length, "list of values", problems);
        for (var i = 0; i < Math.Min(values.Items.Length, issues.Length); i++)
        {
            var given = values.Items[i].NumbersOf().Length;
            if (issues[i].Count != given)
                problems.Add(values.Items[i], string.Create(
                    CultureInfo.InvariantCulture,
                    $"The issue \"{issues[i].Name}\" has {issues[i].Count} values, but {given} numbers are given; write one for each."));
        }

        return new(
            node.Member("name")?.Text ?? "party " + (ordinal + 1).ToString(CultureInfo.InvariantCulture), weights.NumbersOf(),
            [.. values.Items.Select(list => list.NumbersOf())], node.Number("reservation"),
            factor < 1.0 ? new Discount(DiscountKind.PerRound, factor) : Discount.None);
    }

    private static void RequireOneAnIssue(InputNode list, int found, int expected, string what, InputProblems problems)
    {
        if (found != expected)
            problems.Add(list, string.Create(
                CultureInfo.InvariantCulture,
                    $"There are {expected} issues, but {found} are given; write one {what} an issue, in the same order."));
    }
}
