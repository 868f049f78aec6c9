using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using NegotiationSim.Actors.Behaviours;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Engine.PlugIns;

/// <summary>What can be told of a file without running anything of it.</summary>
/// <param name="Path">Its full path.</param>
/// <param name="Name">Name of the assembly.</param>
/// <param name="Actors">Version of this project's contract assembly it was compiled against; null where it does not use it.</param>
internal sealed record PlugInFile(string Path, string Name, Version? Actors)
{
    /// <summary>The contract assembly as this program has it.</summary>
    public static readonly System.Reflection.AssemblyName Contract = typeof(IBehaviour).Assembly.GetName();

    /// <summary>Reads a file; null where it is no .NET assembly.</summary>
    public static PlugInFile? Read(string path)
    {
        using var stream = InputFile.OpenRegular(path);
        using var file = new PEReader(stream);
        try
        {
            if (!file.HasMetadata) return null;
            var metadata = file.GetMetadataReader();
            if (!metadata.IsAssembly) return null;
            var actors = metadata.AssemblyReferences.Select(metadata.GetAssemblyReference).Where(
                r => metadata.GetString(r.Name) == Contract.Name).Select(r => r.Version).FirstOrDefault();
            return new PlugInFile(path, metadata.GetString(metadata.GetAssemblyDefinition().Name), actors);
        }
        catch (Exception fault) when (
            fault is BadImageFormatException or ArgumentException or OverflowException or InvalidOperationException)
        {
            return null;
        }
    }
}
