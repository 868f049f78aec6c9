using System.Globalization;
using System.Text.Json;
using NegotiationSim.Results.Store;
using NegotiationSim.Runner.Terminal;

namespace NegotiationSim.Runner.Explain;

/// <summary>Writes what was said at tables: who offered, accepted or refused what, why, and what was left on the table.</summary>
internal static class OfferText
{
    /// <summary>For people.</summary>
    public static void Write(IReadOnlyList<(string Date, StoredOffer Offer)> offers,
        IReadOnlyList<(string Date, string Kind, string Dossier, string Title)> news, OptionWords words, TextWriter target)
    {
        foreach (var (date, offer) in offers)
        {
            var worth = string.Join(" / ", offer.Utilities.Select(Worth));
            target.WriteLine($"{date}  {offer.Dossier}, round {offer.Step + 1}: {words.Actor(offer.Actor)} {Verb(offer.Kind)} {string.Join(", ", offer.Levels)} (worth {worth}).");
            target.WriteLine("         " + offer.Why);
        }

        foreach (var (date, kind, dossier, title) in news) target.WriteLine(
            $"{date}  {dossier}: {kind.Replace("dossier-", "", StringComparison.Ordinal).Replace('-', ' ')}. {title}.");
    }

    /// <summary>Adds the same to an object.</summary>
    public static void WriteJson(Utf8JsonWriter json, IReadOnlyList<(string Date, StoredOffer Offer)> offers,
        IReadOnlyList<(string Date, string Kind, string Dossier, string Title)> news)
    {
        json.WriteStartArray("offers");
        foreach (var (date, offer) in offers)
        {
            json.WriteStartObject();
            json.WriteString("date", date);
            json.WriteString("dossier", offer.Dossier);
            json.WriteNumber("step", offer.Step);
            json.WriteString("actor", offer.Actor);
            json.WriteString("kind", offer.Kind);
            json.WriteStartArray("levels");
            foreach (var level in offer.Levels) json.WriteStringValue(level);
            json.WriteEndArray();
            json.WriteStartArray("utilities");
            foreach (var utility in offer.Utilities) json.WriteNumberValue(utility);
            json.WriteEndArray();
            json.WriteString("why", offer.Why);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("dossiers");
        foreach (var (date, kind, dossier, title) in news)
        {
            json.WriteStartObject();
            json.WriteString("date", date);
            json.WriteString("kind", kind);
            json.WriteString("dossier", dossier);
            json.WriteString("title", title);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>A utility with three digits; a loss smaller than they show is 0.</summary>
    private static string Worth(double utility) => (Math.Round(utility, 3) + 0.0).ToString("0.000", CultureInfo.InvariantCulture);

    private static string Verb(string kind) => kind switch
    {
        "accept" or "consent-accept" => "accepts",
        "refuse" or "consent-refuse" => "refuses",
        "text" => "and the others can sign",
        _ => "offers",
    };
}
