using System.Collections.Immutable;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Experiments.Designs;

/// <summary>Reads experiments: from <c>config/experiments</c> by name, or from a file.</summary>
public static class ExperimentFile
{
    private const int Most = 1_000_000;

    private static readonly string[] Kinds = ["factorial", "latin-hypercube"];

    /// <summary>The experiment called <paramref name="nameOrPath"/>.</summary>
    /// <exception cref="InputException">Something is wrong with it; all problems at once.</exception>
    public static Experiment Read(string nameOrPath)
    {
        var file = ConfigFolder.Resolve("experiments", nameOrPath);
        var problems = new InputProblems(file);
        var root = new ObjectReader(FileKind.Experiment.Read(file), problems);
        root.Whole("formatVersion", 1, 1, 1);
        var kind = root.Choice("design", Kinds) == Kinds[0] ? DesignKind.Factorial : DesignKind.LatinHypercube;
        var experiment = new Experiment(
            Path.GetFileNameWithoutExtension(file), root.Text("title"), root.Text("scenario"), root.Whole("seed", int.MinValue, int.MaxValue, 1),
            root.Whole("replicates", 1, Most, 1), [.. root.List("set").Select(s => ObjectReader.Text(s, problems))], kind,
            kind == DesignKind.LatinHypercube ? root.Whole("points", 2, Most) : 0,
            [.. root.List("factors", required: true).Select(f => ReadFactor(new ObjectReader(f, problems), kind))]);
        root.Done();
        if (experiment.Factors.IsEmpty) problems.Add(root.Node, "Name at least one factor.");
        var paths = experiment.Factors.Select(f => f.Path).ToArray();
        if (paths.Distinct(StringComparer.Ordinal).Count() < paths.Length) problems.Add(root.Node, "A path is varied twice; keep one factor for it.");
        if (experiment.Factors.Aggregate(1.0, (n, f) => n * Math.Max(1, f.Values.Length)) > Most)
            problems.Add(root.Node, $"The design has more than {Most} points; leave out values, or use a Latin hypercube.");
        problems.ThrowIfAny();
        return experiment;
    }

    private static Factor ReadFactor(ObjectReader item, DesignKind kind)
    {
        var path = item.Text("path");
        Factor factor;
        if (kind == DesignKind.Factorial)
        {
            var values = item.List("values", required: true);
            if (values.IsEmpty) item.Problems.Add(item.Node, "A factorial design needs \"values\", such as [0.1, 0.2].");
            factor = new Factor(path, [.. values.Select(v => Word(v, item.Problems))], 0, 0, false);
        }
        else
        {
            var (min, max) = (item.Number("min"), item.Number("max"));
            var logarithmic = item.Choice("scale", ["linear", "log"], "linear") == "log";
            if (!(max > min)) item.Problems.Add(item.Node, "\"max\" must be over \"min\".");
            if (logarithmic && !(min > 0)) item.Problems.Add(item.Node, "On a log scale \"min\" must be over 0.");
            factor = new Factor(path, [], min, max, logarithmic);
        }

        item.Done();
        return factor;
    }

    private static string Word(InputNode value, InputProblems problems)
    {
        switch (value.Kind)
        {
            case InputKind.Number or InputKind.Text: return value.Text;
            case InputKind.Boolean: return value.Boolean ? "true" : "false";
            default:
                problems.Add(value, "Expected a number, a text, true or false, found " + value.Found + ".");
                return "";
        }
    }
}
