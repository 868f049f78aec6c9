using NegotiationSim.Model.Declarations;
using System.Collections.Immutable;
using NegotiationSim.Scenarios.Input;
using NegotiationSim.Scenarios.Shapes;

namespace NegotiationSim.Experiments.Designs;

/// <summary>Reads experiments: from <c>config/experiments</c> by name, or from a file.</summary>
public static class ExperimentFile
{
    /// <summary>The experiment called <paramref name="nameOrPath"/>.</summary>
    /// <exception cref="InputException">Something is wrong with it; all problems at once.</exception>
    public static Experiment Read(string nameOrPath)
    {
        var file = ConfigFolder.Resolve("experiments", nameOrPath);
        var problems = new InputProblems(file);
        var content = ExperimentShape.File.Open(file);
        var root = ExperimentShape.File.Complete(content, Vocabulary.Empty, problems);
        var kind = root.Word<DesignKind>("design");
        string[] points = ["points"];
        FitDesign(content, kind, kind == DesignKind.LatinHypercube ? points : [], kind == DesignKind.Factorial ? points : [], problems);
        foreach (var factor in content.List("factors"))
        {
            if (kind == DesignKind.Factorial) FitDesign(factor, kind, ["values"], ["min", "max", "scale"], problems);
            else FitDesign(factor, kind, ["min", "max"], ["values"], problems);
        }

        problems.ThrowIfAny();
        var experiment = new Experiment(
            Path.GetFileNameWithoutExtension(file), root.Text("title"), root.Text("scenario"), root.Whole("seed"), root.Whole("replicates"),
            [.. root.List("set").Select(s => s.Text)], kind, root.Whole("points"),
            [.. root.List("factors").Select(f => ReadFactor(f, kind, problems))]);
        CheckDesign(experiment, root.Member("factors")!, problems);
        problems.ThrowIfAny();
        return experiment;
    }

    /// <summary>Notes keys the design needs that are missing, and keys that mean nothing in it.</summary>
    private static void FitDesign(InputNode node, DesignKind kind, string[] needed, string[] idle, InputProblems problems)
    {
        var name = KebabCase.Of(kind);
        foreach (var key in needed)
            if (node.Member(key) is null or { Kind: InputKind.Null })
                problems.Add(node, "The key \"" + key + "\" is missing; the design " + name + " needs it.");
        foreach (var key in idle)
            if (node.Member(key) is { Kind: not InputKind.Null } found)
                problems.Add(found, "The key \"" + key + "\" means nothing in the design " + name + "; remove it.");
    }

    private static void CheckDesign(Experiment experiment, InputNode factors, InputProblems problems)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var node in factors.Items)
            if (!seen.Add(node.Text("path")))
                problems.Add(node.Member("path")!, "The path \"" + node.Text("path") + "\" is varied twice; keep one factor for it.");
        if (experiment.Factors.Aggregate(1.0, (n, f) => n * Math.Max(1, f.Values.Length)) > ExperimentShape.Most)
            problems.Add(factors, $"The design has more than {ExperimentShape.Most} points; leave out values, or use a Latin hypercube.");
    }

    private static Factor ReadFactor(InputNode item, DesignKind kind, InputProblems problems)
    {
        if (kind == DesignKind.Factorial) return new Factor(item.Text("path"), [.. item.List("values").Select(Level)], 0, 0, false);
        var (min, max) = (item.Number("min"), item.Number("max"));
        var logarithmic = item.Word<FactorScale>("scale") == FactorScale.Log;
        if (!(max > min)) problems.Add(item, "\"max\" must be over \"min\".");
        if (logarithmic && !(min > 0)) problems.Add(item, "On a log scale \"min\" must be over 0.");
        return new Factor(item.Text("path"), [], min, max, logarithmic);
    }

    private static string Level(InputNode value) => value.Kind == InputKind.Boolean ? (value.Boolean ? "true" : "false") : value.Text;
}
