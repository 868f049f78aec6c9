using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;
using NegotiationSim.Negotiation.Domains;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Scenarios.Domains;

/// <summary>
/// Reads a GENIUS <c>utility_space</c> as GENIUS does: issues are found by their index, an evaluation counts relative to the
/// largest of its issue (all are 0 where that is below 0.00001), u = min(1, Σ w·e/max e); issues with bounds are valued by an
/// evaluator; discounts run over relative time; a discount or reservation value that is no number is left out.
/// </summary>
internal sealed class GeniusProfileReader
{
    /// <summary>The root element that marks a utility file.</summary>
    public const string Root = "utility_space";

    // EvaluatorDiscrete.normalize of GENIUS 9.
    private const double LeastLargest = 0.00001;

    private readonly string file;
    private readonly XElement root;
    private readonly GeniusDomain domain;
    private readonly InputProblems problems;
    private readonly List<InputProblem> warnings;

    private GeniusProfileReader(GeniusFile file, GeniusDomain domain, List<InputProblem> warnings)
    {
        (this.file, root, this.domain, this.warnings) = (file.Name, file.Root, domain, warnings);
        problems = new InputProblems(file.Name);
    }

    /// <summary>Reads the profile of <paramref name="file"/> and its table.</summary>
    /// <param name="file">A utility file.</param>
    /// <param name="domain">The domain the profile must fit.</param>
    /// <param name="warnings">Where odd but usable things are noted.</param>
    /// <exception cref="InputException">The file is wrong.</exception>
    public static (Profile Profile, UtilityTable Table) Read(GeniusFile file, GeniusDomain domain, List<InputProblem> warnings) =>
        new GeniusProfileReader(file, domain, warnings).Read();

    private (Profile Profile, UtilityTable Table) Read()
    {
        RefuseNonLinear();
        var elements = GeniusXml.Issues(root);
        var byIndex = new Dictionary<int, XElement>();
        foreach (var element in elements)
        {
            if (GeniusXml.Index(element) is { } index) byIndex[index] = element;
        }
        var weights = ImmutableArray.CreateBuilder<double>();
        var values = ImmutableArray.CreateBuilder<ImmutableArray<double>>();
        for (var i = 0; i < domain.Domain.Issues.Length; i++)
        {
            if (Find(domain.Domain.Issues[i], domain.Indices[i], elements, byIndex) is not { } found) continue;
            weights.Add(Weight(domain.Domain.Issues[i], found));
            values.Add(Values(domain.Domain.Issues[i], found));
        }
        var profile = new Profile(
            Path.GetFileNameWithoutExtension(file), weights.ToImmutable(), values.ToImmutable(), Setting("reservation", 0.0),
                Discounting(), 1.0);
        problems.ThrowIfAny();
        var table = ProfileChecks.Table(domain.Domain, profile, problems, LineOf("reservation"), "reservation");
        problems.ThrowIfAny();
        if (ProfileChecks.WeightSum(file, LineOf("weight"), "weight", profile) is { } warning) warnings.Add(warning);
        return (profile, table!);
    }

    private int LineOf(string name) => GeniusXml.Line(root.Descendants(name).FirstOrDefault() ?? root);

    // Hyper-rectangles and constraints have no weights and values an issue.
    private void RefuseNonLinear()
    {
        var type = root.Attribute("type")?.Value.Trim().ToLowerInvariant();
        var element = type is null or "linear" or "uncertain"
            ? root.Descendants().FirstOrDefault(inner => inner.Name.LocalName is "ufun" or "hyperRectangle")
            : root;
        if (element is null) return;
        throw new InputException(file, GeniusXml.Line(element), GeniusXml.Where(element),
            "This utility space is of type \"" + (type ?? element.Name.LocalName) + "\"; non-linear is not supported. " +
            "What can be read has one <weight> an issue and one evaluation a value.");
    }

    private XElement? Find(Issue issue, int? index, ImmutableArray<XElement> elements, Dictionary<int, XElement> byIndex)
    {
        if (index is { } number && byIndex.TryGetValue(number, out var element))
        {
            var name = element.Attribute("name")?.Value.Trim() ?? "";
            if (name != issue.Name)
                warnings.Add(new InputProblem(file, GeniusXml.Line(element), GeniusXml.Where(element),
                    "The issue with index " + number + " is called \"" + name + "\" here and \"" + issue.Name + "\" in the domain file. " +
                    "It is read as \"" + issue.Name + "\": GENIUS goes by the index."));
            return element;
        }
        if (elements.FirstOrDefault(candidate => candidate.Attribute("name")?.Value.Trim() == issue.Name) is { } named) return named;
        problems.Add(GeniusXml.Line(root), Root, "The issue \"" + issue.Name + "\" of the domain is missing." +
            Suggestion.Sentence(issue.Name, [.. elements.Select(other => other.Attribute("name")?.Value.Trim() ?? "").Distinct()]));
        return null;
    }

    private double Weight(Issue issue, XElement element)
    {
        var index = element.Attribute("index")?.Value.Trim();
        var found = element.Parent!.Elements("weight").Where(weight => weight.Attribute("index")?.Value.Trim() == index).ToArray();
        if (found.Length == 1) return GeniusXml.Number(found[0], "value", 0.0, problems);
        problems.Add(GeniusXml.Line(element), GeniusXml.Where(element), found.Length == 0
            ? "The issue \"" + issue.Name + "\" has no <weight index=\"" + index + "\" value=\"...\"/>."
            : "The issue \"" + issue.Name + "\" has " + found.Length + " weights; keep one.");
        return 0.0;
    }

    private ImmutableArray<double> Values(Issue issue, XElement element)
    {
        if (element.Element("evaluator") is { } evaluator) return GeniusEvaluator.Values(issue, element, evaluator, problems);
        var items = element.Elements("item").ToArray();
        if (items.Length == 0)
        {
            problems.Add(GeniusXml.Line(element), GeniusXml.Where(element),
                "The issue \"" + issue.Name + "\" is valued by nothing; write one <item> with an evaluation for each value, or an <evaluator> where it has bounds.");
            return [.. new double[issue.Count]];
        }
        // Of two items for one value the last counts, and the largest is taken over all, also of values the domain does not have.
        var byValue = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var item in items)
            byValue[item.Attribute("value")?.Value.Trim() ?? ""] = GeniusXml.Number(item, "evaluation", double.NegativeInfinity, problems);
        foreach (var value in issue.Values.Where(value => !byValue.ContainsKey(value)))
            problems.Add(GeniusXml.Line(element), GeniusXml.Where(element),
                "The value \"" + value + "\" of issue \"" + issue.Name + "\" is missing." + Suggestion.Sentence(value, [.. byValue.Keys]));
        var largest = byValue.Values.Max();
        return [.. issue.Values.Select(value => largest < LeastLargest ? 0.0 : byValue.GetValueOrDefault(value) / largest)];
    }

    private Discount Discounting()
    {
        var factor = Setting("discount_factor", 1.0);
        if (factor is > 0.0 and <= 1.0) return factor < 1.0 ? new Discount(DiscountKind.RelativeTime, factor) : Discount.None;
        Left("discount_factor",
            "The discount factor " + factor.ToString(CultureInfo.InvariantCulture)
                + " is not above 0 and at most 1; it is taken as 1 (no discount), as GENIUS does.");
        return Discount.None;
    }

    private double Setting(string name, double fallback)
    {
        if (root.Descendants(name).FirstOrDefault() is not { } element) return fallback;
        var text = element.Attribute("value")?.Value.Trim() ?? "";
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && double.IsFinite(number)) return number;
        Left(name, "The value \"" + text + "\" is not a number; it is taken as " + fallback.ToString(CultureInfo.InvariantCulture)
            + ", as GENIUS does.");
        return fallback;
    }

    private void Left(string name, string message) => warnings.Add(new InputProblem(file, LineOf(name), name, message));
}
