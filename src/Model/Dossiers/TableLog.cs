using System.Collections.Immutable;
using NegotiationSim.Negotiation.Domains;
using NegotiationSim.Negotiation.Protocols;

namespace NegotiationSim.Model.Dossiers;

/// <summary>Writes down every act at a table, with its reason.</summary>
internal sealed class TableLog(int ordinal, Dossier dossier, Domain domain, ImmutableArray<UtilityTable> tables, List<TableEvent> events) : IOfferObserver
{
    public void Proposed(int step, int party, int outcome)
    {
        var table = tables[party];
        Add(step, party, "offer", outcome, Text($"Asks for {table[outcome]:0.000} of the {table.Maximum:0.000} that the best deal is worth to it; no deal is worth {table.Reservation:0.000}."));
    }

    public void Answered(int step, int party, int outcome, bool accepted)
    {
        var table = tables[party];
        Add(step, party, accepted ? "accept" : "refuse", outcome, accepted
            ? Text($"{table[outcome]:0.000} is as much as it would ask for itself by now.")
            : table[outcome] < table.Reservation
                ? Text($"{table[outcome]:0.000} is less than no deal is worth to it, {table.Reservation:0.000}.")
                : Text($"{table[outcome]:0.000} is better than no deal, {table.Reservation:0.000}, but it still expects more."));
    }

    public void Text(int step, int outcome) => Add(step, 0, "text", outcome, "The mediator's text: nobody would rather have no deal.");

    private void Add(int step, int party, string kind, int outcome, string why) =>
        events.Add(new TableEvent(ordinal, step, dossier.Parties[party], kind, outcome, domain.Describe(outcome), [.. tables.Select(t => t[outcome])], why));

    private static string Text(FormattableString text) => text.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
