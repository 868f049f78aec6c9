using System.CommandLine;
using NegotiationSim.Engine.Runs;
using NegotiationSim.Results;
using NegotiationSim.Results.Folder;
using NegotiationSim.Results.Store;
using NegotiationSim.Runner.Help;
using NegotiationSim.Runner.Run;
using NegotiationSim.Runner.Terminal;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Runner.Explain;

/// <summary><c>negsim explain</c>: why an actor did what it did.</summary>
public static class ExplainCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        var run = new Argument<string>("RUN") { Description = "A run folder" };
        var actor = new Option<string?>("--actor")
        {
            Description = "Id of one actor, such as USA; default everyone who decided something",
            HelpName = "A"
        };
        var month = new Option<string?>("--month")
        {
            Description = "The month: 30, or a date such as 2023-07; default the whole run",
            HelpName = "M"
        };
        var dossier = new Option<string?>("--dossier")
        {
            Description =
            "Only what was said and decided about one dossier; with two parties the path of their offers is drawn",
            HelpName = "D"
        };
        var replicate = new Option<int>("--replicate")
        {
            Description = "Which replicate of an ensemble",
            HelpName = "N",
            DefaultValueFactory = _ => 0
        };
        var about = new Option<string?>("--about") { Description = "The measure whose choice is explained to the ground: runner-up, smallest changes that flip it, chain of causes; default the one with the largest margin times trade at stake", HelpName = "ID" };
        var quick = new Option<bool>("--quick")
        {
            Description =
            "Only what is recorded; do not decide again to find what flips the choice"
        };
        var json = RunOptions.Json();
        var command = new ExampleCommand(
            "explain",
            "Say why: the options an actor weighed, the terms of each score, the runner-up, the smallest change that flips the choice, the causes back to an event; at tables why an offer was made, accepted or refused and what was left.",
            "negsim explain runs/us-russia-reset-001 --actor USA --month 2022-03",
            "negsim explain runs/change-of-heart-001                         # the decision that mattered most, then all of them",
            "negsim explain runs/change-of-heart-001 --actor ARD --month 2025-06 --about arden-machines",
            "negsim explain runs/istanbul-steps-001 --dossier steps    # who offered what, why, and the path on the plane of utilities")
        {
            run, actor, month, dossier, replicate, about, quick, json,
        };
        command.SetAction((parse, cancellation) => RunAsync(
            parse.GetValue(run)!, parse.GetValue(actor), parse.GetValue(month), parse.GetValue(dossier), parse.GetValue(replicate),
                parse.GetValue(about), parse.GetValue(quick), parse.GetValue(json), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string path, string? actor, string? month, string? dossier, int replicate, string? about,
        bool quick, bool asJson, CancellationToken cancellation)
    {
        using var store = RunStore.OpenToRead(RunFolder.StoreOf(path));
        var run = store.Runs() is [var first, ..] ? first.Run : throw new ResultsException(path, "Nothing is recorded in it yet.");
        var ids = store.ActorIds(run);
        var scenario = Manifests.PlanOf(RunFolder.ReadManifest(path), path, new Library()).Scenario.Resolved;
        var words = new OptionWords(scenario);
        string[] known = [.. ids.Concat(scenario.World.Blocs.Select(b => b.Id)).Concat(scenario.World.Economies.Select(e => e.Id)).Distinct(
            )];
        if (actor is not null && !known.Contains(actor)) throw new InputException(
            "--actor", 0, "", $"Nobody called \"{actor}\" acts in this run." + Suggestion.Sentence(actor, known));
        var months = store.Months(run, replicate);
        var asked = month is null ? months : [.. months.Where(
            m => m.Date == month || m.Month.ToString(System.Globalization.CultureInfo.InvariantCulture) == month)];
        if (asked.IsEmpty)
            throw new InputException("--month", 0, "", months.IsEmpty ? "Nothing is recorded of this replicate."
                : $"Expected a month from 0 to {months[^1].Month} or {months[0].Date} to {months[^1].Date}, found \"{month}\".");
        var found = asked.SelectMany(m => store.Decisions(run, replicate, m.Month, actor).Select(d => (m.Date, Decision: d))).Where(
            d => About(d.Decision.Subject)).ToArray();
        var offers = asked.SelectMany(m => store.Offers(run, replicate, m.Month, actor).Select(o => (m.Date, Offer: o))).Where(
            o => About(o.Offer.Dossier)).ToArray();
        var news = asked.SelectMany(m => store.DossierNews(run, replicate, m.Month).Select(
            n => (m.Date, n.Kind, n.Dossier, n.Title))).Where(n => About(n.Dossier)).ToArray();
        if (dossier is not null && news.Length == 0 && offers.Length == 0 && found.Length == 0)
        {
            var dossiers = months.SelectMany(m => store.DossierNews(run, replicate, m.Month)).Select(n => n.Dossier.Split('/')[0]).Distinct(
                ).ToArray();
            throw new InputException("--dossier", 0, "",
                $"Nothing is recorded of a dossier \"{dossier}\" in these months." + Suggestion.Sentence(dossier, dossiers));
        }
        if (about is not null && (actor is null || month is null)) throw new InputException(
            "--about", 0, "", "Name the decision too: --actor and --month.");
        var explained = found.Select(f => f.Decision).Where(d => d.Phase is "decide" or "vote" && d.Reasons.Weighed.Length > 0).ToList();
        if (dossier is not null) explained.Clear();

        // Asked about a whole run, the one decision that mattered most is explained.
        if ((actor is null || month is null) && explained.Count > 0)
            explained = [.. explained.GroupBy(d => (d.Actor, d.Month)).MaxBy(g => DecisionExplanation.Weightiest(scenario, g).Weight)!];
        var explanation = await DecisionExplanation.OfAsync(path, store, run, replicate, [.. explained], about, quick, cancellation);
        if (asJson)
        {
            DecisionText.WriteJson(
                found,
                json =>
                {
                    explanation?.WriteJson(json);
                    OfferText.WriteJson(json, offers, news);
                },
                Console.Out);
            return ExitCode.Done;
        }

        explanation?.Write(Console.Out);
        if (explanation is not null) Console.Out.WriteLine();
        if (found.Length > 0) DecisionText.Write(found, words, full: month is not null, Console.Out);
        else if (offers.Length == 0 && news.Length == 0)
            foreach (var line in new ActsText(scenario, store, run, replicate, path).Lines(
                asked.Select(m => m.Month).ToHashSet(), actor)) Console.Out.WriteLine(line);
        OfferText.Write(offers, news, words, Console.Out);
        foreach (var one in offers.Select(o => o.Offer.Dossier).Distinct())
        {
            var said = asked.SelectMany(m => store.Offers(run, replicate, m.Month));
            var weighed = asked.SelectMany(m => store.Decisions(run, replicate, m.Month));
            var lines = DossierPlane.Draw(one, said, weighed);
            if (lines.Count > 0) Console.Out.WriteLine(Environment.NewLine + "Path of offers: " + one);
            foreach (var line in lines) Console.Out.WriteLine(line);
        }
        return ExitCode.Done;

        // A chamber's mandate and a child negotiation belong to the dossier before the slash.
        bool About(string subject) => dossier is null || subject == dossier || subject.StartsWith(dossier + "/", StringComparison.Ordinal);
    }
}
