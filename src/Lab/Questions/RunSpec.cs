using System.Collections.Immutable;
using System.Text.Json;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Lab.Questions;

/// <summary>Which runs a page asks about: a scenario with changes, and perhaps a what-if that leaves it in some month.</summary>
/// <param name="Scenario">Name of a shipped scenario, or of one the page handed in.</param>
/// <param name="Seed">Seed of all draws.</param>
/// <param name="Sets">Changes from the start, such as <c>measures.ban.enforcement=0.5</c>.</param>
/// <param name="At">First month of the what-if, months from the start; null for none.</param>
/// <param name="Later">Changes from that month on.</param>
public sealed record RunSpec(string Scenario, long Seed, ImmutableArray<string> Sets, int? At, ImmutableArray<string> Later)
{
    /// <summary>Equal for specs of the same runs.</summary>
    public string Key => $"{Scenario}\n{Seed}\n{string.Join('\n', Sets)}\n@{At}\n{string.Join('\n', Later)}";

    /// <summary>The runs it leaves; itself without a what-if.</summary>
    public RunSpec Base => this with { At = null, Later = [] };

    /// <summary>Reads a spec.</summary>
    /// <param name="from">An object with <c>scenario</c>, and <c>seed</c> (default 1), <c>sets</c>, <c>at</c>, <c>later</c> if
    /// given.</param>
    /// <exception cref="InputException">It names no scenario.</exception>
    public static RunSpec Of(JsonElement from)
    {
        if (from.ValueKind != JsonValueKind.Object || !from.TryGetProperty("scenario", out var name)
            || name.ValueKind != JsonValueKind.String)
            throw new InputException("spec", 0, "$.scenario", "Name a scenario, such as \"tariff-war\".");
        return new RunSpec(
            name.GetString()!, from.TryGetProperty("seed", out var seed) && seed.TryGetInt64(out var number) ? number : 1,
            Texts(from, "sets"),
            from.TryGetProperty("at", out var at) && at.ValueKind == JsonValueKind.Number ? at.GetInt32() : null, Texts(from, "later"));
    }

    private static ImmutableArray<string> Texts(JsonElement from, string name) =>
        from.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array
            ? [.. list.EnumerateArray().Select(t => t.GetString() ?? "")]
            : [];
}
