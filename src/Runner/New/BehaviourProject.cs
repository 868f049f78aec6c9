namespace NegotiationSim.Runner.New;

/// <summary>The files of a new behaviour: a project, its test, and how to use them.</summary>
internal static class BehaviourProject
{
    /// <summary>Versions of the packages of others; those this repository itself uses.</summary>
    public const string Xunit = "2.9.3", XunitRunner = "4.0.1", TestSdk = "18.11.0", Orleans = "10.4.2";

    /// <summary>File by path inside the new folder.</summary>
    /// <param name="names">What it is called.</param>
    /// <param name="version">Number of the packages of NegotiationSim.</param>
    /// <param name="grain">Whether it has a grain of its own.</param>
    public static IReadOnlyList<(string Path, string Text)> Files(BehaviourNames names, string version, bool grain)
    {
        (string Path, string Text)[] files =
        [
            ("Directory.Build.props", Props), ("Directory.Packages.props", Packages), ("nuget.config", Sources),
            ("NAME.slnx", Solution), (".gitignore", "bin/\nobj/\n"), ("README.md", grain ? Readme + GrainProject.Readme : Readme),
            ("NAME/NAME.csproj", Project.Replace("MORE", grain ? GrainProject.References : "", StringComparison.Ordinal)),
            ("NAME/NAMEBehaviour.cs", Behaviour), ("NAME/NAMEMemory.cs", Memory),
            ("NAME.Tests/NAME.Tests.csproj", Tests), ("NAME.Tests/NAMEContract.cs", Contract),
            .. grain ? GrainProject.Files : [],
        ];
        return [.. files.Select(f => (Fill(f.Path), Fill(f.Text)))];

        string Fill(string text) => text.Replace("NAME", names.Pascal, StringComparison.Ordinal).Replace(
            "KEBAB", names.Kebab, StringComparison.Ordinal).Replace("VERSION", version, StringComparison.Ordinal);
    }

    private const string Props = """
        <Project>
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <Nullable>enable</Nullable>
            <ImplicitUsings>enable</ImplicitUsings>
            <InvariantGlobalization>true</InvariantGlobalization>
          </PropertyGroup>
        </Project>

        """;

    // Keeps a repository around this folder from ruling its packages.
    private const string Packages = """
        <Project>
          <PropertyGroup>
            <ManagePackageVersionsCentrally>false</ManagePackageVersionsCentrally>
            <!-- The packages of the negsim that wrote this, in the folder packages. Of a newer one: copy those beside it, and write their number. -->
            <NegsimVersion>VERSION</NegsimVersion>
          </PropertyGroup>
        </Project>

        """;

    private const string Sources = """
        <?xml version="1.0" encoding="utf-8"?>
        <configuration>
          <packageSources>
            <!-- Beside the sources you have; the projects ask for one exact version, which is in this folder alone. -->
            <add key="negsim" value="packages" />
          </packageSources>
        </configuration>

        """;

    private const string Solution = """
        <Solution>
          <Project Path="NAME/NAME.csproj" />
          <Project Path="NAME.Tests/NAME.Tests.csproj" />
        </Solution>

        """;

    private const string Project = """
        <Project Sdk="Microsoft.NET.Sdk">
          <ItemGroup>
            <PackageReference Include="NegotiationSim.Actors" Version="[$(NegsimVersion)]" />MORE
          </ItemGroup>
        </Project>

        """;

    private const string Tests = $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <ItemGroup>
            <ProjectReference Include="../NAME/NAME.csproj" />
            <PackageReference Include="NegotiationSim.TestKit" Version="[$(NegsimVersion)]" />
            <PackageReference Include="Microsoft.NET.Test.Sdk" Version="{TestSdk}" />
            <PackageReference Include="xunit" Version="{Xunit}" />
            <PackageReference Include="xunit.runner.visualstudio" Version="{XunitRunner}" />
          </ItemGroup>
        </Project>

        """;

    private const string Memory = """
        namespace NAME;

        /// <summary>What it remembers from month to month: an immutable record of numbers, text and lists of these.</summary>
        /// <param name="Wrongs">Measures taken against it so far.</param>
        public sealed record NAMEMemory(int Wrongs);

        """;

    private const string Behaviour = """
        using System.Collections.Immutable;
        using NegotiationSim.Actors.Answers;
        using NegotiationSim.Actors.Behaviours;
        using NegotiationSim.Actors.Chance;

        namespace NAME;

        /// <summary>Takes the best option of each subject, and presses harder with every wrong done to it.</summary>
        [Behaviour("KEBAB", Summary = "Takes what is worth most, and presses harder with every wrong done to it.")]
        [Setting("memory", 0.1, Min = 0, Max = 10, Unit = "u", Summary = "What a remembered wrong adds to the worth of pressing harder.")]
        public sealed class NAMEBehaviour : Behaviour<NAMEMemory>
        {
            protected override NAMEMemory Begin(ActorProfile self) => new(0);

            protected override (NAMEMemory Memory, Answer Answer) Decide(ActorProfile self, NAMEMemory memory, Briefing briefing, Draws draws)
            {
                var after = new NAMEMemory(memory.Wrongs + briefing.Inbox.Count(m => m.Kind == "measure"));
                var weighed = briefing.Options.Select(o => Weigh(self, after, o)).ToImmutableArray();
                // Options of one subject exclude each other, and the first leaves it as it is.
                var chosen = briefing.Options.Zip(weighed).GroupBy(p => p.First.Subject).Select(g => g.MaxBy(p => p.Second.Score).First)
                    .Where(o => o.Kind != "keep").Take(briefing.MostChoices).ToArray();
                var sentence = chosen.Length == 0 ? "Nothing was worth a change." : chosen[0].Title + ": worth most, after " + after.Wrongs + " wrongs.";
                return (after, new Answer([.. chosen.Select(o => o.Id)], new Reasons(weighed, 0, sentence)));
            }

            private static WeighedOption Weigh(ActorProfile self, NAMEMemory memory, Option option)
            {
                // Worth counts in u: 1 % of one's own GDP a year. Other facts only inform.
                var terms = option.Facts.Where(f => f.Name is "welfare" or "leverage" or "support" or "commitment" or "loss" or "stake").ToList();
                terms.Add(new Term("wrongs", self.Setting("memory") * memory.Wrongs * option.Fact("support-direction"), "u"));
                return new WeighedOption(option.Id, terms.Sum(t => t.Value), [.. terms]);
            }
        }

        """;

    private const string Contract = """
        using NegotiationSim.TestKit;

        namespace NAME.Tests;

        /// <summary>What holds for every behaviour, from same input, same output to surviving a restart. Add facts of your own beside it.</summary>
        public sealed class NAMEContract : ActorBehaviourContract<NAMEBehaviour>;

        """;

    private const string Readme = """
        # KEBAB

            dotnet test                                                   # builds it and checks it
            negsim behaviours KEBAB --plugins NAME/bin/Debug/net10.0      # shows it and its settings
            negsim run tariff-war --set mode=decided --set actors.default.behaviour=KEBAB --plugins NAME/bin/Debug/net10.0

        Write what it does in `NAME/NAMEBehaviour.cs`. To load it always, name the folder in negsim's `config/plugins.json`.

        """;
}
