using NegotiationSim.Actors.Answers;
using NegotiationSim.Actors.Behaviours;
using NegotiationSim.Actors.Codec;
using NegotiationSim.Engine.Hosts;
using NegotiationSim.Engine.Runs;
using NegotiationSim.Engine.Seats;
using NegotiationSim.Grains.Runs;
using NegotiationSim.Grains.Seats;
using NegotiationSim.Model.Asking;
using NegotiationSim.Model.Month;
using NegotiationSim.Scenarios.Input;
using NegotiationSim.Silo.Clustering;
using NegotiationSim.Silo.Vaults;
using Npgsql;

namespace NegotiationSim.Silo.Runs;

/// <summary>
/// A run of a cluster as those who play its seats see it. What it asks is computed here, from the last month kept: the silos only park it.
/// </summary>
public sealed class ParkedRun : IAsyncDisposable
{
    private readonly NpgsqlDataSource database;
    private readonly PostgresVault vault;
    private readonly PostgresSeatBook book;
    private readonly Library library;

    private ParkedRun(string name, NpgsqlDataSource database, Library library)
    {
        (Name, this.database, this.library) = (name, database, library);
        (vault, book) = (new PostgresVault(database), new PostgresSeatBook(database));
    }

    /// <summary>The run's id in the cluster.</summary>
    public string Name { get; }

    /// <summary>Goes to a run.</summary>
    /// <param name="name">The run's id.</param>
    /// <param name="connection">The cluster's database.</param>
    /// <param name="library">The behaviours loaded: those of the program that ordered it.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="InputException">The database is not ready.</exception>
    public static async Task<ParkedRun> OpenAsync(
        string name, ClusterConnection connection, Library library, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(connection);
        await ClusterSchema.CheckAsync(connection, cancellation);
        return new ParkedRun(name, NpgsqlDataSource.Create(connection.Text), library);
    }

    /// <summary>What it asks whom now; no questions where it does not wait for a seat.</summary>
    /// <exception cref="InputException">There is no such run, or another program ordered it and would ask something else.</exception>
    public async Task<Asked> AskedAsync(CancellationToken cancellation)
    {
        var kept = await vault.FindAsync(Name, 0)
            ?? throw new InputException(Name, 0, "", "The cluster has no run of this name; negsim cluster ls lists those it has.");
        var scenario = kept.Scenario.Resolved;
        string[] seats = [.. scenario.Actors.Where(a => a.IsSeat).Select(a => a.Profile.Id)];
        if (kept.Stage is not (RunStage.Parked or RunStage.Open)) return new Asked(kept.Stage, kept.Chain, seats, []);
        var own = ThisProgram.With(library.PlugIns).Name;
        if (kept.Order.Program != own) throw new InputException(Name, 0, "",
            $"It was ordered by negsim {kept.Order.Program}, and what it asks is computed here, by {own}. Use the program and plug-ins it was ordered by.");
        var identity = kept.Order.ToIdentity();
        var listener = new Listener(book);
        var host = new LocalHost(scenario, library.Behaviours, identity.Key, listener);
        var loop = new Simulation(scenario, identity, library.Behaviours, host);
        var state = kept.State ?? loop.Begin();
        if (state.Month < scenario.Months) await loop.StepAsync(state, kept.Chain, SilentObserver.Instance, cancellation);
        return new Asked(kept.Stage, kept.Chain, seats, listener.Questions);
    }

    /// <summary>Answers a question, and opens the run again.</summary>
    /// <returns>Whether it was taken; a question answered already keeps its first answer.</returns>
    /// <exception cref="SeatException">The answer is not on the menu.</exception>
    public async Task<bool> AnswerAsync(Question question, Answer answer)
    {
        ArgumentNullException.ThrowIfNull(question);
        return Questioning.WhyNot(answer, question.Briefing) is { } why
            ? throw new SeatException($"{SeatException.Who(question.Briefing.Self, question.Briefing)}: {why} Nothing was kept; answer again.")
            : await book.SubmitAsync(question.Step, question.Briefing.Self, answer);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => database.DisposeAsync();

    /// <summary>What a seat is asked.</summary>
    /// <param name="Step">The step.</param>
    /// <param name="Briefing">What whoever plays may know.</param>
    public sealed record Question(StepAddress Step, Briefing Briefing);

    /// <summary>What a run asks.</summary>
    /// <param name="Stage">Where it stands.</param>
    /// <param name="Digest">Chained digest of the months kept.</param>
    /// <param name="Seats">Ids of the actors that are seats.</param>
    /// <param name="Questions">The questions nobody has answered.</param>
    public sealed record Asked(RunStage Stage, Digest Digest, IReadOnlyList<string> Seats, IReadOnlyList<Question> Questions);

    private sealed class Listener(ISeatBook book) : ISeats
    {
        public List<Question> Questions { get; } = [];

        public async ValueTask<Answer?> AnswerAsync(StepAddress step, string actor, Briefing briefing, CancellationToken cancellation)
        {
            if (await book.AnswerAsync(step, actor, briefing) is { } answer) return answer;
            Questions.Add(new Question(step, briefing));
            return null;
        }
    }
}
