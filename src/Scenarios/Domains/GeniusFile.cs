using System.Xml.Linq;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Scenarios.Domains;

/// <summary>A GENIUS file that was opened: a domain, or what one party wants.</summary>
/// <param name="Name">The file as the user named it.</param>
/// <param name="Root">Its root element.</param>
/// <param name="Warnings">What was odd about its XML.</param>
internal sealed record GeniusFile(string Name, XElement Root, IReadOnlyList<InputProblem> Warnings)
{
    /// <summary>Whether it says what is negotiated, and not what a party wants.</summary>
    public bool IsDomain => Root.Name.LocalName == GeniusDomainReader.Root;
}
