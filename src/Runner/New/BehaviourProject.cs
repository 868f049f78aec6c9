namespace NegotiationSim.Runner.New;

/// <summary>The files of a new behaviour: a project, its test, and how to use them.</summary>
internal static class BehaviourProject
{
    /// <summary>Versions of the test packages; those this repository itself uses.</summary>
    public const string Xunit = "2.9.3", XunitRunner = "4.0.1", TestSdk = "18.11.0";

    /// <summary>File by path inside the new folder.</summary>
    /// <param name="names">What it is called.</param>
    /// <param name="program">Where negsim's assemblies are, as MSBuild writes it.</param>
    public static IReadOnlyList<(string Path, string Text)> Files(BehaviourNames names, string program) =>
    [
        .. new[]
        {
            ("Directory.Build.props", Props), ("Directory.Build.targets", Targets), ("Directory.Packages.props", Packages),
                ("NAME.slnx", Solution), (".gitignore", "bin/\nobj/\n"), ("README.md", Readme),
            ("NAME/NAME.csproj", Project), ("NAME/NAMEBehaviour.cs", Behaviour), ("NAME/NAMEMemory.cs", Memory),
            ("NAME.Tests/NAME.Tests.csproj", Tests), ("NAME.Tests/NAMEContract.cs", Contract),
        }.Select(f => (Fill(f.Item1, names, program), Fill(f.Item2, names, program))),
    ];

    private static string Fill(string text, BehaviourNames names, string program) => text
        .Replace("NAME", names.Pascal, StringComparison.Ordinal).Replace("KEBAB", names.Kebab, StringComparison.Ordinal).Replace(
            "PROGRAM", program, StringComparison.Ordinal);

    private const string Props = """
        <Project>
          <PropertyGroup>
            <!-- Where negsim's assemblies are. On another machine: set the environment variable NEGSIM_BIN. -->
            <NegsimBin>$(NEGSIM_BIN)</NegsimBin>
            <NegsimBin Condition="'$(NegsimBin)' == ''">PROGRAM</NegsimBin>
            <TargetFramework>net10.0</TargetFramework>
            <Nullable>enable</Nullable>
            <ImplicitUsings>enable</ImplicitUsings>
            <InvariantGlobalization>true</InvariantGlobalization>
          </PropertyGroup>
        </Project>

        """;

    private const string Targets = """
        <Project>
          <Target Name="FindNegsim" BeforeTargets="ResolveAssemblyReferences">
            <Error Condition="!Exists('$(NegsimBin)/NegotiationSim.Actors.dll')" Text="NegotiationSim.Actors.dll is not in $(NegsimBin). Build negsim, or set NEGSIM_BIN to the folder that holds it." />
          </Target>
        </Project>

        """;

    // Keeps a repository around this folder from ruling its packages.
    private const string Packages = """
        <Project>
          <PropertyGroup>
            <ManagePackageVersionsCentrally>false</ManagePackageVersionsCentrally>
          </PropertyGroup>
        </Project>

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
            <Reference Include="NegotiationSim.Actors" HintPath="$(NegsimBin)/NegotiationSim.Actors.dll" Private="false" />
          </ItemGroup>
        </Project>

        """;

    private const string Tests = $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <ItemGroup>
            <ProjectReference Include="../NAME/NAME.csproj" />
            <Reference Include="NegotiationSim.Actors" HintPath="$(NegsimBin)/NegotiationSim.Actors.dll" />
            <Reference Include="NegotiationSim.TestKit" HintPath="$(NegsimBin)/NegotiationSim.TestKit.dll" />
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
