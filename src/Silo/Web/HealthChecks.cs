using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using NegotiationSim.Engine.Runs;
using NegotiationSim.Silo.Runs;
using Npgsql;

namespace NegotiationSim.Silo.Web;

/// <summary>What is looked at before a silo is called live, or ready.</summary>
internal static class HealthChecks
{
    /// <summary>Tag of the checks that only a new process mends.</summary>
    public const string Live = "live";

    /// <summary>Tag of the checks of a silo that takes work.</summary>
    public const string Ready = "ready";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <summary>Adds them.</summary>
    public static void Add(IServiceCollection services) => services.AddHealthChecks()
        .Add(Check("plug-ins", Live, (s, _) => Task.FromResult(PlugIns(s.GetRequiredService<Library>()))))
        .Add(Check("membership", Ready, (s, _) => Task.FromResult(Membership(s.GetRequiredService<ISiloStatusOracle>().CurrentStatus))))
        .Add(Check("database", Ready, (s, cancellation) => DatabaseAsync(s.GetRequiredService<NpgsqlDataSource>(), cancellation)))
        .Add(Check("drain", Ready, (s, _) => Task.FromResult(Draining(s.GetRequiredService<Drain>()))));

    private static HealthCheckRegistration Check(
        string name, string tag, Func<IServiceProvider, CancellationToken, Task<HealthCheckResult>> check) =>
        new(name, services => new Asked(c => check(services, c)), HealthStatus.Unhealthy, [tag], Patience);

    private static HealthCheckResult PlugIns(Library library) => library.PlugIns.Watchdog.Hung.IsCompleted
        ? HealthCheckResult.Unhealthy("A plug-in hangs and keeps its thread; only a new process gets rid of it.")
        : HealthCheckResult.Healthy("No plug-in hangs.");

    private static HealthCheckResult Membership(SiloStatus status) => status == SiloStatus.Active
        ? HealthCheckResult.Healthy("A member of the cluster.")
        : HealthCheckResult.Unhealthy($"No member of the cluster: {status}.");

    private static async Task<HealthCheckResult> DatabaseAsync(NpgsqlDataSource database, CancellationToken cancellation)
    {
        try
        {
            await using var command = database.CreateCommand("SELECT 1");
            await command.ExecuteScalarAsync(cancellation);
            return HealthCheckResult.Healthy("PostgreSQL answers.");
        }
        catch (NpgsqlException away)
        {
            return HealthCheckResult.Unhealthy("PostgreSQL cannot be reached: " + away.Message);
        }
    }

    private static HealthCheckResult Draining(Drain drain) => drain.IsAsked
        ? HealthCheckResult.Unhealthy("Leaving: ends what it works on and takes nothing more.")
        : HealthCheckResult.Healthy("Takes work.");

    private sealed class Asked(Func<CancellationToken, Task<HealthCheckResult>> check) : IHealthCheck
    {
        public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
            check(cancellationToken);
    }
}
