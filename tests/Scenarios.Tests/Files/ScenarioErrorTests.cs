using NegotiationSim.Scenarios.Files;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Scenarios.Tests.Files;

public class ScenarioErrorTests
{
    private const string Ban =
        "\"id\": \"ban\", \"title\": \"B\", \"senders\": [\"AAA\"], \"targets\": [\"CCC\"], \"form\": \"statute\", \"source\": \"S\"";

    public static TheoryData<string, string, string> Cases => new()
    {
        { "\"mesures\": []", "$.mesures", "Unknown key \"mesures\". Did you mean \"measures\"?" },
        { "\"mode\": \"scriptd\"", "$.mode", "Did you mean \"scripted\"?" },
        { "\"parameters\": {\"routing\": {\"markups\": 1}}", "$.parameters.routing.markups", "Did you mean \"markup\"?" },
        { "\"parameters\": {\"routing\": {\"markup\": 7}}", "$.parameters.routing.markup", "Expected a number from 0 to 5, found 7." },
        { "\"parameters\": {\"macro\": {\"on\": 1}}", "$.parameters.macro.on", "Expected true or false, found 1." },
        { "\"focus\": [[\"AAA\"]]", "$.focus[0]", "Expected 2 items, found 1." },
        { "\"focus\": [[\"AAA\", \"AAA\"]]", "$.focus[0]", "no pair with itself" },
        { "\"focus\": [[\"AAA\", \"CC\"]]", "$.focus[0][1]", "Did you mean \"CCC\"?" },
        { "\"events\": [{\"id\": \"e\", \"title\": \"E\", \"month\": \"March 2022\"}]", "$.events[0].month",
            "Expected a text such as \"2022-03\"" },
        { "\"events\": [{\"id\": \"e\", \"title\": \"E\", \"month\": \"2021-03\", \"kind\": \"war\", \"economies\": [\"AAA\"], \"value\": 1}]", "$.events[0]", "needs 2 economies" },
        { "\"events\": [{\"id\": \"e\", \"title\": \"E\", \"month\": \"2021-03\", \"kind\": \"war\", \"economies\": [\"AAA\", \"CCC\"], \"value\": 2}]", "$.events[0].value", "Expected a number from 0 to 1" },
        { "\"events\": [{\"id\": \"e\", \"title\": \"E\", \"month\": \"2021-03\"}, {\"id\": \"e\", \"title\": \"F\", \"month\": \"2021-03\"}]", "$.events[1].id", "used twice" },
        { "\"measures\": [{" + Ban.Replace("\"ban\"", "\"Ban 1\"", StringComparison.Ordinal) + ", \"instrument\": \"import-ban\"}]",
            "$.measures[0].id", "Expected a text such as" },
        { "\"measures\": [{" + Ban + "}]", "$.measures[0]", "The key \"instrument\" is missing" },
        { "\"measures\": [{" + Ban + ", \"instrument\": \"import-bann\"}]", "$.measures[0].instrument", "Did you mean \"import-ban\"?" },
        { "\"measures\": [{" + Ban + ", \"instrument\": \"import-ban\", \"goods\": {\"stel\": 1}}]", "$.measures[0].goods.stel",
            "Did you mean \"steel\"?" },
        { "\"measures\": [{" + Ban + ", \"instrument\": \"import-ban\", \"goods\": {\"steel\": 2}}]", "$.measures[0].goods.steel",
            "from 0 to 1, found 2" },
        { "\"measures\": [{" + Ban + ", \"instrument\": \"tariff\"}]", "$.measures[0].rate", "the ad-valorem tariff" },
        { "\"measures\": [{" + Ban + ", \"instrument\": \"import-ban\", \"rate\": 1}]", "$.measures[0].rate", "has no rate" },
        { "\"measures\": [{" + Ban + ", \"instrument\": \"import-ban\", \"from\": \"2021-05\", \"until\": \"2021-05\"}]",
            "$.measures[0].until", "end before it begins" },
        { "\"measures\": [{" + Ban + ", \"instrument\": \"import-ban\", \"until\": \"2021-05\"}]", "$.measures[0].until", "no beginning" },
        { "\"measures\": [{" + Ban + ", \"instrument\": \"import-ban\", \"from\": \"2021-05\", \"announced\": \"2021-06\"}]",
            "$.measures[0].announced", "announced after it begins" },
        { "\"measures\": [{" + Ban.Replace("CCC", "AAA", StringComparison.Ordinal) + ", \"instrument\": \"import-ban\"}]",
            "$.measures[0].targets", "both sender and target" },
        { "\"measures\": [{" + Ban.Replace("[\"AAA\"]", "[\"AAA\", \"BBB\"]", StringComparison.Ordinal)
            + ", \"instrument\": \"import-ban\"}]", "$.measures[0]", "write decider" },
        { "\"measures\": [{" + Ban + ", \"instrument\": \"import-ban\", \"carveOuts\": [{\"id\": \"c\", \"title\": \"C\"}]}]",
            "$.measures[0].carveOuts[0]", "bank licence" },
        { "\"measures\": [{" + Ban + ", \"instrument\": \"import-ban\", \"goods\": {\"oil\": 1}, \"carveOuts\": [{\"id\": \"c\", \"title\": \"C\", \"commodity\": \"steel\"}]}]", "$.measures[0].carveOuts[0].commodity", "does not cover steel" },
        { "\"mode\": \"decided\", \"measures\": [{" + Ban + ", \"instrument\": \"import-ban\"}]", "$.measures[0]",
            "AAA decides on this measure but does not act" },
        { "\"actors\": {\"default\": {\"behaviour\": \"quite\"}}", "$.actors.default.behaviour", "Did you mean \"quiet\"?" },
        { "\"actors\": {\"default\": {\"behaviour\": \"quiet\", \"settings\": {\"patiense\": 1}}}", "$.actors.default.settings.patiense",
            "Did you mean \"patience\"?" },
        { "\"actors\": {\"default\": {\"behaviour\": \"quiet\", \"settings\": {\"patience\": 3}}}", "$.actors.default.settings.patience",
            "from 0 to 1" },
        { "\"actors\": {\"blocs\": [\"AB\"]}", "$.actors.blocs", "has no behaviour" },
        { "\"actors\": {\"each\": {\"AAA\": {\"seat\": true}}}", "$.actors.each.AAA", "has no behaviour" },
        { "\"benchmarks\": [{\"commodity\": \"oil\", \"series\": \"brnt\"}], \"series\": [{\"id\": \"brent\", \"unit\": \"u\", \"source\": \"s\", \"from\": \"2021-01\", \"values\": [1]}]", "$.benchmarks[0].series", "Did you mean \"brent\"?" },
        { "\"benchmarks\": [{\"commodity\": \"oil\", \"series\": \"brent\"}], \"series\": [{\"id\": \"brent\", \"unit\": \"u\", \"source\": \"s\", \"from\": \"2022-01\", \"values\": [1]}]", "$.benchmarks[0]", "write basePrice" },
        { "\"benchmarks\": [{\"commodity\": \"oil\", \"series\": \"brent\", \"shifters\": [1, 2]}], \"series\": [{\"id\": \"brent\", \"unit\": \"u\", \"source\": \"s\", \"from\": \"2021-01\", \"values\": [1]}]", "$.benchmarks[0].shifters", "2 shifters for 24 months" },
        { "\"benchmarks\": [{\"commodity\": \"oil\", \"series\": \"brent\", \"outside\": [\"AB\", \"CCC\"]}], \"series\": [{\"id\": \"brent\", \"unit\": \"u\", \"source\": \"s\", \"from\": \"2021-01\", \"values\": [1]}]", "$.benchmarks[0]", "so nobody makes the benchmark" },
        { "\"uncertainty\": [{\"path\": \"parameters.routing.mos\", \"sd\": 1, \"source\": \"s\"}]", "$.uncertainty[0].path",
            "Did you mean \"parameters.routing.most\"?" },
        { "\"levers\": [{\"id\": \"l\", \"title\": \"L\", \"path\": \"title\", \"min\": 0, \"max\": 1}]", "$.levers[0].path",
            "leads to no number" },
        { "\"history\": [{\"id\": \"h\", \"title\": \"H\", \"unit\": \"u\", \"reporter\": \"r\", \"rows\": []}], \"fitted\": [{\"path\": \"parameters.routing.markup\", \"value\": 0.9, \"from\": \"2021-01\", \"until\": \"2021-12\", \"series\": [\"h\"], \"objective\": \"o\"}]", "$.fitted[0].value", "The value in force is 0.1" },
        { "\"history\": [{\"id\": \"h\", \"title\": \"H\", \"unit\": \"u\", \"reporter\": \"r\", \"rows\": [{\"at\": \"2021\", \"value\": 1}]}]", "$.history[0].rows[0]", "Where does this figure come from?" },
        { "\"history\": [{\"id\": \"h\", \"title\": \"H\", \"unit\": \"u\", \"reporter\": \"r\", \"source\": \"s\", \"rows\": [{\"at\": \"2021\", \"value\": 1}, {\"at\": \"2021\", \"value\": 2}]}]", "$.history[0].rows[1].at", "two figures for 2021" },
        { "\"history\": [{\"id\": \"h\", \"title\": \"H\", \"unit\": \"u\", \"reporter\": \"r\", \"quantity\": \"discount\", \"source\": \"s\", \"rows\": []}]", "$.history[0]", "one exporter in one commodity" },
        { "\"measures\": [{" + Ban + ", \"instrument\": \"import-ban\", \"objective\": \"end_wars\"}]", "$.measures[0].objective",
            "Did you mean \"end_war\"?" },
        { "\"measures\": [{" + Ban + ", \"instrument\": \"import-ban\", \"objective\": [\"human_rights\", \"end_wars\"]}]",
            "$.measures[0].objective[1]", "Did you mean \"end_war\"?" },
        { "\"formatVersion\": 2", "$.formatVersion", "Use a newer negsim" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_mistake_is_named_where_it_stands(string members, string path, string message)
    {
        var problem = Assert.Single(SmallWorld.Problems(SmallWorld.With(members)));
        Assert.Equal(path, problem.Path);
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
        Assert.True(problem.Line > 0);
        Assert.EndsWith("case.json", problem.File, StringComparison.Ordinal);
    }

    [Fact]
    public void All_mistakes_are_named_at_once()
    {
        var problems = SmallWorld.Problems(SmallWorld.With("\"mode\": \"x\",\n\"focus\": 3,\n\"worl\": 1"));
        Assert.Equal(["$.mode", "$.focus", "$.worl"], problems.Select(p => p.Path));
    }

    [Theory]
    [InlineData("my_scenario.json", "my-scenario.json")]
    [InlineData("Case 3 (final).json", "case-3-final.json")]
    public void A_file_name_that_is_no_id_is_the_files_own_trouble_and_not_a_keys(string name, string better)
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write(name, SmallWorld.Minimal);
        var problem = Assert.Single(Assert.Throws<InputException>(
            () => ScenarioFile.Load(file, [], SmallWorld.Behaviours, SmallWorld.Find)).Problems);
        Assert.Equal((0, ""), (problem.Line, problem.Path));
        Assert.Contains("Rename the file to " + better, problem.Message, StringComparison.Ordinal);

        // What the message says to write instead helps.
        File.Move(file, folder[better]);
        Assert.Equal(Path.GetFileNameWithoutExtension(better),
            ScenarioFile.Load(folder[better], [], SmallWorld.Behaviours, SmallWorld.Find).Resolved.Id);
    }

    /// <summary>The Global Sanctions Data Base lists objectives of a case with commas between them.</summary>
    [Fact]
    public void A_measure_may_have_several_objectives()
    {
        const string several = "\"measures\": [{" + Ban
            + ", \"instrument\": \"import-ban\", \"objective\": [\"human_rights\", \"end_war\"]}]";
        Assert.Equal("human_rights,end_war", SmallWorld.Load(SmallWorld.With(several)).Resolved.Measures[0].Objective);
    }

    [Fact]
    public void A_missing_world_is_named_in_the_scenario()
    {
        var problem = Assert.Single(SmallWorld.Problems(SmallWorld.Minimal.Replace("\"small\"", "\"smal\"", StringComparison.Ordinal)));
        Assert.Equal("$.world", problem.Path);
        Assert.Contains("Did you mean \"small\"?", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Ids_that_would_share_their_luck_are_found()
    {
        // Two texts with equal FNV-1a hashes, a known pair.
        Assert.Equal([("costarring", "liquid")], DrawAddresses.Collisions(["AAA", "costarring", "BBB", "liquid"]));
        Assert.Empty(DrawAddresses.Collisions(["AAA", "BBB"]));
    }
}
