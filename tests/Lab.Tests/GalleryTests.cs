using System.Text.Json;
using NegotiationSim.Engine.PlugIns;
using NegotiationSim.Engine.Runs;
using NegotiationSim.Lab.Content;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Lab.Tests;

public class GalleryTests
{
    private static readonly Library Library = new(PlugInSet.None);

    private static string File => Path.Combine(ConfigFolder.Find("lab"), "gallery.json");

    [Fact]
    public void The_shipped_gallery_has_six_questions_or_more_each_with_a_lever_that_stands_within_its_range()
    {
        var cards = Gallery.Read(File, Library);
        Assert.True(cards.Length >= 6, $"{cards.Length} cards");
        Assert.All(cards, c =>
        {
            Assert.NotEmpty(c.Levers);
            Assert.All(c.Levers, l => Assert.InRange(l.Value, l.Min, l.Max));
            Assert.InRange(c.Cut, 2, c.Scenario.Resolved.Months / 2 + 6);
            Assert.InRange(c.Fork.At, 0, c.Scenario.Resolved.Months - 2);
        });
    }

    [Fact]
    public void A_card_shows_one_run_where_luck_changes_nothing_and_else_says_why()
    {
        foreach (var card in Gallery.Read(File, Library))
        {
            var answer = JsonDocument.Parse(new Desk(Library).Answer($$"""{"ask": "ensemble", "spec": {"scenario": "{{card.Scenario.Resolved.Id}}"}, "replicates": {{(card.Runs == 1 ? 12 : 4)}}, "series": "{{card.Series}}"}""")).RootElement;
            var paths = answer.GetProperty("paths").EnumerateArray().Select(p => p.ToString()).Distinct().Count();
            Assert.True(paths == 1 ? card.Runs == 1 && card.Single.Length == 0 : card.Runs > 1 || card.Single.Length > 0,
                $"{card.Name}: {card.Runs} runs, {paths} that differ, \"{card.Single}\"");
        }
    }

    [Theory]
    [InlineData("flow:ARD:COR", "flow:ARD:CORR", "has no headline series \"flow:ARD:CORR\"")]
    [InlineData("parameters.gates.reopening", "parameters.gates.reopned", "no number or switch at \"parameters.gates.reopned\"")]
    [InlineData("[\"invasion\"", "[\"invasions\"", "no event \"invasions\". Did you mean \"invasion\"")]
    [InlineData("Parliament refuses the deal twice.", "Parliament refuses the deal thrice.", "ratification-fails does not claim this. Write a sentence of its \"claims\" as it stands there. Did you mean \"Parliament refuses the deal twice.\"?")]
    [InlineData("\"minutes\": 50", "\"minutes\": \"long\"", "Write a number here")]
    public void What_is_wrong_in_a_gallery_is_said_with_its_line(string right, string wrong, string part)
    {
        var file = Path.Combine(Path.GetTempPath(), "gallery-" + Guid.NewGuid().ToString("N") + ".json");
        System.IO.File.WriteAllText(file, System.IO.File.ReadAllText(File).Replace(right, wrong, StringComparison.Ordinal));
        try
        {
            var fault = Assert.Throws<InputException>(() => Gallery.Read(file, Library));
            Assert.Contains(part, fault.Message, StringComparison.Ordinal);
            Assert.True(fault.Problems[0].Line > 0, "A line helps to find it.");
        }
        finally
        {
            System.IO.File.Delete(file);
        }
    }
}
