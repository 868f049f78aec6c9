using System.CommandLine;
using NegotiationSim.Runner.Help;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Runner.New;

/// <summary><c>negsim new</c>: something to begin with.</summary>
public static class NewCommand
{
    /// <summary>Creates the command with its subcommands.</summary>
    public static Command Create() => new ExampleCommand(
        "new",
        "Write the files of something new, which work as they are.",
        "negsim new behaviour iron-fist",
        "negsim new behaviour iron-fist --out ~/plugins/iron-fist",
        "negsim new behaviour iron-fist --grain",
        "negsim new scenario steel-quarrel",
        "negsim new scenario steel-truce --dossier")
    {
        Behaviour(),
        Scenario(),
    };

    private static Command Behaviour()
    {
        var name = new Argument<string>("NAME") { Description = "What scenarios will call it, such as iron-fist" };
        var folder = new Option<string?>("--out")
        {
            Description =
            "Folder to write; default one of that name here, in the repository's top folder below mine/",
            HelpName = "DIR"
        };
        var grain = new Option<bool>("--grain") { Description = "With a grain of its own, which other programs can ask" };
        var command =
            new Command("behaviour", "A way to behave: a project with a class to fill in, and its tests.") { name, folder, grain };
        command.SetAction(parse => Write(BehaviourNames.Of(parse.GetValue(name)!), parse.GetValue(folder), parse.GetValue(grain)));
        return command;
    }

    private static Command Scenario()
    {
        var name = new Argument<string>("NAME") { Description = "What to call it, such as steel-quarrel" };
        var target = new Option<string?>("--out")
        {
            Description =
            "File to write; default NAME.json here, in the repository's top folder below mine/",
            HelpName = "FILE"
        };
        var dossier = new Option<bool>("--dossier") { Description = "With a negotiation: two tariffs, and talks to end them" };
        var command =
            new Command("scenario", "A scenario in the shipped world: two states, a tariff and its answer, to run and to change.") { name,
            target, dossier };
        command.SetAction(parse => WriteScenario(parse.GetValue(name)!, parse.GetValue(target), parse.GetValue(dossier)));
        return command;
    }

    /// <summary>
    /// Where something new goes when nobody says where: here, but in the top folder of the repository below <c>mine</c>, which is not
    /// tracked.
    /// </summary>
    private static string Mine(string name) =>
        File.Exists("NegotiationSim.sln") ? Path.Combine("mine", name) : name;

    private static int WriteScenario(string name, string? target, bool dossier)
    {
        if (name.Length == 0 || !name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'))
            throw new InputException(
                "NAME", 0, "", $"\"{name}\" cannot be a scenario's name. Write small letters, digits and hyphens, such as steel-quarrel.");
        if (ConfigFolder.Names("scenarios").Contains(name, StringComparer.Ordinal))
            throw new InputException("NAME", 0, "", $"\"{name}\" is the name of a shipped scenario. Choose another name.");
        var file = target ?? Mine(name + ".json");
        if (File.Exists(file) || Directory.Exists(file)) throw new InputException(
            file, 0, "", "There is something of this name already; write another with --out FILE.");
        if (Path.GetDirectoryName(file) is { Length: > 0 } folder) Directory.CreateDirectory(folder);
        var schema = Path.Combine(ConfigFolder.Find("schema"), "scenario.schema.json");
        File.WriteAllText(file, dossier ? ScenarioText.Negotiation(name, schema) : ScenarioText.Of(name, schema));
        Console.Out.WriteLine($"{file}: a scenario of two years. Change it, then: negsim validate {file}");
        Console.Out.WriteLine($"Run it: negsim run {file}");
        Console.Out.WriteLine(dossier ? "Who said what at the table, and what stood in the way: negsim explain runs/"
            + Path.GetFileNameWithoutExtension(file) + "-001 --dossier truce"
            : $"Without its first tariff: negsim run {file} --set measures.steel.enforcement=0");
        return ExitCode.Done;
    }

    private static int Write(BehaviourNames names, string? folder, bool grain)
    {
        var target = folder ?? Mine(names.Kebab);
        if (File.Exists(target) || (Directory.Exists(target) && Directory.EnumerateFileSystemEntries(target).Any()))
            throw new InputException(target, 0, "", "There is something of this name already; write another with --out DIR.");
        var packages = OwnPackages.Find(grain);
        foreach (var (path, text) in BehaviourProject.Files(names, packages.Version, grain))
        {
            var file = Path.Combine(target, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }

        Directory.CreateDirectory(Path.Combine(target, "packages"));
        foreach (var file in packages.Files) File.Copy(file, Path.Combine(target, "packages", Path.GetFileName(file)));
        Console.Out.WriteLine(
            $"{target}: the behaviour \"{names.Kebab}\" is in {Path.Combine(target, names.Pascal, names.Pascal + "Behaviour.cs")}.");
        Console.Out.WriteLine($"Build and test it: cd {target} && dotnet test");
        Console.Out.WriteLine($"Use it: negsim behaviours --plugins {Path.Combine(target, names.Pascal, "bin", "Debug", "net10.0")}");
        return ExitCode.Done;
    }
}
