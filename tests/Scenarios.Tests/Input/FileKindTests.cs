using System.Text;
using NegotiationSim.Scenarios.Files;
using NegotiationSim.Scenarios.Tests.Files;
using NegotiationSim.Scenarios.Domains;
using NegotiationSim.Scenarios.Equilibrium;
using NegotiationSim.Scenarios.Input;
using NegotiationSim.Scenarios.Markets;
using NegotiationSim.Scenarios.Worlds;

namespace NegotiationSim.Scenarios.Tests.Input;

public class FileKindTests
{
    /// <summary>What each kind of file begins with, as the pages of docs describe them.</summary>
    private static readonly (string Kind, string Text, string Command)[] Files =
    [
        ("a world", """{ "economies": [], "commodities": [], "trade": "trade.csv" }""", "negsim validate"),
        ("a negotiation", """{ "name": "x", "issues": [], "profiles": [] }""", "negsim negotiate"),
        ("a market", """{ "regions": ["A"], "trade": [[1]], "elasticities": {} }""", "negsim market"),
        ("an experiment", """{ "scenario": "x", "factors": [], "design": "factorial" }""", "negsim experiment run"),
        ("a run's manifest", """{ "scenario": "x", "months": 3, "scenarioHash": "1", "worldHash": "2" }""", "negsim report"),
        ("an equilibrium file", """{ "title": "x", "tables": "y", "changes": [] }""", "negsim equilibrium"),
        ("a scenario", """{ "world": "x", "months": 3 }""", "negsim run"),
    ];

    private static readonly (string Kind, Action<string> Read)[] Readers =
    [
        ("a world", file => WorldReader.Read(file)),
        ("a negotiation", file => DomainFiles.Read([file])),
        ("a market", file => MarketFileReader.Read(file)),
        ("an equilibrium file", file => EquilibriumFileReader.Read(file, SmallWorld.Find)),
        ("a scenario", file => ScenarioFile.Load(file, [], SmallWorld.Behaviours, SmallWorld.Find)),
    ];

    [Fact]
    public void A_reader_given_another_kind_of_file_says_in_one_sentence_what_it_is_and_which_command_takes_it()
    {
        using var folder = new TemporaryFolder();
        foreach (var (wanted, read) in Readers)
            foreach (var (kind, text, command) in Files.Where(f => f.Kind != wanted))
            {
                var file = folder.Write("file.json", text);
                var problem = Assert.Single(Assert.Throws<InputException>(() => read(file)).Problems);
                Assert.StartsWith("Expected " + wanted + ", found " + kind, problem.Message, StringComparison.Ordinal);
                Assert.Contains(command, problem.Message, StringComparison.Ordinal);
            }
    }

    [Theory]
    [InlineData("""{ "title": "nothing to know it by" }""")]
    [InlineData("""[1, 2]""")]
    [InlineData("""{ "world": "x", "issues": [] }""")]
    public void A_file_that_is_not_plainly_of_another_kind_is_left_to_the_reader(string text)
    {
        var root = JsonInput.Parse("x.json", Encoding.UTF8.GetBytes(text));

        Assert.Same(root, FileKind.Scenario.Require(root, "x.json"));
    }

    [Fact]
    public void A_table_without_any_of_the_columns_is_refused_once()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("table.csv", "# Notes\nnot a table\n");
        var problem = Assert.Single(Assert.Throws<InputException>(() => new CsvTable(file, "series", "month")).Problems);
        Assert.Contains("series,month", problem.Message, StringComparison.Ordinal);
    }
}
