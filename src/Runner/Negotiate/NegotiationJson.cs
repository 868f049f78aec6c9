using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using NegotiationSim.Negotiation.Domains;

namespace NegotiationSim.Runner.Negotiate;

/// <summary>
/// Writes a negotiation as JSON. Outcomes are numbers, row-major, last issue fastest; utilities are listed in acting order.
/// </summary>
public static class NegotiationJson
{
    private static readonly JsonWriterOptions Layout = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>
    /// Writes <paramref name="run"/> to <paramref name="output"/>, with every offer when <paramref name="trace"/> is set.
    /// </summary>
    public static void Write(NegotiationRun run, bool trace, Stream output)
    {
        using var json = new Utf8JsonWriter(output, Layout);
        json.WriteStartObject();
        json.WriteString("domain", run.Input.Domain.Name);
        json.WriteNumber("outcomes", run.Input.Domain.OutcomeCount);
        WriteParties(json, run);
        json.WriteString("protocol", run.Rules.Protocol
            switch
        { TalksProtocol.Vote => "vote", TalksProtocol.Mediator => "mediator", _ => "sao" });
        json.WriteNumber("steps", run.Rules.Rounds);
        WriteRules(json, run.Rules);
        json.WritePropertyName("agreement");
        if (run.Result.Agreement is { } agreement) WritePoint(json, run, agreement, withUtilities: false);
        else json.WriteNullValue();
        WriteNumbers(json, "utilities", run.Result.Utilities);
        WriteNumbers(json, "discountedUtilities", run.DiscountedUtilities);
        json.WriteNumber("step", run.Result.Step);
        json.WriteBoolean("timedOut", run.Result.TimedOut);
        json.WriteNumber("offersMade", run.Result.OffersMade);
        if (trace) WriteOutcomes(json, "offers", run.Offers.Select(offer => offer.Outcome));
        WriteAnalytics(json, run);
        json.WriteStartArray("warnings");
        foreach (var warning in run.Input.Warnings) json.WriteStringValue(warning.ToString());
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteRules(Utf8JsonWriter json, TalksRules rules)
    {
        if (rules.Hazard > 0.0)
        {
            json.WriteNumber("hazard", rules.Hazard);
            json.WriteNumber("seed", rules.Seed);
            json.WriteNumber("endedBy", rules.Deadline.Rounds);
        }
        if (rules.Voting is not { } voting) return;
        json.WriteStartObject("voting");
        WriteNumbers(json, "weights", voting.Majorities[0].Weights);
        json.WriteNumber("quota", voting.Majorities[0].Quota);
        WriteOutcomes(json, "vetoes", voting.Vetoes);
        json.WriteEndObject();
    }

    private static void WriteParties(Utf8JsonWriter json, NegotiationRun run)
    {
        json.WriteStartArray("parties");
        for (var i = 0; i < run.Input.Profiles.Length; i++)
        {
            var profile = run.Input.Profiles[i];
            json.WriteStartObject();
            json.WriteString("name", profile.Name);
            if (!run.Strategies.IsEmpty) json.WriteString("strategy", run.Strategies[i].Name);
            json.WriteNumber("reservation", profile.Reservation);
            json.WriteString("discounting", profile.Discount.Kind switch
            {
                DiscountKind.RelativeTime => "relative time",
                DiscountKind.PerRound => "per round",
                _ => "none",
            });
            json.WriteNumber("discount", profile.Discount.Factor);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteAnalytics(Utf8JsonWriter json, NegotiationRun run)
    {
        var possible = run.Possible;
        json.WriteStartObject("analytics");
        json.WriteNumber("rational", possible.Rational.Length);
        WriteOutcomes(json, "pareto", possible.Pareto);
        WritePoints(json, "nash", run, possible.Nash);
        WritePoints(json, "kalaiSmorodinsky", run, possible.KalaiSmorodinsky);
        WritePoints(json, "egalitarian", run, possible.Egalitarian);
        WritePoints(json, "utilitarian", run, possible.Utilitarian);
        WriteNumber(json, "opposition", possible.Opposition);
        json.WriteStartObject("distance");
        WriteNumber(json, "pareto", run.Review.ToPareto);
        WriteNumber(json, "nash", run.Review.ToNash);
        WriteNumber(json, "kalaiSmorodinsky", run.Review.ToKalaiSmorodinsky);
        WriteNumber(json, "egalitarian", run.Review.ToEgalitarian);
        WriteNumber(json, "utilitarian", run.Review.ToUtilitarian);
        json.WriteEndObject();
        WriteNumbers(json, "leftOnTheTable", run.LeftOnTheTable);
        json.WriteEndObject();
    }

    private static void WritePoints(Utf8JsonWriter json, string name, NegotiationRun run, ImmutableArray<int> outcomes)
    {
        json.WriteStartArray(name);
        foreach (var outcome in outcomes) WritePoint(json, run, outcome, withUtilities: true);
        json.WriteEndArray();
    }

    private static void WritePoint(Utf8JsonWriter json, NegotiationRun run, int outcome, bool withUtilities)
    {
        json.WriteStartObject();
        json.WriteNumber("outcome", outcome);
        json.WriteStartArray("values");
        foreach (var value in run.Input.Domain.Describe(outcome)) json.WriteStringValue(value);
        json.WriteEndArray();
        if (withUtilities) WriteNumbers(json, "utilities", run.Input.Tables.Select(table => table[outcome]));
        json.WriteEndObject();
    }

    private static void WriteNumbers(Utf8JsonWriter json, string name, IEnumerable<double> numbers)
    {
        json.WriteStartArray(name);
        foreach (var number in numbers) json.WriteNumberValue(number);
        json.WriteEndArray();
    }

    private static void WriteOutcomes(Utf8JsonWriter json, string name, IEnumerable<int> outcomes)
    {
        json.WriteStartArray(name);
        foreach (var outcome in outcomes) json.WriteNumberValue(outcome);
        json.WriteEndArray();
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, double? number)
    {
        if (number is { } value) json.WriteNumber(name, value);
        else json.WriteNull(name);
    }
}
