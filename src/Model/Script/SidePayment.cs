namespace NegotiationSim.Model.Script;

/// <summary>Money that changes hands every month while the deal holds.</summary>
/// <param name="From">Ordinal of the economy that pays.</param>
/// <param name="To">Ordinal of the economy that is paid.</param>
/// <param name="MusdAYear">Million US dollars a year.</param>
public sealed record SidePayment(int From, int To, double MusdAYear);
