using System.Text;
using NegotiationSim.Model.Equilibrium;
using NegotiationSim.Scenarios.Equilibrium;
using NegotiationSim.Scenarios.Files;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Runner.Equilibrium;

/// <summary>The page <c>docs/model/literature.md</c>: what papers found and what <c>negsim equilibrium</c> finds, file by file.</summary>
public static class LiteraturePage
{
    /// <summary>Name of the page.</summary>
    public const string FileName = "literature.md";

    /// <summary>The page's text, from every file of <c>config/equilibrium</c> with published figures.</summary>
    /// <exception cref="InputException">A file is wrong.</exception>
    /// <exception cref="EquilibriumException">One has no equilibrium.</exception>
    public static string Text()
    {
        var page = new StringBuilder("""
            # The literature, and what this model finds

            Every file of `config/equilibrium` that says what a paper published, solved. Written by `negsim pages --update`; see
            [equilibrium.md](equilibrium.md) for the model. A ratio of 1 is agreement. Nothing was fitted to any of these figures.

            """.ReplaceLineEndings("\n"));
        foreach (var name in ConfigFolder.Names(EquilibriumFileReader.Folder))
        {
            var file = EquilibriumFileReader.Read(name, ScenarioFile.ShippedWorld);
            if (file.Published.IsEmpty) continue;
            Section(page, name, file);
        }

        return page.ToString();
    }

    private static void Section(StringBuilder page, string name, EquilibriumFile file)
    {
        page.Append("\n## ").Append(file.Title).Append("\n\n`negsim equilibrium ").Append(name).Append("`. ").Append(file.Question)
            .Append("\n\n");
        page.Append("| figure | unit | published | ours | ratio | source |\n|---|---|---|---|---|---|\n");
        var statics = ComparativeStatics.Solve(file.World, file.Policy);
        foreach (var row in PublishedTable.Of(file, statics))
        {
            string[] cells =
            [
                row.Name, row.Unit(file.Unit), EquilibriumReport.Number(row.Figure.Value), EquilibriumReport.Number(row.Ours),
                EquilibriumReport.Ratio(row.Ratio), row.Figure.Source,
            ];
            page.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
        }

        // First-order welfare is a sum for small changes: what a household can buy stands beside it, though no paper printed it.
        foreach (var figure in file.Published.Where(f => f.Figure == EquilibriumFigure.FirstOrderWelfare))
        {
            var exact = figure with { Figure = EquilibriumFigure.RealIncome };
            var ours = exact.Ours(statics);
            page.Append("| ").Append(new PublishedRow(exact, ours).Name).Append(" | % |  | ").Append(EquilibriumReport.Number(ours))
                .Append(" |  | not published |\n");
        }

        page.Append('\n');
        foreach (var note in file.Notes) page.Append("- ").Append(note).Append('\n');
    }
}
