using System.Collections.Immutable;
using NegotiationSim.Actors.Codec;
using NegotiationSim.Engine.Runs;
using NegotiationSim.Model.State;

namespace NegotiationSim.Engine.Differences;

/// <summary>Compares two worlds field by field, in the order in which the canonical codec writes them.</summary>
/// <remarks>
/// The codec itself does the walking, so a field that a digest covers cannot be missed. What is told here is only the
/// names: which economy, commodity, measure, actor or dossier stands at a position. What only one run has is left for
/// last, so that a run with one measure more is still compared in all the rest.
/// </remarks>
internal sealed class WorldDifference(RunPlan a, RunPlan b)
{
    private readonly WorldNames first = new(a.Scenario.Resolved);
    private readonly WorldNames second = new(b.Scenario.Resolved);

    /// <summary>
    /// The first field in which two months differ: the state they led to, then answers, then what happened; null where none does.
    /// </summary>
    public FieldDifference? First(MonthRecord left, MonthRecord right) => First(left.State, right.State) ?? Decisions(left, right)
        ?? Canonical.FirstDifference(Words(left), Words(right))?.In(nameof(MonthRecord.Happened));

    /// <summary>The first field in which two states differ; null where none does.</summary>
    public FieldDifference? First(WorldState left, WorldState right)
    {
        var common = first.Common(second);
        var (own, other) = (first.Select(left, common), second.Select(right, common));
        return Canonical.FirstDifference(own, other) is { } found ? Named(common, found, own, other) : first.Rosters(second);
    }

    /// <summary>What happened in words; what its acts did is in the state.</summary>
    private static ImmutableArray<Told> Words(MonthRecord month) =>
        [.. month.Happened.Select(h => new Told(h.Kind, h.Subject, h.Title, h.Cause))];

    private sealed record Told(string Kind, string Subject, string Title, string Cause);

    private FieldDifference? Decisions(MonthRecord left, MonthRecord right)
    {
        if (Canonical.FirstDifference(left.Decisions, right.Decisions) is not { } found) return null;
        if (found.Path[0].StartsWith('['))
        {
            var decision = left.Decisions[Ordinal(found.Path[0])];
            var asked = $"[{first.Actors[decision.Actor]} {decision.Phase} {decision.Subject}".TrimEnd() + "]";
            found = found with { Path = found.Path.SetItem(0, asked) };
        }

        return found.In(nameof(MonthRecord.Decisions));
    }

    private FieldDifference Named(WorldNames names, FieldDifference found, WorldState left, WorldState right)
    {
        if (found.Path is [nameof(WorldState.Memories), var position, ..]) found = Remembered(names, found, Ordinal(position), left, right);
        return found with { Path = names.Named(found.Path) };
    }

    /// <summary>A memory is bytes to the state; the behaviour knows the record they are.</summary>
    private FieldDifference Remembered(WorldNames names, FieldDifference found, int actor, WorldState left, WorldState right)
    {
        var (mine, theirs) = (first.BehaviourOf(names.Actors[actor]), second.BehaviourOf(names.Actors[actor]));
        ImmutableArray<string> at = [.. found.Path.Take(2)];
        if (mine != theirs) return new FieldDifference(at.Add("Behaviour"), mine, theirs);
        return a.Behaviours.Find(mine)?.Memory is { } type
            && Canonical.FirstDifference(type, left.Memories[actor], right.Memories[actor]) is { } field
            ? field with { Path = [.. at, .. field.Path] }
            : found;
    }

    private static int Ordinal(string step) => int.Parse(
        step.AsSpan(1, step.Length - 2), System.Globalization.CultureInfo.InvariantCulture);
}
