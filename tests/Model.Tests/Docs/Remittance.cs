namespace NegotiationSim.Model.Tests.Docs;

/// <summary>Money sent home by those who work abroad.</summary>
/// <param name="From">Ordinal of the economy they work in.</param>
/// <param name="To">Ordinal of the economy they come from.</param>
/// <param name="Share">Share of the first economy's income, 0 to 1.</param>
internal sealed record Remittance(int From, int To, double Share);
