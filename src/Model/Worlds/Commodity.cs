using System.Collections.Immutable;

namespace NegotiationSim.Model.Worlds;

/// <summary>One commodity with its own Armington market. Its ordinal is its position in <see cref="World.Commodities"/>.</summary>
/// <param name="Id">Kebab-case id, such as <c>heavy-fuel-oil</c>.</param>
/// <param name="Name">English name.</param>
/// <param name="Sigma">Armington elasticity of substitution between origins, over 1 and over |<paramref name="Eta"/>|.</param>
/// <param name="Eta">Price elasticity of composite demand, negative.</param>
/// <param name="Psi">Price elasticity of production, zero or more.</param>
/// <param name="Lambda">Monthly partial adjustment of origin shares, in (0, 1]; 1 adjusts at once.</param>
/// <param name="HomeShareDefault">Share of home sales in absorption where nothing is reported, in (0, 1).</param>
/// <remarks>Elasticities: Fontagné, Guimbard and Orefice (2022), sigma = 1 + |trade elasticity|; see each commodity's notes.</remarks>
public sealed record Commodity(
    string Id, string Name, double Sigma, double Eta, double Psi, double Lambda, double HomeShareDefault)
{
    /// <summary>Whether export controls on dual-use goods reach it; default false.</summary>
    public bool Controlled { get; init; }

    /// <summary>Whether it is medicine or food that licences spare under every measure on sales; default false.</summary>
    public bool Humanitarian { get; init; }

    /// <summary>The recorded price it follows, such as <c>oil</c>; default none.</summary>
    public string? PriceSeries { get; init; }

    /// <summary>
    /// What carriage takes of its value against what it takes of an average good's: a ban on carriers makes it dearer by so much of the
    /// ban's rate; default 1.
    /// </summary>
    public double Freight { get; init; } = 1;

    /// <summary>Range and source of each parameter; empty for a made-up world.</summary>
    public ImmutableArray<Provenance> Notes { get; init; } = [];
}
