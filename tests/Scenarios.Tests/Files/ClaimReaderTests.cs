using NegotiationSim.Actors.Behaviours;
using NegotiationSim.Model.Script.Parameters;
using NegotiationSim.Scenarios.Files;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Scenarios.Tests.Files;

public sealed class ClaimReaderTests : IDisposable
{
    private static readonly BehaviourCatalogue Shipped = BehaviourCatalogue.From(typeof(ModelParameters).Assembly);
    private readonly TemporaryFolder folder = new();

    [Fact]
    public void A_claim_keeps_its_sentence_its_figure_and_its_bounds()
    {
        var loaded = Load("""{"says": "Half is gone.", "series": "flow:ARD:COR:steel", "from": "2025-03", "against": ["mode=none"], "replicates": 4, "most": -40}""");
        var claim = Assert.Single(loaded.Claims);
        Assert.Equal(("Half is gone.", "flow:ARD:COR:steel", "2025-03", "", 4, double.NegativeInfinity, -40),
            (claim.Says, claim.Figure.Series, claim.Figure.From, claim.Figure.Until, claim.Replicates, claim.Least, claim.Most));
        Assert.Equal("Half is gone.", Assert.Single(loaded.Lessons));
    }

    [Theory]
    [InlineData("""{"says": "A.", "series": "flow:ARD:XXX", "least": 0}""", "claims[0].series", "no economy \"XXX\"")]
    [InlineData("""{"says": "A.", "series": "flow:ARD:COR"}""", "claims[0]", "Nothing could prove this sentence wrong")]
    [InlineData("""{"says": "A.", "series": "flow:ARD:COR", "least": 2, "most": 1}""", "claims[0].most", "at least \"least\"")]
    public void A_wrong_claim_is_explained_where_it_stands(string claim, string path, string says)
    {
        var problem = Assert.Single(Assert.Throws<InputException>(() => Load(claim)).Problems);
        Assert.EndsWith(path, problem.Path, StringComparison.Ordinal);
        Assert.Contains(says, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_scenario_extends_claims_nothing_about_it()
    {
        var below = Write("below.json", """{"says": "A.", "series": "flow:ARD:COR", "least": 0}""");
        var above = folder.Write("above.json", $$"""{"extends": "{{Path.GetFileName(below)}}", "months": 3}""");
        Assert.Empty(ScenarioFile.Load(above, [], Shipped, ScenarioFile.ShippedWorld).Claims);
    }

    public void Dispose() => folder.Dispose();

    private LoadedScenario Load(string claim) => ScenarioFile.Load(Write("claims.json", claim), [], Shipped, ScenarioFile.ShippedWorld);

    private string Write(string name, string claim) => folder.Write(
        name, $$"""{"title": "A test", "world": "four-states", "start": "2025-01", "months": 6, "claims": [{{claim}}]}""");
}
