using Microsoft.Extensions.DependencyInjection;
using NegotiationSim.Actors.Answers;
using NegotiationSim.Actors.Behaviours;
using NegotiationSim.Actors.Chance;
using NegotiationSim.Grains.ActorGrains;

namespace NegotiationSim.Grains.Tests.Support;

/// <summary>Answers what a service of its silo says, and so not without a grain.</summary>
[Behaviour("quoter", Summary = "Quotes a book.", NeedsGrain = true)]
public sealed class Quoter : Behaviour<NoMemory>
{
    protected override NoMemory Begin(ActorProfile self) => NoMemory.Value;
}

/// <summary>The book.</summary>
public sealed record Book(string Line);

/// <summary>How the grain answers.</summary>
public sealed class Quoting(Book book) : Behaviour<NoMemory>
{
    protected override NoMemory Begin(ActorProfile self) => NoMemory.Value;

    protected override (NoMemory Memory, Answer Answer) Decide(ActorProfile self, NoMemory memory, Briefing briefing, Draws draws) =>
        (memory, new Answer([briefing.Options[0].Id], Reasons.None with { Sentence = book.Line }));
}

public sealed class QuoterGrain : ActorGrain<Quoter>
{
    protected override IBehaviour Through(IBehaviour behaviour) => new Quoting(ServiceProvider.GetRequiredService<Book>());
}

public sealed class QuoterServices : IActorServices
{
    public void Add(IServiceCollection services) => services.AddSingleton(new Book("Festina lente."));
}
