using System.Text;
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
using NegotiationSim.Scenarios.Files;
using NegotiationSim.Scenarios.Input;
using NegotiationSim.Scenarios.Markets;
using NegotiationSim.Scenarios.Worlds;

namespace NegotiationSim.Experiments.Tests.Mutations;

/// <summary>
/// Ten thousand spoilt files over the readers of everything people or runs leave on disk: each is read, or refused in words.
/// </summary>
public class EveryReaderTests
{
    private const int Each = 1000;

    // What breaks readers: brackets out of place, other types, numbers at their ends, other lines' parts, text that is none.
    private static readonly string[] Pieces =
        ["null", "-1", "1e308", "0.1e-400", "\"\"", "[]", "{}", "[[[[", "\u0000", "\u001b", "\u202e", ",", ";", "\n", "\"", "\\",
            "\\ud800", "99999999999999999999", "true", "2021-13", "NaN", "\ufeff", "  "];

    private readonly Library library = new();

    [Theory]
    [Trait("Length", "Long")]
    [InlineData("scenario")]
    [InlineData("world")]
    [InlineData("market")]
    [InlineData("negotiation")]
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
            File.WriteAllBytes(file, Spoil(text, new Random(seed)));
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
        var loaded = library.Scenario("us-russia-reset", []);
        switch (kind)
        {
            case "scenario":
                return ("s.json", Shipped("scenarios", "tariff-war.json"),
                f => ScenarioFile.Load(f, [], library.Behaviours, library.World));
            case "world": return ("world.json", Shipped("worlds", "four-states", "world.json"), f => WorldReader.Read(f));
            case "market": return ("m.json", Shipped("markets", "gsim-4x4.json"), f => MarketFileReader.Read(f));
            case "negotiation": return ("d.json", Shipped("domains", "own-logroll.json"), f => DomainFiles.Read([f]));
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

    private static byte[] Spoil(string text, Random random)
    {
        var bytes = Encoding.UTF8.GetBytes(text).ToList();
        for (var left = random.Next(1, 4); left > 0; left--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(6))
            {
                case 0: bytes.RemoveRange(at, Math.Min(random.Next(1, 60), bytes.Count - at)); break;
                case 1: bytes[at] = (byte)random.Next(256); break;
                case 2: bytes.InsertRange(at, Encoding.UTF8.GetBytes(Pieces[random.Next(Pieces.Length)])); break;
                case 3: bytes.RemoveRange(at, random.Next(4) == 0 ? bytes.Count - at : 0); break;
                case 4: Replace(bytes, random); break;
                default: bytes.InsertRange(at, bytes.GetRange(at, Math.Min(random.Next(1, 80), bytes.Count - at))); break;
            }

            if (bytes.Count == 0) break;
        }

        return [.. bytes];
    }

    // A whole value: from behind a colon or comma to the next.
    private static void Replace(List<byte> bytes, Random random)
    {
        var at = bytes.FindIndex(random.Next(bytes.Count), b => b is (byte)':' or (byte)',');
        if (at < 0) return;
        var end = bytes.FindIndex(at + 1, b => b is (byte)':' or (byte)',' or (byte)'}' or (byte)']' or (byte)'\n');
        if (end < 0) return;
        bytes.RemoveRange(at + 1, end - at - 1);
        bytes.InsertRange(at + 1, Encoding.UTF8.GetBytes(Pieces[random.Next(Pieces.Length)]));
    }
}
