using NegotiationSim.Engine.PlugIns;
using NegotiationSim.Engine.Runs;
using NegotiationSim.Engine.Seats;
using NegotiationSim.Experiments.Calibrations;
using NegotiationSim.Experiments.Designs;
using NegotiationSim.Experiments.Hindcasts;
using NegotiationSim.Scenarios.History;
using NegotiationSim.Results;
using NegotiationSim.Results.Folder;
using NegotiationSim.Results.Store;
using NegotiationSim.Scenarios.Domains;
using NegotiationSim.Scenarios.Equilibrium;
using NegotiationSim.Scenarios.Files;
using NegotiationSim.Scenarios.Input;
using NegotiationSim.Scenarios.Markets;
using NegotiationSim.Scenarios.Worlds;

namespace NegotiationSim.Experiments.Tests.Mutations;

/// <summary>
/// Fifteen thousand spoilt files over the readers of everything people or runs leave on disk: each is read, or refused in words.
/// </summary>
public class EveryReaderTests
{
    private const int Each = 1000;

    private readonly Library library = new();

    [Theory]
    [Trait("Length", "Long")]
    [InlineData("scenario")]
    [InlineData("world")]
    [InlineData("market")]
    [InlineData("negotiation")]
    [InlineData("GENIUS domain")]
    [InlineData("GENIUS utility")]
    [InlineData("GeniusWeb")]
    [InlineData("equilibrium")]
    [InlineData("equilibrium's table")]
    [InlineData("experiment")]
    [InlineData("plugins")]
    [InlineData("actuals")]
    [InlineData("journal")]
    [InlineData("inputs")]
    [InlineData("manifest")]
    public void A_spoilt_file_is_read_or_refused(string kind)
    {
        using var folder = new TemporaryFolder();
        var (name, text, read) = Reader(kind, folder);
        var file = folder.Write(name, text);
        read(file);
        var refused = 0;
        for (var seed = 0; seed < Each; seed++)
        {
            File.WriteAllBytes(file, Spoiler.Spoil(text, seed));
            try
            {
                read(file);
            }
            catch (Exception fault) when (fault is InputException or ResultsException)
            {
                refused++;
                Assert.Null(InputText.Problem(InputText.Printable(fault.Message)));
            }
            catch (Exception fault)
            {
                Assert.Fail(kind + ", seed " + seed + ": " + fault);
            }
        }

        // Idle otherwise.
        Assert.InRange(refused, Each / 10, Each);
    }

    private (string Name, string Text, Action<string> Read) Reader(string kind, TemporaryFolder folder)
    {
        string Shipped(params string[] path) => File.ReadAllText(Path.Combine([Repository.Root, "config", .. path]));
        void Tables()
        {
            foreach (var table in new[] { "sectors.csv", "trade.csv" })
                folder.Write("border-removal/" + table, Shipped("equilibrium", "border-removal", table));
        }

        var loaded = library.Scenario("us-russia-reset", []);
        switch (kind)
        {
            case "scenario":
                return ("s.json", Shipped("scenarios", "tariff-war.json"),
                f => ScenarioFile.Load(f, [], library.Behaviours, library.World));
            case "world": return ("world.json", Shipped("worlds", "four-states", "world.json"), f => WorldReader.Read(f));
            case "market": return ("m.json", Shipped("markets", "gsim-4x4.json"), f => MarketFileReader.Read(f));
            case "negotiation": return ("d.json", Shipped("domains", "own-logroll.json"), f => DomainFiles.Read([f]));
            case "GENIUS domain":
                var parties = new[] { folder.Write("east.xml", GeniusSamples.Utility), folder.Write("west.xml", GeniusSamples.Utility) };
                return ("ferry.xml", GeniusSamples.Domain, f => DomainFiles.Read([f, .. parties]));
            case "GENIUS utility":
                var domain = folder.Write("ferry.xml", GeniusSamples.Domain);
                var other = folder.Write("west.xml", GeniusSamples.Utility);
                return ("east.xml", GeniusSamples.Utility, f => DomainFiles.Read([domain, f, other]));
            case "GeniusWeb":
                var whole = folder.Write("west.json", GeniusSamples.Web);
                return ("east.json", GeniusSamples.Web, f => DomainFiles.Read([f, whole]));
            case "equilibrium":
                Tables();
                return ("e.json", Shipped("equilibrium", "border-removal.json"), f => EquilibriumFileReader.Read(f, library.World));
            case "equilibrium's table":
                Tables();
                var file = folder.Write("e.json", Shipped("equilibrium", "border-removal.json"));
                return ("border-removal/trade.csv", Shipped("equilibrium", "border-removal", "trade.csv"),
                    _ => EquilibriumFileReader.Read(file, library.World));
            case "experiment": return ("e.json", Shipped("experiments", "routing-and-reach.json"), f => ExperimentFile.Read(f));
            case "plugins": return ("plugins.json", "{\"folders\": [\"a\", \"b\"], \"patience\": 20}", f => PlugInSettings.Read(f));
            case "actuals":
                var series = loaded.History[0];
                var unit = series.Quantity == HistoryQuantity.Flow ? "million usd" : "per cent";
                return ("a.csv", $"series,month,value,unit\n{series.Id},2023-05,12.5,{unit}\n{series.Id},2024,1e3,{unit}\n",
                    f => ActualsFile.Read(f, loaded));
            case "journal":
                return ("j.jsonl", "{\"fit\":\"ab\"}\n{\"At\":[0.1,2],\"Figures\":[1,2.5]}\n{\"At\":[0.2,2],\"Figures\":null}\n", f =>
                {
                    using var journal = FitJournal.Resume(f, "ab");
                    _ = journal.First;
                }
                );
            case "inputs":
                var seats = new RecordedSeats(folder["made.jsonl"]);
                seats.Submit(new SeatInput(0, 3, Actors.Phase.Decide, 0, "USA", ["impose:a"], "As said.", null));
                seats.Submit(new SeatInput(0, 4, Actors.Phase.Decide, 0, "EU", [], "No.", null));
                return ("inputs.jsonl", File.ReadAllText(folder["made.jsonl"]), f =>
                {
                    foreach (var input in new RecordedSeats(f).Inputs) Assert.All(
                        input.ToAnswer().Chosen, c => Assert.NotNull(c + input.Actor + input.Sentence));
                }
                );
            default:
                using (RunSession.Create(library.Plan("tariff-war", ["months=2"], 1), folder["made"], folder.Path, 1, Keep.Default,
                    ["months=2"]))
                {
                }

                return ("manifest.json", File.ReadAllText(Path.Combine(folder["made"], "manifest.json")),
                    _ => RunFolder.ReadManifest(folder.Path));
        }
    }
}
