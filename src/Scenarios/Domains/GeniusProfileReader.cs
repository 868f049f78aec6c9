using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;
using NegotiationSim.Negotiation.Domains;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Scenarios.Domains;

/// <summary>
/// Reads a GENIUS <c>utility_space</c>: an evaluation counts relative to the largest of its issue where that is above 0
/// (files of the ANAC competitions hold negative ones too), u = min(1, Σ w·e/max e);
/// issues with bounds are valued by an evaluator; discounts run over relative time.
/// </summary>
internal sealed class GeniusProfileReader
{
    /// <summary>The root element that marks a utility file.</summary>
    public const string Root = "utility_space";

    private readonly string _file;
    private readonly XElement _root;
    private readonly Domain _domain;
    private readonly InputProblems _problems;
    private readonly List<InputProblem> _warnings;

    private GeniusProfileReader(string file, XElement root, Domain domain, List<InputProblem> warnings)
    {
        (_file, _root, _domain, _warnings) = (file, root, domain, warnings);
        _problems = new InputProblems(file);
    }

    /// <summary>Reads the profile and its table from <paramref name="root"/>, the document of <paramref name="file"/>.</summary>
    /// <param name="file">The file as the user named it.</param>
    /// <param name="root">Its root element.</param>
    /// <param name="domain">The domain the profile must fit.</param>
    /// <param name="warnings">Where odd but usable things are noted.</param>
    /// <exception cref="InputException">The file is wrong.</exception>
    public static (Profile Profile, UtilityTable Table) Read(string file, XElement root, Domain domain, List<InputProblem> warnings) =>
        new GeniusProfileReader(file, root, domain, warnings).Read();

    private (Profile Profile, UtilityTable Table) Read()
    {
        var elements = _root.Descendants("issue").ToArray();
        var weightElements = _root.Descendants("weight").ToArray();
        var weights = ImmutableArray.CreateBuilder<double>();
        var values = ImmutableArray.CreateBuilder<ImmutableArray<double>>();
        foreach (var issue in _domain.Issues)
        {
            var element = elements.FirstOrDefault(candidate => candidate.Attribute("name")?.Value.Trim() == issue.Name);
            if (element is null)
            {
                _problems.Add(GeniusXml.Line(_root), Root, "The issue \"" + issue.Name + "\" of the domain is missing." +
                    Suggestion.Sentence(issue.Name, [.. elements.Select(other => other.Attribute("name")?.Value.Trim() ?? "").Distinct()]));
                continue;
            }
            weights.Add(Weight(issue, element, weightElements));
            values.Add(Values(issue, element));
        }
        var reservation = Setting("reservation", double.NegativeInfinity, 0.0);
        var profile = new Profile(Path.GetFileNameWithoutExtension(_file), weights.ToImmutable(), values.ToImmutable(), reservation, Discounting(), 1.0);
        _problems.ThrowIfAny();
        var table = ProfileChecks.Table(_domain, profile, _problems, GeniusXml.Line(_root.Descendants("reservation").FirstOrDefault() ?? _root), "reservation");
        _problems.ThrowIfAny();
        if (ProfileChecks.WeightSum(_file, weightElements.Length > 0 ? GeniusXml.Line(weightElements[0]) : 0, "weight", profile) is { } warning) _warnings.Add(warning);
        return (profile, table!);
    }

    private double Weight(Issue issue, XElement element, XElement[] weightElements)
    {
        var index = element.Attribute("index")?.Value;
        var found = weightElements.Where(weight => weight.Parent == element.Parent && weight.Attribute("index")?.Value == index).ToArray();
        if (found.Length == 1) return GeniusXml.Number(found[0], "value", 0.0, _problems);
        _problems.Add(GeniusXml.Line(element), GeniusXml.Where(element), found.Length == 0
            ? "The issue \"" + issue.Name + "\" has no <weight index=\"" + index + "\" value=\"...\"/>."
            : "The issue \"" + issue.Name + "\" has " + found.Length + " weights; keep one.");
        return 0.0;
    }

    private ImmutableArray<double> Values(Issue issue, XElement element)
    {
        if (element.Element("evaluator") is { } evaluator) return GeniusEvaluator.Values(issue, element, evaluator, _problems);
        var items = element.Elements("item").ToArray();
        if (items.Length == 0)
        {
            _problems.Add(GeniusXml.Line(element), GeniusXml.Where(element), "The issue \"" + issue.Name + "\" is valued by nothing; write one <item> with an evaluation for each value, or an <evaluator> where it has bounds.");
            return [.. new double[issue.Count]];
        }
        var byValue = new Dictionary<string, XElement>(StringComparer.Ordinal);
        foreach (var candidate in items) byValue.TryAdd(candidate.Attribute("value")?.Value.Trim() ?? "", candidate);
        var evaluations = new double[issue.Count];
        for (var value = 0; value < issue.Count; value++)
        {
            if (byValue.TryGetValue(issue.Values[value], out var item)) evaluations[value] = GeniusXml.Number(item, "evaluation", double.NegativeInfinity, _problems);
            else _problems.Add(GeniusXml.Line(element), GeniusXml.Where(element), "The value \"" + issue.Values[value] + "\" of issue \"" + issue.Name + "\" is missing." +
                Suggestion.Sentence(issue.Values[value], [.. items.Select(other => other.Attribute("value")?.Value.Trim() ?? "").Distinct()]));
        }
        var largest = evaluations.Max();
        return largest > 0.0 ? [.. evaluations.Select(evaluation => evaluation / largest)] : [.. evaluations];
    }

    private Discount Discounting()
    {
        var factor = Setting("discount_factor", 0.0, 1.0);
        if (factor is > 0.0 and <= 1.0) return factor < 1.0 ? new Discount(DiscountKind.RelativeTime, factor) : Discount.None;
        _warnings.Add(new InputProblem(_file, GeniusXml.Line(_root.Descendants("discount_factor").First()), "discount_factor",
            "The discount factor " + factor.ToString(CultureInfo.InvariantCulture) + " is not above 0 and at most 1; it is taken as 1 (no discount), as GENIUS does."));
        return Discount.None;
    }

    private double Setting(string name, double least, double fallback) =>
        _root.Descendants(name).FirstOrDefault() is { } element ? GeniusXml.Number(element, "value", least, _problems) : fallback;
}
