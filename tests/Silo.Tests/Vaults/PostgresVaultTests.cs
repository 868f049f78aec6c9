using NegotiationSim.Actors;
using NegotiationSim.Actors.Answers;
using NegotiationSim.Actors.Codec;
using NegotiationSim.Grains.Parcels;
using NegotiationSim.Grains.Runs;
using NegotiationSim.Model.Asking;
using NegotiationSim.Model.State;
using NegotiationSim.Results.Store;
using NegotiationSim.Silo.Tests.Support;
using NegotiationSim.Silo.Vaults;
using Npgsql;

namespace NegotiationSim.Silo.Tests.Vaults;

[Collection(nameof(PostgresCollection))]
public class PostgresVaultTests(PostgresServer postgres)
{
    private static readonly RunOrder Order = new("run", 5, 0, "test", new RunRecipe("{}", null, 5, [], Keep.Headlines).ToJson());
    private static readonly ScenarioParcel Parcel = new(SmallRun.Tiny());

    [Fact]
    public async Task A_run_comes_back_as_it_was_kept()
    {
        await using var database = await OpenAsync();
        var vault = new PostgresVault(database);
        await vault.OrderAsync(Parcel, Order);
        Assert.Equal(Order, Assert.Single(await vault.OpenAsync(default)));
        var months = await SmallRun.MonthsAsync(Parcel.Resolved, Order.ToIdentity());
        for (var m = 0; m < months.Count; m++) await vault.RecordAsync(
            Order.ToIdentity(), months[m], m == 0 ? Digest.None : months[m - 1].Digest);

        var kept = await vault.FindAsync("run", 0);
        Assert.Equal(Order, kept!.Order);
        Assert.Equal(Parcel.Hash, kept.Scenario.Hash);
        Assert.Equal(months[^1].Digest, kept.Chain);
        Assert.Equal(new RunProgress(RunStage.Open, false, months.Count, Parcel.Resolved.Months, kept.Chain, ""),
            await vault.StandAsync("run", 0));
        // Another silo has no scenario at hand.
        Assert.Equal(months.Count, (await new PostgresVault(database).StandAsync("run", 0))!.Done);
        Assert.Null(await vault.StandAsync("other", 0));
        Assert.Equal(Canonical.Write(months[^1].State), Canonical.Write(kept.State!));
        var back = new List<MonthRecord>();
        await foreach (var month in vault.MonthsAsync("run", 0, default)) back.Add(month);
        Assert.Equal(months.Select(Canonical.Write), back.Select(Canonical.Write));
        Assert.Null(await vault.FindAsync("other", 0));
    }

    [Fact]
    public async Task The_same_month_twice_is_one_row_and_another_month_in_its_place_is_refused()
    {
        await using var database = await OpenAsync();
        var vault = new PostgresVault(database);
        await vault.OrderAsync(Parcel, Order);
        var month = (await SmallRun.MonthsAsync(Parcel.Resolved, Order.ToIdentity()))[0];
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => vault.RecordAsync(Order.ToIdentity(), month, Digest.None).AsTask()));
        await Assert.ThrowsAsync<RunConflictException>(
            () => vault.RecordAsync(Order.ToIdentity(), month with { Digest = Digest.None }, Digest.None).AsTask());
        await using var count = database.CreateCommand("SELECT count(*) FROM run_months");
        Assert.Equal(1L, await count.ExecuteScalarAsync());
    }

    [Fact]
    public async Task A_month_computed_from_another_months_digest_is_refused()
    {
        await using var database = await OpenAsync();
        var vault = new PostgresVault(database);
        await vault.OrderAsync(Parcel, Order);
        var months = await SmallRun.MonthsAsync(Parcel.Resolved, Order.ToIdentity());
        await vault.RecordAsync(Order.ToIdentity(), months[0], Digest.None);
        await Assert.ThrowsAsync<RunConflictException>(() => vault.RecordAsync(Order.ToIdentity(), months[1], Digest.None).AsTask());
        await Assert.ThrowsAsync<RunConflictException>(() => vault.RecordAsync(Order.ToIdentity(), months[2], months[1].Digest).AsTask());
        await vault.RecordAsync(Order.ToIdentity(), months[1], months[0].Digest);
        await using var count = database.CreateCommand("SELECT count(*) FROM run_months");
        Assert.Equal(2L, await count.ExecuteScalarAsync());
    }

    [Fact]
    public async Task A_run_ordered_by_another_build_or_with_another_plug_in_is_another_run()
    {
        await using var database = await OpenAsync();
        var vault = new PostgresVault(database);
        await vault.OrderAsync(Parcel, Order);
        await Assert.ThrowsAsync<RunConflictException>(
            () => vault.OrderAsync(Parcel, Order with { Program = Order.Program + " hegemon.dll=00" }).AsTask());
    }

    [Fact]
    public async Task An_id_is_ordered_once_and_a_cancelled_run_opens_again()
    {
        await using var database = await OpenAsync();
        var vault = new PostgresVault(database);
        await vault.OrderAsync(Parcel, Order);
        await vault.OrderAsync(Parcel, Order);
        await Assert.ThrowsAsync<RunConflictException>(() => vault.OrderAsync(Parcel, Order with { Seed = 6 }).AsTask());
        await Assert.ThrowsAsync<RunConflictException>(() => vault.OrderAsync(new ScenarioParcel(SmallRun.Tiny(13)), Order).AsTask());
        await vault.StageAsync(Order.ToIdentity(), RunStage.Cancelled, "Cancelled.");
        Assert.Empty(await vault.OpenAsync(default));
        await vault.OrderAsync(Parcel, Order);
        Assert.Single(await vault.OpenAsync(default));
    }

    [Fact]
    public async Task A_players_answer_is_kept_once_and_opens_the_parked_run()
    {
        await using var database = await OpenAsync();
        var (vault, book) = (new PostgresVault(database), new PostgresSeatBook(database));
        await vault.OrderAsync(Parcel, Order);
        await vault.StageAsync(Order.ToIdentity(), RunStage.Parked, "Waiting.");
        var step = new StepAddress("run", 0, 3, Phase.Decide, 0);
        var answer = new Answer(["keep"], new Reasons([], 0, "So be it."));
        Assert.Null(await book.AnswerAsync(step, "AAA", null!));
        Assert.True(await book.SubmitAsync(step, "AAA", answer));
        Assert.False(await book.SubmitAsync(step, "AAA", Answer.Nothing));
        Assert.Equal(Canonical.Write(answer), Canonical.Write((await book.AnswerAsync(step, "AAA", null!))!));
        Assert.Null(await book.AnswerAsync(step, "BBB", null!));
        Assert.Equal(RunStage.Open, (await vault.FindAsync("run", 0))!.Stage);
    }

    [Fact]
    public async Task A_database_that_is_away_is_an_outage_and_not_a_fault()
    {
        await using var nowhere = NpgsqlDataSource.Create("Host=127.0.0.1;Port=1;Username=u;Database=d");
        await Assert.ThrowsAsync<VaultUnavailableException>(() => new PostgresVault(nowhere).FindAsync("run", 0).AsTask());
    }

    [Fact]
    public async Task What_another_program_kept_in_another_form_is_refused_with_that_programs_name()
    {
        await using var database = await OpenAsync();
        var vault = new PostgresVault(database);
        await vault.OrderAsync(Parcel, Order with { Program = "0.0.9 abcdef1" });
        var month = (await SmallRun.MonthsAsync(Parcel.Resolved, Order.ToIdentity()))[0];
        await vault.RecordAsync(Order.ToIdentity(), month, Digest.None);
        // A state that has one field less.
        await using (var other = database.CreateCommand("UPDATE run_months SET record = $1"))
        {
            other.Parameters.Add(new NpgsqlParameter { Value = Results.Store.PackedBytes.Pack(Canonical.Write(month).AsSpan(..^9)) });
            await other.ExecuteNonQueryAsync();
        }

        var fault = await Assert.ThrowsAsync<Scenarios.Input.InputException>(() => vault.FindAsync("run", 0).AsTask());
        Assert.Contains("ordered by negsim 0.0.9 abcdef1", fault.Message, StringComparison.Ordinal);
        Assert.Equal("0.0.9 abcdef1", await vault.ProgramAsync("run"));
        Assert.Null(await vault.ProgramAsync("other"));
    }

    private async Task<NpgsqlDataSource> OpenAsync() => NpgsqlDataSource.Create((await postgres.ClusterAsync()).Text);
}
