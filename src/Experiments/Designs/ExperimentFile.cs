using System.Collections.Immutable;
using NegotiationSim.Experiments.Sampling;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Experiments.Designs;

/// <summary>Reads experiments: from <c>config/experiments</c> by name, or from a file.</summary>
public static class ExperimentFile
{
    private const int Most = 1_000_000;

    private static readonly string[] Kinds = ["factorial", "latin-hypercube", "zip", "table", "sobol", "saltelli", "morris"];

    /// <summary>The experiment called <paramref name="nameOrPath"/>.</summary>
    /// <exception cref="InputException">Something is wrong with it; all problems at once.</exception>
    public static Experiment Read(string nameOrPath)
    {
        var file = ConfigFolder.Resolve("experiments", nameOrPath);
        var problems = new InputProblems(file);
        var root = new ObjectReader(FileKind.Experiment.Read(file), problems);
        root.Whole("formatVersion", 1, 1, 1);
        var kind = (DesignKind)Math.Max(0, Array.IndexOf(Kinds, root.Choice("design", Kinds)));
        var experiment = new Experiment(
            Path.GetFileNameWithoutExtension(file), root.Text("title"), root.Text("scenario"), root.Whole("seed", int.MinValue, int.MaxValue, 1),
            root.Whole("replicates", 1, Most, 1), [.. root.List("set").Select(s => ObjectReader.Text(s, problems))], kind,
            kind is DesignKind.Factorial or DesignKind.Zip or DesignKind.Table ? 0 : root.Whole("points", 2, Most),
            [.. root.List("factors", required: true).Select(f => ReadFactor(new ObjectReader(f, problems), kind))]);
        if (kind == DesignKind.Table) experiment = experiment with { Table = root.Text("table") };
        root.Done();
        if (experiment.Factors.IsEmpty) problems.Add(root.Node, "Name at least one factor.");
        var paths = experiment.Factors.Select(f => f.Path).ToArray();
        if (paths.Distinct(StringComparer.Ordinal).Count() < paths.Length) problems.Add(root.Node, "A path is varied twice; keep one factor for it.");
        problems.ThrowIfAny();
        if (kind == DesignKind.Table) experiment = experiment with { Rows = ReadTable(file, experiment, root) };
        if (experiment.Layout.Problem(experiment.Varied) is { Length: > 0 } problem) problems.Add(root.Node, problem);
        problems.ThrowIfAny();
        return experiment;
    }

    // The table lies beside the file, so that an experiment's folder can hold a copy of both.
    private static ImmutableArray<ImmutableArray<string>> ReadTable(string file, Experiment experiment, ObjectReader root)
    {
        if (Path.GetFileName(experiment.Table) == experiment.Table)
            return TableDesign.Read(Path.Combine(Path.GetDirectoryName(file)!, experiment.Table), experiment.Varied).Values;
        root.Problems.Add(root.Node, $"\"table\" names a file beside this one, such as \"points.csv\"; found \"{experiment.Table}\".");
        root.Problems.ThrowIfAny();
        return [];
    }

    private static Factor ReadFactor(ObjectReader item, DesignKind kind)
    {
        var (path, unit, group) = (item.Text("path"), item.Text("unit", ""), item.Text("group", ""));
        Factor factor;
        if (kind == DesignKind.Table) factor = new Factor(path, [], 0, 1, false);
        else if (kind is DesignKind.Factorial or DesignKind.Zip || item.Node.Member("values") is not null)
        {
            var values = item.List("values", required: true);
            if (values.IsEmpty) item.Problems.Add(item.Node, "The design needs \"values\", such as [0.1, 0.2].");
            factor = new Factor(path, [.. values.Select(v => Word(v, item.Problems))], 0, 0, false);
        }
        else factor = FactorRange.Read(path, item);

        item.Done();
        return factor with { Unit = unit, Group = group };
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
