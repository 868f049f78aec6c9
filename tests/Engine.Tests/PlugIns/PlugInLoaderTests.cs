using System.Security.Cryptography;
using NegotiationSim.Engine.PlugIns;
using NegotiationSim.Engine.Tests.Support;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Engine.Tests.PlugIns;

public class PlugInLoaderTests
{
    [Fact]
    public void A_plug_in_stands_beside_the_shipped_behaviours_and_its_hash_is_that_of_its_file()
    {
        using var folder = new TemporaryFolder();
        var file = CompiledPlugIn.Write(folder.Path, "Fine", CompiledPlugIn.Behaviour("fine"));
        var loaded = Load(folder.Path);
        Assert.Contains("hawk", loaded.Behaviours.Names);
        Assert.Equal("A test.", loaded.Behaviours.Find("fine")!.Summary);
        var listed = Assert.Single(loaded.Files);
        Assert.Equal(("Fine.dll", Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)))), (listed.File, listed.Hash));
    }

    [Fact]
    public void Without_folders_nothing_is_loaded() => Assert.Same(PlugInSet.None, PlugInLoader.Load(PlugInSettings.None));

    [Fact]
    public void Copies_of_the_programs_own_files_beside_a_plug_in_are_passed_over()
    {
        using var folder = new TemporaryFolder();
        CompiledPlugIn.Write(folder.Path, "Among", CompiledPlugIn.Behaviour("among-copies"));
        foreach (var own in new[] { "NegotiationSim.Actors.dll", "NegotiationSim.Model.dll" }) File.Copy(
            Path.Combine(AppContext.BaseDirectory, own), folder[own]);
        Assert.Equal("Among.dll", Assert.Single(Load(folder.Path).Files).File);
    }

    [Fact]
    public void What_a_plug_in_needs_beside_it_is_found_there()
    {
        using var folder = new TemporaryFolder();
        var helper = CompiledPlugIn.Write(folder.Path, "Helper", "public static class Helper { public static int Seven => 7; }");
        CompiledPlugIn.Write(
            folder.Path, "Needs", CompiledPlugIn.Behaviour("needs", begin: "new(Helper.Seven)"),
                Microsoft.CodeAnalysis.MetadataReference.CreateFromFile(helper));
        var memory = Load(folder.Path).Behaviours.Find("needs")!.Instance.Begin(
            new Actors.Behaviours.ActorProfile("AAA", "A", 0, "needs", []));
        Assert.Equal<byte>([1, 7, 0, 0, 0], [.. memory]);
    }

    [Fact]
    public void A_folder_that_is_not_there_or_holds_none_says_what_to_name()
    {
        using var folder = new TemporaryFolder();
        Refused(folder["nowhere"], "There is no such folder");
        Refused(folder.Path, "holds no plug-in");
        File.WriteAllText(folder["Mine.csproj"], "<Project />");
        Refused(folder.Path, "holds no plug-in", Path.Combine("bin", "Release"));
    }

    [Fact]
    public void A_damaged_plug_in_is_loaded_or_refused_with_its_name()
    {
        // What the attribute says lies in one place, a few bytes of it around the behaviour's name.
        using var folder = new TemporaryFolder();
        var file = CompiledPlugIn.Write(folder["whole"], "Spoilt", CompiledPlugIn.Behaviour("spoilt"));
        var whole = File.ReadAllBytes(file);
        // Prolog 1, the length of the name and the name (ECMA-335 II.23.3).
        var name = whole.AsSpan().IndexOf("\u0001\0\u0006spoilt"u8);
        var random = new Random(8);
        var refused = 0;
        for (var i = 0; i < 40; i++)
        {
            var bytes = whole.ToArray();
            for (var hit = random.Next(1, 4); hit > 0; hit--) bytes[name + random.Next(30)] = (byte)random.Next(256);
            var spoilt = folder["spoilt-" + i];
            Directory.CreateDirectory(spoilt);
            File.WriteAllBytes(Path.Combine(spoilt, "Spoilt.dll"), bytes);
            try
            {
                Load(spoilt);
            }
            catch (InputException)
            {
                refused++;
            }
        }

        Assert.InRange(refused, 10, 40);
    }

    [Fact]
    public void Another_contract_is_refused()
    {
        using var folder = new TemporaryFolder();
        CompiledPlugIn.Write(folder.Path, "Old", CompiledPlugIn.Behaviour("old-one", attribute: ", 0"));
        Refused(folder.Path, "Old.dll", "built for version 0 of the contract", "this is version 1", "Build it again");
    }

    [Fact]
    public void A_newer_contract_assembly_is_refused_before_anything_is_loaded()
    {
        using var folder = new TemporaryFolder();
        var newer = CompiledPlugIn.StandIn("NegotiationSim.Actors",
            "[assembly: System.Reflection.AssemblyVersion(\"99.0.0.0\")] namespace Later { public class Marker { } }");
        CompiledPlugIn.Write(folder.Path, "Newer", "public class Uses : Later.Marker { }", newer);
        Refused(folder.Path, "Newer.dll", "99.0.0.0", "Use a newer negsim");
    }

    [Fact]
    public void A_memory_that_cannot_be_written_is_refused_by_member()
    {
        using var folder = new TemporaryFolder();
        CompiledPlugIn.Write(folder.Path, "Heap", CompiledPlugIn.Usings + """
            [Behaviour("heap", Summary = "x")]
            public sealed class Heap : Behaviour<Pile> { protected override Pile Begin(ActorProfile self) => new(new()); }
            public sealed record Pile(System.Collections.Generic.Dictionary<string, int> Things);
            """);
        Refused(folder.Path, "Heap.dll", "Pile", "Dictionary", "ImmutableArray");
    }

    [Fact]
    public void A_name_that_is_taken_or_misspelt_is_refused()
    {
        using var folder = new TemporaryFolder();
        CompiledPlugIn.Write(folder["a"], "Taken", CompiledPlugIn.Behaviour("hawk"));
        Refused(folder["a"], "\"hawk\"", "NegotiationSim.Model", "Taken");
        CompiledPlugIn.Write(folder["b"], "Shouting", CompiledPlugIn.Behaviour("Iron-Fist"));
        Refused(folder["b"], "Iron-Fist", "lower-case");
        CompiledPlugIn.Write(folder["c"], "Twice1", CompiledPlugIn.Behaviour("twice"));
        CompiledPlugIn.Write(folder["d"], "Twice2", CompiledPlugIn.Behaviour("twice"));
        Refused([folder["c"], folder["d"]], "\"twice\"", "Twice1", "Twice2");
    }

    [Fact]
    public void An_assembly_without_a_behaviour_says_how_to_write_one()
    {
        using var folder = new TemporaryFolder();
        CompiledPlugIn.Write(folder.Path, "Empty", CompiledPlugIn.Usings
            + "public static class Nothing { public static Answer Of => Answer.Nothing; }");
        Refused(folder.Path, "Empty.dll", "[Behaviour(");
    }

    [Fact]
    public void A_grain_type_that_no_generator_has_seen_is_refused()
    {
        using var folder = new TemporaryFolder();
        const string Orleans = "namespace Orleans { public abstract class Grain { } }";
        var reference = CompiledPlugIn.StandIn("Grainy", Orleans);
        CompiledPlugIn.Write(folder.Path, "Grainy", Orleans);
        CompiledPlugIn.Write(folder.Path, "Placed", CompiledPlugIn.Behaviour("placed")
            + "public sealed class PlacedGrain : Orleans.Grain { }", reference);
        Refused(folder.Path, "PlacedGrain", "source generator", "Microsoft.Orleans.Sdk");
    }

    [Fact]
    public void A_plug_in_that_lacks_what_it_needs_is_refused_when_it_is_loaded()
    {
        using var folder = new TemporaryFolder();
        var reference = CompiledPlugIn.StandIn("Missing", "namespace Missing { public class Base { } }");
        CompiledPlugIn.Write(folder.Path, "Lacking", CompiledPlugIn.Behaviour("lacking") + "public class Child : Missing.Base { }",
            reference);
        Refused(folder.Path, "Lacking.dll", "needs something this program lacks", "Missing");
    }

    [Fact]
    public void The_configuration_names_folders_from_where_it_lies()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["plugins.json"], """{"folders": ["mine", "/elsewhere"], "patience": 7}""");
        var settings = PlugInSettings.Read(folder["plugins.json"]);
        Assert.Equal<string>([folder["mine"], "/elsewhere"], [.. settings.Folders]);
        Assert.Equal(TimeSpan.FromSeconds(7), settings.Patience);
        File.WriteAllText(folder["plugins.json"], """{"folder": ["mine"]}""");
        Assert.Contains("folders", Assert.Throws<InputException>(() => PlugInSettings.Read(folder["plugins.json"])).Message,
            StringComparison.Ordinal);
    }

    private static PlugInSet Load(params string[] folders) => PlugInLoader.Load(new PlugInSettings([.. folders], TimeSpan.FromSeconds(30)));

    private static void Refused(string folder, params string[] says) => Refused([folder], says);

    private static void Refused(string[] folders, params string[] says)
    {
        var fault = Assert.Throws<InputException>(() => Load(folders));
        Assert.All(says, text => Assert.Contains(text, fault.Message, StringComparison.Ordinal));
        Assert.DoesNotContain("   at ", fault.Message, StringComparison.Ordinal);
    }
}
