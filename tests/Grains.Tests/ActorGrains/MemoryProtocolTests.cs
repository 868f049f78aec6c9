using System.Collections.Immutable;
using NegotiationSim.Actors.Codec;
using NegotiationSim.Grains.ActorGrains;
using NegotiationSim.Grains.Hosting;
using NegotiationSim.Grains.Placement;
using NegotiationSim.Grains.Tests.Support;
using NegotiationSim.Model.Month;

namespace NegotiationSim.Grains.Tests.ActorGrains;

public class MemoryProtocolTests
{
    private static readonly RunIdentity Run = new("protocol", 5, 0);

    [Fact]
    public async Task A_grain_that_was_never_introduced_says_so()
    {
        await using var cluster = await Cluster.StartAsync(1);
        var (grain, _, memory) = Grain(cluster, "new");
        var response = await grain.AskAsync(Question(0, memory, null));
        Assert.Null(response.Reply);
    }

    [Fact]
    public async Task The_same_step_again_gives_the_kept_answer_and_moves_no_memory()
    {
        await using var cluster = await Cluster.StartAsync(1);
        var (grain, introduction, memory) = Grain(cluster, "again");
        var first = await grain.AskAsync(Question(0, memory, introduction));
        var again = await grain.AskAsync(Question(0, memory, null));
        Assert.Equal(Canonical.Write(first), Canonical.Write(again));
        var diary = Canonical.Read<Diary>(first.Reply!.Turn!.Memory.AsSpan());
        Assert.Equal([0], diary.Months.ToArray());
        var next = await grain.AskAsync(Question(1, first.Reply.Turn.Memory, null));
        Assert.Equal([0, 1], Canonical.Read<Diary>(next.Reply!.Turn!.Memory.AsSpan()).Months.ToArray());
    }

    [Fact]
    public async Task Another_memory_than_expected_is_lost_memory()
    {
        await using var cluster = await Cluster.StartAsync(1);
        var (grain, introduction, memory) = Grain(cluster, "other");
        await grain.AskAsync(Question(0, memory, introduction));
        Assert.Null((await grain.AskAsync(Question(1, memory, null))).Reply);
        Assert.NotNull((await grain.AskAsync(Question(1, memory, introduction))).Reply);
    }

    [Fact]
    public async Task An_introduction_with_the_wrong_memory_is_refused()
    {
        await using var cluster = await Cluster.StartAsync(1);
        var (grain, introduction, memory) = Grain(cluster, "wrong");
        var question = Question(0, memory, introduction with { Memory = ImmutableArray.Create<byte>(1, 2, 3) });
        await Assert.ThrowsAsync<InvalidOperationException>(() => grain.AskAsync(question));
    }

    private static ActorQuestion Question(int month, ImmutableArray<byte> memory, Introduction? introduction) =>
        new(TinyWorld.Step(Run, month), Digest.Of(memory.AsSpan()), TinyWorld.Briefing("USA", month), introduction);

    private static (IActorGrain Grain, Introduction Introduction, ImmutableArray<byte> Memory) Grain(Cluster cluster, string run)
    {
        var self = TinyWorld.State("USA").Profile;
        var memory = TinyWorld.Catalogue.Find("diarist")!.Instance.Begin(self);
        var grain = cluster.Grains.GetGrain<IActorGrain>(
            GrainId.Create(GrainType.Create("state"), GrainKeys.Actor(HostedBuild.Own, run, 0, "USA")));
        return (grain, new Introduction(self, Run.Seed, memory), memory);
    }
}
