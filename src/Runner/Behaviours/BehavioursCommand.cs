using System.CommandLine;
using System.Globalization;
using NegotiationSim.Actors.Behaviours;
using NegotiationSim.Engine.Runs;
using NegotiationSim.Model.Month;
using NegotiationSim.Runner.Help;
using NegotiationSim.Runner.Run;
using NegotiationSim.Runner.Terminal;
using NegotiationSim.Scenarios.Input;
using Spectre.Console;

namespace NegotiationSim.Runner.Behaviours;

/// <summary><c>negsim behaviours</c>: how actors can behave.</summary>
public static class BehavioursCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        var name = new Argument<string?>("NAME") { Description = "Only this one, with its settings", Arity = ArgumentArity.ZeroOrOne };
        var json = new Option<bool>("--json") { Description = "Machine output on stdout, with every setting" };
        var command = new ExampleCommand(
            "behaviours",
            "List the behaviours scenarios can name: those that ship, and those of plug-ins.",
            "negsim behaviours",
            "negsim behaviours hawk",
            "negsim behaviours --plugins my-behaviour/bin/Release/net10.0",
            "negsim behaviours --json")
        {
            name, json,
        };
        command.SetAction(parse => Run(parse.GetValue(name), parse.GetValue(json)));
        return command;
    }

    private static int Run(string? name, bool asJson)
    {
        var library = new Library();
        if (name is not null && library.Behaviours.Find(name) is null)
            throw new InputException("NAME", 0, "", $"There is no behaviour \"{name}\"."
                + Suggestion.Sentence(name, [.. library.Behaviours.Names]));
        RegisteredBehaviour[] shown = [.. library.Behaviours.All.Where(b => name is null || b.Name == name)];
        if (asJson)
        {
            RunJson.WriteObject(Console.Out, json =>
            {
                json.WriteStartArray("behaviours");
                foreach (var one in shown)
                {
                    json.WriteStartObject();
                    json.WriteString("name", one.Name);
                    json.WriteString("summary", one.Summary);
                    json.WriteString("from", From(one));
                    json.WriteStartArray("settings");
                    foreach (var setting in one.Settings)
                    {
                        json.WriteStartObject();
                        json.WriteString("name", setting.Name);
                        json.WriteNumber("default", setting.Fallback);
                        if (double.IsFinite(setting.Min)) json.WriteNumber("min", setting.Min);
                        if (double.IsFinite(setting.Max)) json.WriteNumber("max", setting.Max);
                        json.WriteString("unit", setting.Unit);
                        json.WriteString("summary", setting.Summary);
                        json.WriteEndObject();
                    }

                    json.WriteEndArray();
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                json.WriteStartArray("plugIns");
                foreach (var file in library.PlugIns.Files)
                {
                    json.WriteStartObject();
                    json.WriteString("file", file.File);
                    json.WriteString("sha256", file.Hash);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
            });
            return ExitCode.Done;
        }

        var list = Screen.List(3);
        foreach (var one in shown)
        {
            list.AddRow(Markup.Escape(one.Name), Markup.Escape(one.Summary), Markup.Escape(From(one)));
            foreach (var setting in name is null ? [] : one.Settings)
                list.AddRow("", Markup.Escape(string.Create(CultureInfo.InvariantCulture,
                    $"  {setting.Name} = {setting.Fallback} {setting.Unit}: {setting.Summary}")), "");
        }

        Screen.Output.Show(list);
        return ExitCode.Done;
    }

    private static string From(RegisteredBehaviour behaviour) =>
        behaviour.Type.Assembly == typeof(Simulation).Assembly ? "shipped" : Path.GetFileName(behaviour.Type.Assembly.Location);
}
