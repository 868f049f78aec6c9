namespace NegotiationSim.Runner.New;

/// <summary>What a new behaviour with a grain of its own has besides.</summary>
internal static class GrainProject
{
    /// <summary>Packages of its project.</summary>
    public const string References = "\n" + $"""
            <PackageReference Include="NegotiationSim.Grains" Version="[$(NegsimVersion)]" />
            <PackageReference Include="Microsoft.Orleans.Sdk" Version="{BehaviourProject.Orleans}" />
        """;

    /// <summary>Its files, by path.</summary>
    public static (string Path, string Text)[] Files =>
    [
        ("NAME/INAME.cs", Interface), ("NAME/NAMECard.cs", Card), ("NAME/NAMEGrain.cs", Grain), ("NAME.Tests/NAMECardTests.cs", Test),
    ];

    /// <summary>What its page says besides.</summary>
    public const string Readme = """

        Its actors live in `NAME/NAMEGrain.cs`, a grain type of their own, which other programs can ask while a run goes on:

            negsim run tariff-war --set mode=decided --set actors.default.behaviour=KEBAB --plugins NAME/bin/Debug/net10.0 --gateway 30000

            var card = await grains.GetGrain<INAME>("RUN/0/USA").CardAsync();

        RUN is what `grains.RunsAsync()` lists (package NegotiationSim.Grains.Client, which `negsim` has in its folder `packages` too).

        """;

    private const string Interface = """
        namespace NAME;

        /// <summary>What other programs may ask an actor that behaves so; keyed <c>run/replicate/actor</c>.</summary>
        [Alias("KEBAB.INAME")]
        public interface INAME : IGrainWithStringKey
        {
            /// <summary>What it remembers, as of the last closed month.</summary>
            [Alias("Card")]
            Task<NAMECard> CardAsync(CancellationToken cancellation = default);
        }

        """;

    private const string Card = """
        namespace NAME;

        /// <summary>What it tells others of its memory. Give what is added later the next number, and change none.</summary>
        /// <param name="Month">The closed month it speaks of, such as <c>2025-03</c>.</param>
        /// <param name="Wrongs">Measures taken against it so far.</param>
        [GenerateSerializer, Immutable, Alias("KEBAB.NAMECard")]
        public sealed record NAMECard([property: Id(0)] string Month, [property: Id(1)] int Wrongs)
        {
            /// <summary>The card of a memory.</summary>
            public static NAMECard Of(string month, NAMEMemory memory) => new(month, memory.Wrongs);
        }

        """;

    private const string Grain = """
        using NegotiationSim.Grains.ActorGrains;

        namespace NAME;

        /// <summary>Where actors that behave so live: placed apart from all others, and with something to say to other programs.</summary>
        public sealed class NAMEGrain : ActorGrain<NAMEBehaviour>, INAME
        {
            /// <inheritdoc/>
            public async Task<NAMECard> CardAsync(CancellationToken cancellation)
            {
                // Never what it holds now: the month at work may yet be undone.
                var closed = await LastClosedAsync<NAMEMemory>(cancellation);
                return NAMECard.Of(closed.AsOf.Date, closed.Memory);
            }
        }

        """;

    private const string Test = """
        using NegotiationSim.Actors;
        using NegotiationSim.Actors.Answers;
        using NegotiationSim.Actors.Behaviours;
        using NegotiationSim.Actors.Chance;
        using NegotiationSim.Actors.Codec;
        using NegotiationSim.TestKit;
        using Xunit;

        namespace NAME.Tests;

        /// <summary>What the grain tells others is what its actor was told.</summary>
        public sealed class NAMECardTests
        {
            [Fact]
            public void Its_card_counts_the_measures_it_was_told_of()
            {
                var self = new ActorProfile("AAA", "Aland", ActorKind.State, "KEBAB", [new Term("memory", 0.1, "u")]);
                var papers = Sample.Papers(self.Id).Where(p => p.Phase == Phase.Decide).ToArray();
                var luck = DrawKey.Of(1, 0);
                IBehaviour behaviour = new NAMEBehaviour();
                var memory = behaviour.Begin(self);
                foreach (var paper in papers) memory = behaviour.Step(self, memory, paper, luck.For(paper.Month, paper.Phase, self.Id)).Memory;

                var told = papers.Sum(p => p.Inbox.Count(m => m.Kind == "measure"));
                Assert.NotEqual(0, told);
                Assert.Equal(told, NAMECard.Of("2025-03", Canonical.Read<NAMEMemory>(memory.AsSpan())).Wrongs);
            }
        }

        """;
}
