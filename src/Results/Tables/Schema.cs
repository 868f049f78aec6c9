using System.Collections.Immutable;
using System.Text;

namespace NegotiationSim.Results.Tables;

/// <summary>Every table of a store, and the SQL that makes them.</summary>
public static class Schema
{
    /// <summary>Version of the tables; a store keeps it as <c>user_version</c>. A change to any table raises it.</summary>
    public const int Version = 6;

    /// <summary>Marks a SQLite file as a store of this program: <c>NSIM</c> as <c>application_id</c>.</summary>
    public const int ApplicationId = 0x4E53494D;

    /// <summary>All tables, in the order the manual shows them.</summary>
    public static ImmutableArray<Table> All { get; } =
    [
        RunTables.Runs, RunTables.Actors, MonthTables.Months, MonthTables.Headlines, MonthTables.Economies,
        TradeTables.Flows, TradeTables.FlowsYearly, TradeTables.Prices, TradeTables.Markets,
        RunTables.Measures, MonthTables.MeasureStages, PoliticsTables.Relations, PoliticsTables.Wars, PoliticsTables.Acts,
            PoliticsTables.Arrangements, CreditTables.Loans, CreditTables.Projects,
            DecisionTables.Decisions, DecisionTables.Options, DecisionTables.Votes,
        DecisionTables.Negotiations, DecisionTables.Offers, MonthTables.Events, TradeTables.FlowsPacked, MonthTables.Checkpoints,
        MonthTables.Series, MonthTables.HeadlineValues,
    ];

    /// <summary>The table called <paramref name="name"/>, or null.</summary>
    public static Table? Find(string name) => All.FirstOrDefault(t => t.Name == name);

    /// <summary>The statement that creates <paramref name="table"/>, or the view it is.</summary>
    public static string Create(Table table)
    {
        if (table.View is { } view) return $"CREATE VIEW {table.Name} ({string.Join(", ", table.Columns.Select(c => c.Name))}) AS {view}";
        var sql = new StringBuilder("CREATE TABLE ").Append(table.Name).Append(" (\n");
        foreach (var column in table.Columns)
        {
            sql.Append("  ").Append(column.Name).Append(' ').Append(column.Kind switch
            {
                ColumnKind.Whole => "INTEGER",
                ColumnKind.Real => "REAL",
                ColumnKind.Packed => "BLOB",
                _ => "TEXT",
            });
            sql.Append(column.Optional ? "" : " NOT NULL").Append(",\n");
        }

        sql.Append("  PRIMARY KEY (").AppendJoin(", ", table.Key).Append(")\n) STRICT");
        // Rows with a large blob are better off in an ordinary table: a page of the key's tree holds little else.
        if (table.Columns.All(c => c.Kind != ColumnKind.Packed)) sql.Append(", WITHOUT ROWID");
        return sql.ToString();
    }
}
