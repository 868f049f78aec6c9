using System.Collections.Immutable;
using System.Reflection;
using NegotiationSim.Model.Declarations;

namespace NegotiationSim.Experiments.Mechanisms;

/// <summary>A mechanism with what it has to move.</summary>
/// <param name="Mark">Its mark: switch, scenario.</param>
/// <param name="Headlines">What it has to move; all of it, for it to work. Empty where no run can show it yet.</param>
/// <param name="Unmeasured">What cannot be read from a run yet.</param>
public sealed record MechanismRow(MechanismAttribute Mark, ImmutableArray<HeadlineAttribute> Headlines,
    ImmutableArray<UnmeasuredAttribute> Unmeasured)
{
    /// <summary>Every mechanism, by name.</summary>
    public static ImmutableArray<MechanismRow> All { get; } = [.. MechanismPage.All.Select(m => Of(m.Mark, m.Unit))];

    /// <summary>Name of the scenario whose runs show a headline.</summary>
    public string Scenario(HeadlineAttribute headline)
    {
        ArgumentNullException.ThrowIfNull(headline);
        return headline.Scenario.Length > 0 ? headline.Scenario : Mark.Scenario;
    }

    /// <summary>Changes that give its scenario with the mechanism.</summary>
    public ImmutableArray<string> On(HeadlineAttribute headline)
    {
        ArgumentNullException.ThrowIfNull(headline);
        return [.. Own(headline), .. headline.With];
    }

    /// <summary>Changes that give its scenario without.</summary>
    public ImmutableArray<string> Off(HeadlineAttribute headline)
    {
        ArgumentNullException.ThrowIfNull(headline);
        return [.. Own(headline), .. headline.Without.Length > 0 ? headline.Without : [Mark.Switch + "=" + Mark.Off]];
    }

    private ImmutableArray<string> Own(HeadlineAttribute headline) =>
        headline.Scenario.Length == 0 && Mark.Mode.Length > 0 ? ["mode=" + Mark.Mode] : [];

    /// <summary>Rows by name; all where none is named. A name may be cut short where it stays clear.</summary>
    /// <exception cref="KeyNotFoundException">There is no such row, or several begin so; the message says what there is.</exception>
    public static ImmutableArray<MechanismRow> Named(IReadOnlyList<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        return names.Count == 0 ? All : [.. names.Select(One).Distinct()];
    }

    private static MechanismRow One(string name)
    {
        var exact = All.FirstOrDefault(r => string.Equals(r.Mark.Row, name, StringComparison.OrdinalIgnoreCase));
        if (exact is not null) return exact;
        var found = All.Where(r => r.Mark.Row.StartsWith(name, StringComparison.OrdinalIgnoreCase)).ToList();
        return found is [var one] ? one : throw new KeyNotFoundException(
            $"{(found.Count == 0 ? "There is no mechanism" : "Several mechanisms begin with")} \"{name}\". There are: {string.Join("; ", (found.Count == 0 ? [.. All] : found).Select(r => r.Mark.Row))}.");
    }

    private static MechanismRow Of(MechanismAttribute mark, Type unit) => new(
        mark,
        [.. unit.GetCustomAttributes<HeadlineAttribute>().Where(h => h.Row == mark.Row)],
        [.. unit.GetCustomAttributes<UnmeasuredAttribute>().Where(u => u.Row == mark.Row)]);
}
