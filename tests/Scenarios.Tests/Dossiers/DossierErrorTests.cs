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
    [InlineData(
        "\"opens\"", "\"institutions\": [{\"id\": \"p\", \"title\": \"P\", \"members\": [\"ARD\"], \"rule\": \"none\"}], \"opens\"",
        "decides nothing")]
    [InlineData(
        "\"opens\"", "\"institutions\": [{\"id\": \"p\", \"title\": \"P\", \"members\": [\"ARD\"], \"mandates\": \"BRE\"}], \"opens\"",
        "BRE is not at the table")]
    [InlineData("\"opens\"", "\"institutions\": [{\"id\": \"p\", \"title\": \"P\", \"members\": [\"ARD\"], \"mandates\": \"ARD\", \"keepsRelief\": true}], \"opens\"", "write two")]
    [InlineData("\"opens\"", "\"mediator\": {\"leakage\": 0.1}, \"opens\"", "\"mediated\": true")]
    [InlineData("\"opens\"", "\"mediated\": true, \"mediator\": {\"bias\": {\"DEL\": 1}}, \"opens\"", "DEL is not at the table")]
    [InlineData("{\"id\": \"full\"", "{\"owners\": [\"BRE\"], \"id\": \"full\"", "needs the consent of BRE")]
    [InlineData("\"opens\"", "\"consent\": {\"sponsor\": \"DEL\", \"mostMusdAYear\": 5}, \"opens\"", "DEL cannot pay for consent")]
    [InlineData("\"levels\"", "\"beforeElection\": {\"BRE\": 2}, \"levels\"", "No election of BRE")]
    [InlineData("\"levels\"", "\"beforeElection\": {\"ARD\": -1}, \"levels\"", "from 0 to 100")]
    [InlineData("\"opens\"", "\"breakdown\": 1.5, \"opens\"", "from 0 to 1")]
    [InlineData("\"easings\": [{\"measure\": \"ban\"}]", "\"acts\": [{\"kind\": \"war-stag\", \"from\": \"COR\", \"to\": \"ARD\"}]",
        "war-stage")]
    [InlineData("\"easings\": [{\"measure\": \"ban\"}]", "\"acts\": [{\"kind\": \"war-stage\", \"from\": \"COR\", \"to\": \"ARD\"}]",
        "No war of COR with ARD")]
    [InlineData("\"easings\": [{\"measure\": \"ban\"}]",
        "\"acts\": [{\"kind\": \"embassy\", \"from\": \"COR\", \"to\": \"ARD\", \"value\": 1}]", "does not follow")]
    [InlineData("\"easings\": [{\"measure\": \"ban\"}]",
        "\"acts\": [{\"kind\": \"embassy\", \"from\": \"COR\", \"to\": \"ARD\", \"value\": 2}]", "from 0 to 1")]
    [InlineData("\"easings\": [{\"measure\": \"ban\"}]",
        "\"acts\": [{\"kind\": \"pay\", \"from\": \"COR\", \"to\": \"COR\", \"value\": 2}]", "are the same")]
    [InlineData("\"easings\": [{\"measure\": \"ban\"}]", "\"acts\": [{\"kind\": \"pay\", \"from\": \"COR\", \"value\": 2}]",
        "name them under from and to")]
    [InlineData("\"easings\": [{\"measure\": \"ban\"}]",
        "\"acts\": [{\"kind\": \"pay\", \"from\": \"COR\", \"to\": \"ARD\", \"measure\": \"ban\"}]", "leave measure out")]
    [InlineData("\"easings\": [{\"measure\": \"ban\"}]",
        "\"acts\": [{\"kind\": \"lend\", \"from\": \"COR\", \"to\": \"ARD\", \"concedes\": 0.5}]", "leave concedes out")]
    [InlineData("\"easings\": [{\"measure\": \"ban\"}]", "\"acts\": [{\"kind\": \"enforcement\", \"value\": 0.5}]", "needs a measure")]
    [InlineData("\"easings\": [{\"measure\": \"ban\"}]",
        "\"acts\": [{\"kind\": \"impose-measure\", \"measure\": \"ban\", \"from\": \"ARD\"}]", "leave from out")]
    [InlineData("\"easings\": [{\"measure\": \"ban\"}]", "\"acts\": [{\"kind\": \"close-carve-out\", \"measure\": \"ban\"}]",
        "needs a carve-out")]
    [InlineData("\"easings\": [{\"measure\": \"ban\"}]",
        "\"acts\": [{\"kind\": \"close-carve-out\", \"measure\": \"ban\", \"carveOut\": \"grain\"}]", "no carve-out \"grain\"")]
    [InlineData("\"easings\": [{\"measure\": \"ban\"}]",
        "\"acts\": [{\"kind\": \"renew-measure\", \"measure\": \"ban\", \"carveOut\": \"grain\"}]", "whole measure")]
    public void A_wrong_dossier_is_explained(string right, string wrong, string said)
    {
        Assert.Empty(Problems(Dossier));
        Assert.Contains(Problems(Dossier.Replace(right, wrong, StringComparison.Ordinal)),
            p => p.Message.Contains(said, StringComparison.Ordinal) && p.Path.StartsWith("$.dossiers", StringComparison.Ordinal));
    }

    [Fact]
    public void Everything_about_talks_is_read()
    {
        var dossier = Dossier.Replace("\"opens\"", """
            "mediated": true, "mediator": {"bias": {"ARD": 2}, "leakage": 0.1, "leakCost": 0.3, "host": "DEL", "prestige": 0.5}, "breakdown": 0.02,
            "consent": {"sponsor": "ARD", "mostMusdAYear": 900, "steps": 3, "months": 4}, "snapbackRule": {"triggers": ["ARD"], "keptByDefault": true, "expiry": 36},
            "institutions": [{"id": "m", "title": "M", "members": ["ARD", "BRE"], "mandates": "ARD", "purse": 2}], "opens"
            """, StringComparison.Ordinal).Replace("{\"id\": \"full\"", "{\"owners\": [\"BRE\", \"ARD\"], \"id\": \"full\"", StringComparison.Ordinal)
            .Replace("\"levels\"", "\"beforeElection\": {\"ARD\": 1.5}, \"levels\"", StringComparison.Ordinal);
        var read = Read(dossier, Everyone).Resolved.Dossiers[0];
        var actors = read.Parties;
        Assert.Equal((0.1, 0.3, 0.5), (read.Mediator.Leakage, read.Mediator.LeakCost, read.Mediator.Prestige));
        Assert.Equal((actors[0], 2.0), (read.Mediator.Bias.Single().Actor, read.Mediator.Bias.Single().Value));
        Assert.NotEqual(-1, read.Mediator.Host);
        Assert.Equal(0.02, read.Breakdown);
        Assert.Equal((actors[0], 3, 4, 300.0), (read.Consent!.Sponsor, read.Consent.Steps, read.Consent.Months, read.Consent.Musd(1)));
        Assert.Equal((true, 36, actors[0]), (read.Snapback.KeptByDefault, read.Snapback.Expiry, read.Snapback.Triggers.Single()));
        Assert.Equal((0, false), (read.Institutions[0].Mandates, read.Institutions[0].Ratifies));

        Assert.Equal((actors[0], 1.5), (read.Issues[0].BeforeElection.Single().Actor, read.Issues[0].BeforeElection.Single().Value));

        // The owner who sits at the table needs no asking.
        Assert.Empty(read.Owners(0));
        Assert.DoesNotContain(actors[0], read.Owners(1));
        Assert.Single(read.Owners(1));
    }

    [Fact]
    public void A_party_that_does_not_act_is_named() =>
        Assert.Contains(Problems(Dossier, "{\"each\": {\"ARD\": {\"behaviour\": \"hawk\"}}}"),
            p => p.Message.Contains("COR is named in a dossier but does not act", StringComparison.Ordinal));

    private const string Everyone = "{\"default\": {\"behaviour\": \"pragmatist\"}}";

    private static LoadedScenario Read(string dossier, string actors)
    {
        var text = $$"""
            {"title": "T", "world": "four-states", "start": "2021-01", "months": 12, "actors": {{actors}},
             "measures": [{"id": "ban", "title": "Ban", "senders": ["ARD"], "targets": ["COR"], "instrument": "import-ban", "form": "executive-act", "from": "2021-01", "source": "Made up"}],
             "events": [{"id": "vote", "title": "Vote", "month": "2021-09", "kind": "election", "economies": ["ARD"], "source": "Made up"}],
             "dossiers": [{{dossier}}]}
            """;
        return ScenarioFile.FromText(text, "test.json", Played.Behaviours, ScenarioFile.ShippedWorld);
    }

    private static IReadOnlyList<InputProblem> Problems(string dossier, string actors = Everyone)
    {
        try
        {
            Read(dossier, actors);
            return [];
        }
        catch (InputException fault)
        {
            return fault.Problems;
        }
    }
}
