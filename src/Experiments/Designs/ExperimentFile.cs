using System.Collections.Immutable;
using NegotiationSim.Experiments.Sampling;
using NegotiationSim.Model.Declarations;
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
        FitDesign(content, kind, problems);
        problems.ThrowIfAny();
        ImmutableArray<Factor> factors = [.. root.List("factors").Select(f => FactorReader.Read(f, kind, problems))];
        var experiment = new Experiment(
            Path.GetFileNameWithoutExtension(file), root.Text("title"), root.Text("scenario"), root.Whole("seed"), root.Whole("replicates"),
            [.. root.List("set").Select(s => s.Text), .. Months(root)], kind, root.Whole("points"), factors)
        {
            Table = root.Text("table"),
            Constraints = [.. root.List("constraints").Select(c => ConstraintReader.Read(c, factors, problems)).OfType<Constraint>()],
            Outcomes = OutcomeReader.Read(root.List("outcomes"), factors, problems),
            Keep = root.Word<SweepKeep>("keep"),
        };
        CheckPaths(root, problems);
        problems.ThrowIfAny();
        if (kind == DesignKind.Table) experiment = experiment with { Rows = ReadTable(file, experiment, root.Member("table")!, problems) };
        if (experiment.Layout.Problem(experiment.Varied) is { Length: > 0 } problem) problems.Add(root.Member("factors")!, problem);
        problems.ThrowIfAny();
        if (Design.Points(experiment).IsEmpty) problems.Add(root.Member("constraints")!,
            "No point of the design fulfils all constraints; widen a range, ask for more points, or loosen one.");
        problems.ThrowIfAny();
        return experiment;
    }

    private static void FitDesign(InputNode content, DesignKind kind, InputProblems problems)
    {
        var name = "the design " + KebabCase.Of(kind);
        if (kind is DesignKind.Factorial or DesignKind.Zip or DesignKind.Table) FactorReader.Idle(
            content, ["points"], "in " + name, problems);
        else FactorReader.Needed(content, ["points"], name + " needs it", problems);
        if (kind == DesignKind.Table) FactorReader.Needed(content, ["table"], name + " needs it", problems);
        else FactorReader.Idle(content, ["table"], "in " + name, problems);
        // Sensitivity designs are made of blocks, and a block without one of its points says nothing.
        if (kind is DesignKind.Saltelli or DesignKind.Morris) FactorReader.Idle(content, ["constraints"], "in " + name, problems);
        foreach (var factor in content.List("factors")) FactorReader.Fit(factor, kind, problems);
        foreach (var outcome in content.List("outcomes")) OutcomeReader.Fit(outcome, problems);
        if (content.Text("keep") == KebabCase.Of(SweepKeep.None) && content.List("outcomes").IsEmpty)
            problems.Add(content.Member("keep")!, "Without \"outcomes\" nothing would be left of a run; name some, or keep its series.");
    }

    private static IEnumerable<string> Months(InputNode root) => root.Member("months") is { } months ? ["months=" + months.Text] : [];

    private static void CheckPaths(InputNode root, InputProblems problems)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var node in root.List("factors"))
            if (!seen.Add(node.Text("path")))
                problems.Add(node.Member("path")!, "The path \"" + node.Text("path") + "\" is varied twice; keep one factor for it.");
    }

    // The table lies beside the file, so that an experiment's folder can hold a copy of both.
    private static ImmutableArray<ImmutableArray<string>> ReadTable(
        string file, Experiment experiment, InputNode name, InputProblems problems)
    {
        if (Path.GetFileName(experiment.Table) == experiment.Table)
            return TableDesign.Read(Path.Combine(Path.GetDirectoryName(file)!, experiment.Table), experiment.Varied).Values;
        problems.Add(name, $"\"table\" names a file beside this one, such as \"points.csv\"; found \"{experiment.Table}\".");
        problems.ThrowIfAny();
        return [];
    }
}
