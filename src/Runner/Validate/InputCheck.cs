using NegotiationSim.Actors.Behaviours;
using NegotiationSim.Engine.PlugIns;
using NegotiationSim.Engine.Runs;
using NegotiationSim.Experiments.Designs;
using NegotiationSim.Experiments.Sweeps;
using NegotiationSim.Scenarios.Domains;
using NegotiationSim.Scenarios.Equilibrium;
using NegotiationSim.Scenarios.Files;
using NegotiationSim.Scenarios.Input;
using NegotiationSim.Scenarios.Markets;
using NegotiationSim.Scenarios.Worlds;

namespace NegotiationSim.Runner.Validate;

/// <summary>Finds out what kind of input a file is and reads it as that.</summary>
public static class InputCheck
{
    private static readonly string[] Folders = ["scenarios", "experiments", "markets", "domains", "equilibrium"];

    /// <summary>Checks <paramref name="nameOrPath"/> and says in a line what it is.</summary>
    /// <param name="nameOrPath">Name of a shipped file, or a path.</param>
    /// <param name="behaviours">The behaviours it may name.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="InputException">Something is wrong with it, or it is no input of this program.</exception>
    public static string Describe(string nameOrPath, BehaviourCatalogue behaviours, CancellationToken cancellation)
    {
        var file = Find(nameOrPath);
        if (file.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)) return Domain(file);
        var kind = FileKind.Of(JsonInput.Read(file));
        if (kind == FileKind.World) return World(file);
        if (kind == FileKind.Domain) return Domain(file);
        if (kind == FileKind.Market) return Market(file);
        if (kind == FileKind.Equilibrium) return Equilibrium(file);
        if (kind == FileKind.Experiment) return Experiment(file, behaviours, cancellation);
        if (kind == FileKind.PlugIns) return PlugIns(file);
        if (kind is null)
            throw new InputException(
                file, 1, "$",
                    "This is no input file of negsim: a scenario has \"world\", a world has \"economies\", a market has \"regions\", "
                + "a negotiation has \"issues\", an experiment has \"factors\", an equilibrium file has \"changes\".");
        return Scenario(file, behaviours);
    }

    /// <summary>The file a name means: a shipped one of any kind, or a path; the folder of a world stands for its world.json.</summary>
    private static string Find(string nameOrPath)
    {
        var inside = Path.Combine(nameOrPath, WorldCatalogue.FileName);
        if (Directory.Exists(nameOrPath) && File.Exists(inside)) return inside;
        if (Path.HasExtension(nameOrPath) || File.Exists(nameOrPath)) return nameOrPath;
        var worlds = new WorldCatalogue(ConfigFolder.Find("worlds"));
        if (worlds.Names.Contains(nameOrPath)) return worlds.Find(nameOrPath);
        var folder = Folders.FirstOrDefault(f => ConfigFolder.Names(f).Contains(nameOrPath)) ?? Folders[0];
        return ConfigFolder.Resolve(folder, nameOrPath);
    }

    private static string Scenario(string file, BehaviourCatalogue behaviours)
    {
        var loaded = ScenarioFile.Load(file, [], behaviours, ScenarioFile.ShippedWorld);
        var scenario = loaded.Resolved;
        return file + ": a scenario, " + scenario.Months + " months from " + scenario.Calendar.Name(0) + " in world " + scenario.World.Id
            + ", " +
            scenario.Measures.Length + " measures, " + scenario.Events.Length + " events, " + loaded.History.Length
                + " recorded series; hash " + loaded.Hash
            + string.Concat(NeverAgreed.In(scenario).Select(why => Environment.NewLine + "  can never be agreed: " + why));
    }

    private static string World(string file)
    {
        var world = WorldReader.Read(file);
        return file + ": a world of " + world.BaseYear + ", " + world.EconomyCount + " economies, " + world.CommodityCount
            + " commodities, " + world.Blocs.Length + " blocs";
    }

    private static string Market(string file) => file + ": a market of " + MarketFileReader.Read(file).Market.Count + " regions";

    private static string Equilibrium(string file)
    {
        var read = EquilibriumFileReader.Read(file, ScenarioFile.ShippedWorld);
        return file + ": an equilibrium file of " + read.World.RegionCount + " regions and " + read.World.SectorCount + " sectors, "
            + read.Published.Length + " published figures";
    }

    /// <summary>An experiment is sound when its scenario is, at every point.</summary>
    private static string Experiment(string file, BehaviourCatalogue behaviours, CancellationToken cancellation)
    {
        var experiment = ExperimentFile.Read(file);
        Sweep.Check(experiment, new Library(behaviours), cancellation);

        return file + ": an experiment on " + experiment.Scenario + ", " + experiment.Factors.Length + " factors";
    }

    private static string PlugIns(string file) => file + ": settings of plug-ins, " + PlugInSettings.Read(file).Folders.Length + " folders";

    private static string Domain(string file)
    {
        var domains = DomainFiles.Read([file]);
        return file + ": a negotiation of " + domains[0].Profiles.Length + " parties over " + domains[0].Domain.Issues.Length + " issues";
    }
}
