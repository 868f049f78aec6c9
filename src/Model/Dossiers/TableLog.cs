using System.Collections.Immutable;
using NegotiationSim.Model.State;
using NegotiationSim.Negotiation.Domains;
using NegotiationSim.Negotiation.Protocols;

namespace NegotiationSim.Model.Dossiers;

/// <summary>Writes down every act at a table, with its reason.</summary>
/// <param name="ordinal">The dossier.</param>
/// <param name="actors">Ordinals of those at the table, in acting order.</param>
/// <param name="domain">What is negotiated.</param>
/// <param name="tables">What it is worth to each.</param>
/// <param name="events">Takes the acts.</param>
internal sealed class TableLog(int ordinal, ImmutableArray<int> actors, Domain domain, ImmutableArray<UtilityTable> tables,
    List<TableEvent> events) : IOfferObserver
{
    /// <summary>What members of parties allow.</summary>
    public ImmutableArray<VotedMandate> Mandates { get; init; } = [];

    /// <summary>What goes before the kind of every act; empty at the main table.</summary>
    public string Prefix { get; init; } = "";

    /// <summary>Ids of those who have to consent to an outcome without being at the table, or nobody.</summary>
    public Func<int, string> Owners { get; init; } = static _ => "";

    /// <summary>What a person said with its act, which is then the reason; empty where a strategy acts.</summary>
    public string Words { get; set; } = "";

    public void Proposed(int step, int party, int outcome)
    {
        var table = tables[party];
        var condition = Owners(outcome) is { Length: > 0 } owners ? " Conditional on the consent of " + owners + "." : "";
        Add(step, party, "offer", outcome, Text($"Asks for {table[outcome]:0.000} of the {table.Maximum:0.000} that the best deal is worth to it; no deal is worth {table.Reservation:0.000}."), condition);
    }

    public void Answered(int step, int party, int outcome, bool accepted)
    {
        var table = tables[party];
        var forbidden = Mandates.Any(m => m.Party == party && !m.Allows(outcome));
        Add(step, party, accepted ? "accept" : "refuse", outcome, accepted
            ? Text($"{table[outcome]:0.000} is as much as it would ask for itself by now.")
            : forbidden ? Text($"Its members have not allowed it; it is worth {table[outcome]:0.000}, no deal {table.Reservation:0.000}.")
            : table[outcome] < table.Reservation
                ? Text($"{table[outcome]:0.000} is less than no deal is worth to it, {table.Reservation:0.000}.")
                : Text($"{table[outcome]:0.000} is better than no deal, {table.Reservation:0.000}, but it still expects more."));
    }

    public void Text(int step, int outcome) => Add(step, 0, "text", outcome, "The mediator's text: nobody would rather have no deal.");

    private void Add(int step, int party, string kind, int outcome, string why, string note = "") => events.Add(new TableEvent(
        ordinal, step, actors[party], Prefix + kind, outcome, domain.Describe(outcome), [.. tables.Select(t => t[outcome])],
            (Words.Length > 0 ? Words : why) + note));

    private static string Text(FormattableString text) => text.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
