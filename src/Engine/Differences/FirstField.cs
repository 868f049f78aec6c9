using NegotiationSim.Actors.Codec;

namespace NegotiationSim.Engine.Differences;

/// <summary>The first field in which the worlds of two runs differ, or why none can be named.</summary>
/// <param name="Month">The month at whose end the two are compared, from 0: the first that differs, or a later one of which both runs kept
/// the state.</param>
/// <param name="Date">Its calendar month, such as <c>2022-03</c>.</param>
/// <param name="Field">The field, economies, commodities, measures and actors by id; null where none can be named.</param>
/// <param name="Note">What to know about it, a sentence; empty where there is nothing.</param>
public sealed record FirstField(int Month, string Date, FieldDifference? Field, string Note);
