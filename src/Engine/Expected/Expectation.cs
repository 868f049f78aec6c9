using System.Collections.Immutable;

namespace NegotiationSim.Engine.Expected;

/// <summary>What a shipped scenario came to when it was last looked at. It is <c>config/expected/NAME.json</c>.</summary>
/// <param name="Scenario">Name of the scenario.</param>
/// <param name="Seed">Seed of the run.</param>
/// <param name="Platform">Platform the digest was computed on; elsewhere only figures are compared.</param>
/// <param name="Digest">Digest of the run, hexadecimal.</param>
/// <param name="Tolerance">How far a figure may move on another platform, as a share of its size.</param>
/// <param name="Headline">Headline figures in series order.</param>
public sealed record Expectation(
    string Scenario, long Seed, string Platform, string Digest, double Tolerance, ImmutableArray<ExpectedFigure> Headline);
