using NegotiationSim.Scenarios.Files;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Scenarios.Tests.Dossiers;

public class DossierErrorTests
{
    private const string Dossier = """
        {"id": "deal", "title": "Deal", "parties": ["ARD", "COR"], "opens": "2021-03",
         "issues": [{"id": "relief", "title": "Relief", "levels": [{"id": "none", "title": "None"}, {"id": "full", "title": "Full", "easings": [{"measure": "ban"}]}]}]}
        """;

    [Theory]
    [InlineData("\"opens\"", "\"opened\"", "opens")]
    [InlineData("[\"ARD\", \"COR\"]", "[\"ARD\", \"ARD\"]", "named twice")]
    [InlineData("\"measure\": \"ban\"", "\"measure\": \"bann\"", "\"ban\"")]
    [InlineData("\"measure\": \"ban\"", "\"measure\": \"ban\", \"carveOut\": \"grain\"", "no carve-out \"grain\"")]
    [InlineData("\"opens\"", "\"linked\": [\"deal\"], \"opens\"", "not linked with itself")]
    [InlineData("\"opens\"", "\"linked\": [\"dael\"], \"opens\"", "deal")]
    [InlineData("\"opens\"", "\"institutions\": [{\"id\": \"p\", \"title\": \"P\", \"members\": [\"ARD\"], \"rule\": \"none\"}], \"opens\"", "decides nothing")]
    public void A_wrong_dossier_is_explained(string right, string wrong, string said)
    {
        Assert.Empty(Problems(Dossier));
        Assert.Contains(Problems(Dossier.Replace(right, wrong, StringComparison.Ordinal)), p => p.Message.Contains(said, StringComparison.Ordinal) && p.Path.StartsWith("$.dossiers", StringComparison.Ordinal));
    }

    [Fact]
    public void A_party_that_does_not_act_is_named() =>
        Assert.Contains(Problems(Dossier, "{\"each\": {\"ARD\": {\"behaviour\": \"hawk\"}}}"), p => p.Message.Contains("COR is named in a dossier but does not act", StringComparison.Ordinal));

    private static IReadOnlyList<InputProblem> Problems(string dossier, string actors = "{\"default\": {\"behaviour\": \"pragmatist\"}}")
    {
        var text = $$"""
            {"title": "T", "world": "four-states", "start": "2021-01", "months": 12, "actors": {{actors}},
             "measures": [{"id": "ban", "title": "Ban", "senders": ["ARD"], "targets": ["COR"], "instrument": "import-ban", "form": "executive-act", "from": "2021-01", "source": "Made up"}],
             "dossiers": [{{dossier}}]}
            """;
        try
        {
            ScenarioFile.FromText(text, "test.json", Played.Behaviours, ScenarioFile.ShippedWorld);
            return [];
        }
        catch (InputException fault)
        {
            return fault.Problems;
        }
    }
}
