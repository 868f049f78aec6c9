using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NegotiationSim.Engine.Tests.Support;

/// <summary>Compiles plug-ins from source, into a folder.</summary>
internal static class CompiledPlugIn
{
    // The framework and this project: what a plug-in's project would reference.
    private static readonly Lazy<MetadataReference[]> References = new(() =>
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(f => Path.GetFileName(f) is "System.Runtime.dll" or "System.Private.CoreLib.dll" or "System.Collections.Immutable.dll" or "System.Collections.dll" or "System.Threading.dll" or "NegotiationSim.Actors.dll")
            .Select(f => MetadataReference.CreateFromFile(f))]);

    public const string Usings = """
        using System;
        using System.Collections.Immutable;
        using NegotiationSim.Actors;
        using NegotiationSim.Actors.Answers;
        using NegotiationSim.Actors.Behaviours;
        using NegotiationSim.Actors.Chance;

        """;

    /// <summary>A class that is a behaviour; <paramref name="decide"/> is the body of Decide.</summary>
    public static string Behaviour(string name, string decide = "return (memory, Answer.Nothing);", string attribute = "", string begin = "new(0)") => Usings + $$"""
        [Behaviour("{{name}}"{{attribute}}, Summary = "A test.")]
        public sealed class {{Class(name)}} : Behaviour<Count>
        {
            protected override Count Begin(ActorProfile self) => {{begin}};
            protected override (Count Memory, Answer Answer) Decide(ActorProfile self, Count memory, Briefing briefing, Draws draws) { {{decide}} }
        }
        public sealed record Count(int Months);
        """;

    /// <summary>Compiles to <c>FOLDER/NAME.dll</c>.</summary>
    public static string Write(string folder, string name, string source, params MetadataReference[] more)
    {
        Directory.CreateDirectory(folder);
        var file = Path.Combine(folder, name + ".dll");
        var result = CSharpCompilation.Create(
            name, [CSharpSyntaxTree.ParseText(source)], [
                .. References.Value.Where(r => more.All(m => m.Display != Path.GetFileNameWithoutExtension(r.Display))),
                .. more], new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)).Emit(file);
        Assert.True(result.Success, string.Join(Environment.NewLine, result.Diagnostics));
        return file;
    }

    /// <summary>A stand-in for an assembly, to compile against in place of the real one.</summary>
    public static MetadataReference StandIn(string name, string source)
    {
        using var stream = new MemoryStream();
        var result = CSharpCompilation.Create(
            name, [CSharpSyntaxTree.ParseText(source)], [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)],
                new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)).Emit(stream);
        Assert.True(result.Success, string.Join(Environment.NewLine, result.Diagnostics));
        return MetadataReference.CreateFromImage(stream.ToArray(), filePath: name);
    }

    private static string Class(string name) => "B_" + name.Replace('-', '_');
}
