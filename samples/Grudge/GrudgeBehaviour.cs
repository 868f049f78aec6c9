using System.Collections.Immutable;
using System.Globalization;
using NegotiationSim.Actors.Answers;
using NegotiationSim.Actors.Behaviours;
using NegotiationSim.Actors.Chance;
using NegotiationSim.Actors.Numerics;

namespace Grudge;

/// <summary>Weighs what the model expects, and pays back: each measure against it makes pressing harder worth more, for a while.</summary>
[Behaviour("grudge", Summary = "Weighs gains and losses, and pays back: every measure against it makes it angrier, and anger fades.")]
[Setting("anger", 0.2, Min = 0, Max = 10, Unit = "u", Summary = "What a fresh grievance adds to the worth of pressing harder. [A]")]
[Setting("half-life", 6, Min = 1, Max = 120, Unit = "months", Summary = "Time in which half of its anger fades. [A]")]
public sealed class GrudgeBehaviour : Behaviour<Anger>
{
    private static readonly ImmutableArray<string> Counts =
        ["welfare", "leverage", "organised", "support", "inflation", "commitment", "jobs", "punishment", "loss", "stake"];

    /// <inheritdoc/>
    protected override Anger Begin(ActorProfile self) => new(0, 0);

    /// <inheritdoc/>
    protected override (Anger Memory, Answer Answer) Decide(ActorProfile self, Anger memory, Briefing briefing, Draws draws)
    {
        var anger = Remember(self, memory, briefing);
        var weighed = ImmutableArray.CreateBuilder<WeighedOption>();
        var chosen = new List<(Option Option, double Margin)>();
        foreach (var subject in briefing.Options.GroupBy(o => o.Subject))
        {
            // The first option of a subject leaves things as they are; another has to be worth more.
            var best = (Option: subject.First(), Score: double.NegativeInfinity);
            var keep = double.NaN;
            foreach (var option in subject)
            {
                var terms = Terms(self, anger, option);
                var score = 0.0;
                foreach (var term in terms) score += term.Value;
                weighed.Add(new WeighedOption(option.Id, score, terms));
                if (double.IsNaN(keep)) keep = score;
                // It does not threaten; it acts.
                if (option.Kind != "threaten" && score > best.Score) best = (option, score);
            }

            if (best.Option.Kind != "keep") chosen.Add((best.Option, best.Score - keep));
        }

        var first = chosen.OrderByDescending(c => c.Margin).Take(briefing.MostChoices).ToArray();
        var sentence = first.Length == 0 ? "Nothing was worth a change." : first[0].Option.Title + (anger.Level >= 1 ? ", in anger." : ".");
        var reasons = new Reasons(weighed.ToImmutable(), first.Length == 0 ? 0 : first[0].Margin, sentence);
        return (anger, new Answer([.. first.Select(c => c.Option.Id)], reasons));
    }

    /// <inheritdoc/>
    protected override string Recall(ActorProfile self, Anger memory) =>
        string.Create(CultureInfo.InvariantCulture, $"{memory.Level:0.0} grievances, as counted in month {memory.Month}.");

    private static Anger Remember(ActorProfile self, Anger memory, Briefing briefing)
    {
        // Elementary, not Math: its results are the same on every platform.
        var faded = memory.Level * Elementary.Pow(0.5, (briefing.Month - memory.Month) / self.Setting("half-life"));
        return new Anger(faded + briefing.Inbox.Count(m => m.Kind == "measure"), briefing.Month);
    }

    private static ImmutableArray<Term> Terms(ActorProfile self, Anger anger, Option option)
    {
        ImmutableArray<Term> terms = [.. option.Facts.Where(f => Counts.Contains(f.Name))];
        // support-direction is 1 where an option presses harder, -1 where it gives way, 0 where it does neither.
        var payback = self.Setting("anger") * anger.Level * option.Fact("support-direction");
        return payback == 0 ? terms : terms.Add(new Term("payback", payback, "u"));
    }
}
