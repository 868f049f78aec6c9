using System.Reflection;
using System.Runtime.Loader;

namespace NegotiationSim.Engine.PlugIns;

/// <summary>
/// Loads a folder's assemblies. What this program has itself is shared with it, so that a plug-in's Behaviour is the
/// program's Behaviour, whatever copies lie beside the plug-in.
/// </summary>
internal sealed class PlugInContext(string folder) : AssemblyLoadContext("plug-ins of " + folder)
{
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        try
        {
            return Default.LoadFromAssemblyName(assemblyName);
        }
        catch (IOException)
        {
            var file = Path.Combine(folder, assemblyName.Name + ".dll");
            return File.Exists(file) ? LoadFromAssemblyPath(file) : null;
        }
    }
}
