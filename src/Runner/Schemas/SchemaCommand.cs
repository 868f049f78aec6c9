using System.CommandLine;
using NegotiationSim.Runner.Help;
using NegotiationSim.Runner.Validate;
using NegotiationSim.Runner.Worlds;

namespace NegotiationSim.Runner.Schemas;

/// <summary><c>negsim schema</c>: the JSON Schemas of input files.</summary>
public static class SchemaCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        var names = InputShapes.All.Select(shape => shape.Name).ToArray();
        var kind = new Argument<string>("KIND")
        {
            Description = "Kind of file: " + string.Join(", ", names),
            DefaultValueFactory = _ => names[0],
        };
        kind.AcceptOnlyFromAmong(names);
        var folder = new Option<string?>("--out")
        {
            Description = "Write the schemas of all kinds into this folder instead",
            HelpName = "DIR",
        };
        var command = new ExampleCommand(
            "schema",
            "Print the JSON Schema of a kind of input file: every key with its meaning, unit, range, default and source.",
            "negsim schema",
            "negsim schema experiment",
            "negsim schema --out config/schema  # all of them")
        {
            kind,
            folder,
        };
        command.SetAction(parse => parse.GetValue(folder) is { } target ? Write(target) : Print(parse.GetValue(kind)!));
        return command;
    }

    private static int Print(string kind)
    {
        Console.Out.Write(InputShapes.All.First(shape => shape.Name == kind).Schema());
        return ExitCode.Done;
    }

    private static int Write(string folder)
    {
        foreach (var shape in InputShapes.All)
        {
            var file = Path.Combine(folder, shape.SchemaFile);
            Console.Out.WriteLine(file + (OutputFile.Write(file, shape.Schema()) ? "" : ": as it was"));
        }

        return ExitCode.Done;
    }
}
