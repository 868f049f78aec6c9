using System.Collections.Concurrent;
using NegotiationSim.Model.Month;
using NegotiationSim.Model.Tests.Month;
using Xunit.Abstractions;

namespace NegotiationSim.Model.Tests.Robustness;

/// <summary>
/// Ten years of worlds, measures, events, dossiers and behaviours drawn at random: a few in every run of the tests, many in
/// the long one, where NEGSIM_WORLDS sets how many (10000 takes minutes) and NEGSIM_WORLDS_FROM the first seed; a failure names its seed.
/// </summary>
public class RandomWorldsTests(ITestOutputHelper output)
{
    private const int Months = 120;

    [Fact]
    public void Some_random_worlds_run_ten_years_without_breaking_a_law() => RequireLaws(count: 25, first: 1);

    [Fact]
    [Trait("Length", "Long")]
    public void Many_random_worlds_run_ten_years_without_breaking_a_law() =>
        RequireLaws(Setting("NEGSIM_WORLDS", 1000), Setting("NEGSIM_WORLDS_FROM", 1));

    /// <summary>Worlds that once stopped.</summary>
    [Theory]
    [InlineData(28)]
    [InlineData(306)]
    [InlineData(604)]
    [InlineData(3554)]
    [InlineData(4152)]
    [InlineData(5342)]
    [InlineData(6837)]
    [InlineData(7744)]
    [InlineData(304351)]
    public void A_world_that_once_stopped_goes_on(int seed) => Assert.Null(Failure(seed));

    private void RequireLaws(int count, int first)
    {
        var failures = new ConcurrentDictionary<int, string>();
        Parallel.For(first, first + count, seed =>
        {
            if (Failure(seed) is { } failure) failures[seed] = failure;
        });
        foreach (var (seed, failure) in failures.OrderBy(f => f.Key)) output.WriteLine($"seed {seed}: {failure}");
        output.WriteLine($"{count} worlds of {Months} months from seed {first}: {failures.Count} failures");
        Assert.True(failures.IsEmpty, string.Join("\n", failures.OrderBy(f => f.Key).Take(20).Select(f => $"seed {f.Key}: {f.Value}")));
    }

    private static string? Failure(int seed)
    {
        var month = 0;
        try
        {
            var scenario = RandomScenario.Draw(seed, Months);
            var identity = new RunIdentity("random", seed, 0);
            var simulation = new Simulation(scenario, identity, RandomScenario.Behaviours,
                new DirectHost(scenario, identity, RandomScenario.Behaviours));
            var state = simulation.Begin();
            var digest = Actors.Codec.Digest.None;
            for (; month < Months; month++)
            {
                var record = simulation.StepAsync(state, digest, SilentObserver.Instance, default).AsTask().GetAwaiter().GetResult(
                    ).Record!;
                if (MonthLaws.Broken(scenario, record) is { } law) return $"month {month}: {law}";
                (state, digest) = (record.State, record.Digest);
            }

            return MonthLaws.Survives(state) ? null : "the state does not survive its bytes";
        }
        catch (Exception fault)
        {
            return $"month {month}: {fault.GetType().Name}: {fault.Message} {fault.StackTrace?.Split('\n').FirstOrDefault()?.Trim()}";
        }
    }

    private static int Setting(string name, int otherwise) => int.TryParse(Environment.GetEnvironmentVariable(name), out var value) ? value
        : otherwise;
}
