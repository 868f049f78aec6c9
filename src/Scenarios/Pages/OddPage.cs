using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using NegotiationSim.Actors.Behaviours;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;
using NegotiationSim.Model.Worlds;
using NegotiationSim.Scenarios.Files;

namespace NegotiationSim.Scenarios.Pages;

/// <summary>The tables of <c>docs/model/odd.md</c>, made from the code, so that they cannot promise what is not there.</summary>
public static class OddPage
{
    /// <summary>What does not change in a run.</summary>
    private static readonly (string Title, Type Type)[] Given =
    [
        ("Economy", typeof(Economy)), ("Commodity", typeof(Commodity)), ("Bloc", typeof(Bloc)), ("Measure", typeof(Measure)),
            ("Carve-out of a measure", typeof(CarveOut)),
        ("Dossier", typeof(Dossier)), ("Event", typeof(ScriptedEvent)), ("Recorded price", typeof(Benchmark)),
    ];

    /// <summary>What does.</summary>
    private static readonly (string Title, Type Type)[] States =
    [
        ("Economy", typeof(EconomyState)), ("Market of a commodity", typeof(CommodityState)), ("Measure", typeof(MeasureState)),
            ("Ordered pair of economies", typeof(DyadState)),
        ("Ties of a pair", typeof(TiesState)), ("War", typeof(WarState)), ("Conflict of a decider with a target", typeof(ConflictState)),
            ("Project", typeof(ProjectState)), ("Waiver", typeof(Waiver)),
        ("Dossier", typeof(DossierState)), ("Politics", typeof(PoliticsState)),
    ];

    /// <summary>Names of the blocks, in the order of the page.</summary>
    public static ImmutableArray<string> Blocks => ["given", "states", "events", "behaviours", "instruments", "stages", "parameters"];

    /// <summary>The page with every block made anew.</summary>
    /// <param name="page">The page as it is.</param>
    /// <param name="file">Its file, for messages.</param>
    /// <param name="behaviours">The shipped behaviours.</param>
    public static string Update(string page, string file, BehaviourCatalogue behaviours)
    {
        ArgumentNullException.ThrowIfNull(behaviours);
        string[] contents =
        [
            Entities(Given), Entities(States), Values(typeof(EventKind)), Behaviours(behaviours), Values(typeof(Instrument)),
                Values(typeof(DossierStage)), Parameters(),
        ];
        foreach (var (block, content) in Blocks.Zip(contents)) page = MarkedPage.Replace(page, file, block, content);
        return page;
    }

    private static string Entities((string Title, Type Type)[] entities)
    {
        var text = new StringBuilder("| entity | variable | meaning and unit |\n|---|---|---|\n");
        foreach (var (title, type) in entities)
        {
            var first = true;
            foreach (var (name, meaning) in Summaries.OfMembers(type).Where(m => m.Name != nameof(Economy.Notes)))
            {
                Row(text, first ? title : "", "`" + Camel(name) + "`", meaning);
                first = false;
            }
        }

        return text.ToString();
    }

    private static string Values(Type enumeration)
    {
        var text = new StringBuilder("| name | meaning |\n|---|---|\n");
        foreach (var (name, meaning) in Summaries.OfValues(enumeration)) Row(
            text, "`" + JsonNamingPolicy.KebabCaseLower.ConvertName(name) + "`", meaning);
        return text.ToString();
    }

    private static string Behaviours(BehaviourCatalogue behaviours)
    {
        var text = new StringBuilder("| behaviour | what it does | settings with defaults |\n|---|---|---|\n");
        foreach (var behaviour in behaviours.All)
            Row(text, "`" + behaviour.Name + "`", behaviour.Summary,
                string.Join("; ", behaviour.Settings.Select(s =>
                s.Name + " " + Number(s.Fallback) + (s.Unit.Length > 0 ? " " + s.Unit : ""))));
        return text.ToString();
    }

    private static string Parameters()
    {
        var text = new StringBuilder("| parameter | meaning | default | unit | range | source |\n|---|---|---:|---|---|---|\n");
        foreach (var entry in ParameterTable.All)
        {
            Row(
                text, "`" + entry.Path["parameters.".Length..] + "`", entry.Summary,
                    entry.IsSwitch ? (entry.Default != 0 ? "on" : "off") : Number(entry.Default), entry.Unit,
                entry.IsSwitch ? "switch" : Number(entry.Min) + " to " + Number(entry.Max), entry.Source);
        }

        return text.ToString();
    }

    private static void Row(StringBuilder text, params ReadOnlySpan<string> cells)
    {
        text.Append('|');
        foreach (var cell in cells) text.Append(' ').Append(cell.Replace("|", "\\|", StringComparison.Ordinal)).Append(" |");
        text.Append('\n');
    }

    private static string Camel(string name) => JsonNamingPolicy.CamelCase.ConvertName(name);

    private static string Number(double value) => value.ToString("0.######", CultureInfo.InvariantCulture);
}
