namespace NegotiationSim.Model.Script;

/// <summary>An exemption from a measure: a licence, a waiver, an excepted product or destination.</summary>
/// <param name="Id">Unique within the measure.</param>
/// <param name="Title">In words.</param>
/// <param name="Commodity">Ordinal of the commodity exempted; -1 for one that lowers the measure's rate: a bank licence, assets released,
/// finance allowed.</param>
/// <param name="Share">Share of the covered flow (or of the rate) that is exempt, 0 to 1.</param>
/// <param name="Form">Legal form of the exemption.</param>
/// <param name="Scripted">First and, exclusive, last month of the exemption in scripted mode; months from the scenario's start.</param>
public sealed record CarveOut(string Id, string Title, int Commodity, double Share, LegalForm Form, Span Scripted);
