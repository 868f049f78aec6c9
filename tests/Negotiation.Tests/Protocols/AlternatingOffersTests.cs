using System.Text.Json;
using NegotiationSim.Negotiation.Protocols;
using NegotiationSim.Negotiation.Tests.Support;

namespace NegotiationSim.Negotiation.Tests.Protocols;

/// <summary>The oracle: 350 negotiations of an independent implementation, with every offer it made.</summary>
public class AlternatingOffersTests
{
    private static readonly Trace[] Traces = ReadTraces();

    [Fact]
    public void AlternatingOffers_reproduces_every_recorded_negotiation_offer_for_offer()
    {
        var wrong = new List<string>();
        foreach (var trace in Traces)
        {
            var log = new OfferLog();
            var result = Talks(trace, log).Run();
            if (!Same(trace, result, log)) wrong.Add($"{trace.Domain} {string.Join(",", trace.Strategies)} N={trace.Rounds}");
        }
        Assert.Equal(350, Traces.Length);
        Assert.Empty(wrong);
    }

    [Fact]
    public void AlternatingOffers_goes_on_from_a_captured_state_as_if_never_interrupted()
    {
        foreach (var trace in Traces.Where((_, i) => i % 7 == 0))
        {
            var log = new OfferLog();
            var talks = Talks(trace, log);
            while (!talks.IsOver)
            {
                talks.PlayRound();
                var state = talks.Capture();
                talks = Talks(trace, log);
                talks.Restore(state);
            }
            Assert.True(Same(trace, talks.Result, log), $"{trace.Domain} {string.Join(",", trace.Strategies)}");
        }
    }

    [Fact]
    public void AlternatingOffers_repeats_itself_after_a_reset()
    {
        foreach (var trace in Traces.Where((_, i) => i % 7 == 3))
        {
            var log = new OfferLog();
            var talks = Talks(trace, log);
            talks.Run();
            talks.Reset();
            var before = log.Offers.Count;
            var again = talks.Run();
            Assert.Equal(log.Offers.Take(before), log.Offers.Skip(before));
            Assert.Equal(trace.Agreement, again.Agreement);
        }
    }

    [Fact]
    public void AlternatingOffers_paces_by_the_believed_deadline_and_stops_at_the_real_one()
    {
        var domain = TestDomain.Named("own-zero-sum-tariff");
        var parties = domain.Parties(["linear", "linear"]);
        var known = new OfferLog();
        new AlternatingOffers(domain.Domain, parties, Deadline.Known(100), known).Run();
        var hidden = new OfferLog();
        var result = new AlternatingOffers(domain.Domain, parties, Deadline.Hidden(10, 100), hidden).Run();

        Assert.True(result.TimedOut);
        Assert.Equal(10, result.Step);
        Assert.Equal(known.Offers.Take(20), hidden.Offers);
    }

    private static AlternatingOffers Talks(Trace trace, OfferLog log)
    {
        var domain = TestDomain.Named(trace.Domain);
        return new(domain.Domain, domain.Parties(trace.Strategies), Deadline.Known(trace.Rounds), log);
    }

    private static bool Same(Trace trace, NegotiationResult result, OfferLog log) =>
        result.Agreement == trace.Agreement && result.Step == trace.Step && result.TimedOut == trace.TimedOut &&
        result.Utilities.SequenceEqual(trace.Utilities) && log.Offers.Select(offer => offer.Outcome).SequenceEqual(trace.Offers);

    private static Trace[] ReadTraces()
    {
        using var file = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Data", "traces.json")));
        return [.. file.RootElement.GetProperty("runs").EnumerateArray().Select(run => new Trace(
            run.GetProperty("domain").GetString()!,
            [.. run.GetProperty("strategies").EnumerateArray().Select(name => name.GetString()!)],
            run.GetProperty("n_steps").GetInt32(),
            run.GetProperty("agreement").ValueKind == JsonValueKind.Null ? null : run.GetProperty("agreement").GetInt32(),
            [.. run.GetProperty("utilities").EnumerateArray().Select(utility => utility.GetDouble())],
            run.GetProperty("step").GetInt32(),
            run.GetProperty("timedout").GetBoolean(),
            [.. run.GetProperty("offers").EnumerateArray().Select(offer => offer.GetInt32())]))];
    }

    private sealed record Trace(string Domain, string[] Strategies, int Rounds, int? Agreement, double[] Utilities, int Step,
        bool TimedOut, int[] Offers);
}
