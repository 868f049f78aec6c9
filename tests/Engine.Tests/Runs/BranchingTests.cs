using NegotiationSim.Engine.Runs;
using NegotiationSim.Engine.Tests.Support;
using NegotiationSim.Results.Store;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Engine.Tests.Runs;

public class BranchingTests
{
    [Fact]
    public async Task A_branch_equals_its_base_up_to_the_branch_point_and_differs_after_it()
    {
        using var folder = new TemporaryFolder();
        using (var session = Small.Session(folder["base"], Small.Plan())) await Small.GoAsync(session);
        var plan = Branching.Plan(folder["base"], "12", ["measures.ban.enforcement=0.1"], Small.Library);
        using (var session = Small.Session(folder["branch"], plan)) await Small.GoAsync(session);

        var (left, right) = (Months(folder["base"]), Months(folder["branch"]));
        Assert.Equal(left[..12], right[..12]);
        Assert.All(Enumerable.Range(12, Small.Months - 12), m => Assert.NotEqual(left[m], right[m]));
    }

    [Theory]
    [InlineData(5)]
    [InlineData(20)]
    public async Task A_branch_stopped_on_either_side_of_its_point_resumes_to_the_same_digest(int months)
    {
        using var folder = new TemporaryFolder();
        using (var session = Small.Session(folder["base"], Small.Plan())) await Small.GoAsync(session);
        var plan = Branching.Plan(folder["base"], "2022-03", ["measures.ban.enforcement=0.1"], Small.Library);
        using (var session = Small.Session(folder["branch"], plan)) await Small.GoAsync(session, months);
        using (var session = RunSession.Resume(folder["branch"], Small.Library))
            Assert.Equal(await Small.DigestAsync(plan), (await Small.GoAsync(session)).Digest.Hex);
    }

    [Fact]
    public async Task A_branch_that_changes_nothing_is_the_run_itself()
    {
        using var folder = new TemporaryFolder();
        using (var session = Small.Session(folder["base"], Small.Plan())) await Small.GoAsync(session);
        var plan = Branching.Plan(folder["base"], "2021-09", ["measures.ban.enforcement=0.9"], Small.Library);
        Assert.Equal(await Small.DigestAsync(Small.Plan()), await Small.DigestAsync(plan));
    }

    [Fact]
    public async Task A_branch_of_a_branch_is_the_branch_until_it_leaves_it_and_resumes_from_anywhere()
    {
        using var folder = new TemporaryFolder();
        using (var session = Small.Session(folder["base"], Small.Plan())) await Small.GoAsync(session);
        var first = Branching.Plan(folder["base"], "12", ["measures.ban.enforcement=0.1"], Small.Library);
        using (var session = Small.Session(folder["first"], first)) await Small.GoAsync(session);
        var second = Branching.Plan(folder["first"], "20", ["measures.ban.enforcement=0.5"], Small.Library);
        using (var session = Small.Session(folder["second"], second)) await Small.GoAsync(session, 16);
        using (var session = RunSession.Resume(folder["second"], Small.Library))
            Assert.Equal(await Small.DigestAsync(second), (await Small.GoAsync(session)).Digest.Hex);

        var (bottom, left, right) = (Months(folder["base"]), Months(folder["first"]), Months(folder["second"]));
        Assert.Equal(bottom[..12], right[..12]);
        Assert.Equal(left[..20], right[..20]);
        Assert.All(Enumerable.Range(20, Small.Months - 20), m => Assert.NotEqual(left[m], right[m]));
        var refused = Assert.Throws<InputException>(() =>
            Branching.Plan(folder["first"], "5", ["measures.ban.enforcement=0.5"], Small.Library));
        Assert.Contains("This run left", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("30", "measures.ban.enforcement=0.1", "0 to 29")]
    [InlineData("soon", "measures.ban.enforcement=0.1", "2021-03 to 2023-08")]
    [InlineData("2020-01", "measures.ban.enforcement=0.1", "2021-03")]
    [InlineData("3", "start=2022-01", "the start")]
    [InlineData("3", "actors.each.CCC.behaviour=faulty", "who acts")]
    public async Task A_branch_that_cannot_be_is_refused(string at, string set, string says)
    {
        using var folder = new TemporaryFolder();
        using (var session = Small.Session(folder["base"], Small.Plan())) await Small.GoAsync(session, 2);
        var refused = Assert.Throws<InputException>(() => Branching.Plan(folder["base"], at, [set], Small.Library));
        Assert.Contains(says, refused.Message, StringComparison.Ordinal);
    }

    private static string[] Months(string path)
    {
        using var store = RunStore.OpenToRead(Path.Combine(path, "results.db"));
        return [.. store.Months(store.Runs()[0].Run, 0).Select(m => m.Digest.Hex)];
    }
}
