using System.Collections.Immutable;
using NegotiationSim.Model.Script;
using NegotiationSim.Scenarios.Input;
using NegotiationSim.Scenarios.Shapes;

namespace NegotiationSim.Scenarios.Files;

/// <summary>Reads debts, projects and terms of loans.</summary>
internal sealed class CreditReader(InputNode root, WorldNames names, Calendar calendar, ImmutableArray<Measure> measures,
    InputProblems problems)
{
    public ImmutableArray<Debt> Debts() => [.. root.List("debts").Select(
        d => new Debt(Lender(d.Member("lender")!), names.World.EconomyOrdinal(d.Text("borrower")), d.Number("principal"), Terms(d)))];

    public ImmutableArray<Project> Projects() => [.. root.List("projects").Select(One)];

    /// <summary>Terms of a loan.</summary>
    public LoanTerms Terms(InputNode node)
    {
        if (node.Whole("grace") >= node.Whole("months")) problems.Add(node.Member("grace")!,
            "Grace lasts as long as the loan or longer, so that it would never be repaid; write fewer months than " + node.Whole("months")
                + ".");
        return new LoanTerms(node.Number("rate"), node.Whole("grace"), node.Whole("months"),
            node.Member("tranches") is null ? 1 : node.Whole("tranches"), [.. node.List("conditions").Select(Measure).Where(m => m >= 0)]);
    }

    /// <summary>Ordinal in the books: an economy's, or the number of economies plus a bloc's.</summary>
    public int Lender(InputNode node)
    {
        for (var b = 0; b < names.World.Blocs.Length; b++)
            if (names.World.Blocs[b].Id == node.Text) return names.World.EconomyCount + b;
        return names.World.EconomyOrdinal(node.Text);
    }

    private int Measure(InputNode node)
    {
        for (var m = 0; m < measures.Length; m++)
            if (measures[m].Id == node.Text) return m;
        return -1;
    }

    private Project One(InputNode node)
    {
        var kind = node.Word<ProjectKind>("kind");
        var park = kind == ProjectKind.IndustrialPark;
        foreach (var key in park ? (ReadOnlySpan<string>)["cut", "share"] : ["gain"])
            if (node.Number(key) != 0) problems.Add(node.Member(key)!,
                key + (park ? " is about a railway or a port" : " is about a park") + "; leave it out.");
        if (park && node.List("sectors").IsDefaultOrEmpty) problems.Add(node, "A park needs the goods it makes; add them under sectors.");
        var host = names.World.EconomyOrdinal(node.Text("host"));
        return new Project
        {
            Id = node.Text("id"),
            Title = node.Text("title"),
            Kind = kind,
            Builder = names.World.EconomyOrdinal(node.Text("builder")),
            Host = host,
            Port = node.Member("port") is { } port ? names.World.EconomyOrdinal(port.Text) : host,
            CostMusd = node.Number("costMusd"),
            Months = node.Whole("months"),
            Cut = node.Number("cut"),
            Share = node.Number("share"),
            Sectors = [.. node.List("sectors").Select(s => names.World.CommodityOrdinal(s.Text)).Order()],
            Gain = node.Number("gain"),
            Jobs = node.Number("jobs"),
            Begins = node.Member("begins") is { } begins ? MonthDates.Month(begins.Text, calendar) : Span.Never,
        };
    }
}
