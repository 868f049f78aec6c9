using System.Reflection;
using System.Security.Cryptography;
using NegotiationSim.Actors.Behaviours;
using NegotiationSim.Model.Month;
using NegotiationSim.Results.Folder;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Engine.PlugIns;

/// <summary>Loads plug-ins from the folders named, and refuses what would fail later.</summary>
public static class PlugInLoader
{
    /// <summary>The shipped behaviours and those of the folders' plug-ins.</summary>
    /// <exception cref="InputException">A folder or a plug-in cannot be used; the message says why and what to do.</exception>
    public static PlugInSet Load(PlugInSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        if (settings.Folders.IsEmpty) return PlugInSet.None;
        var plugIns = settings.Folders.Distinct(StringComparer.Ordinal).SelectMany(LoadFolder).ToArray();
        foreach (var (file, assembly) in plugIns) Check(file, assembly);
        var catalogue = Catalogue(plugIns[^1].File.Path, [typeof(Simulation).Assembly, .. plugIns.Select(p => p.Assembly)]);
        var watchdog = new Watchdog(settings.Patience);
        return new PlugInSet(
            catalogue.Around(b => b.Type.Assembly == typeof(Simulation).Assembly ? b.Instance : new WatchedBehaviour(b, watchdog)),
            [.. plugIns.Select(p => new PlugIn(Path.GetFileName(p.File.Path), Hash(p.File.Path))).OrderBy(
                p => p.File, StringComparer.Ordinal)],
            watchdog);
    }

    private static IEnumerable<(PlugInFile File, Assembly Assembly)> LoadFolder(string named)
    {
        var folder = Path.GetFullPath(named);
        if (!Directory.Exists(folder)) throw Problem(
            named, "There is no such folder. Plug-ins come from the folders in config/plugins.json and after --plugins.");
        var files = Directory.GetFiles(folder, "*.dll").Where(f => new FileInfo(f).Length > 0).Order(StringComparer.Ordinal).Select(
            PlugInFile.Read).OfType<PlugInFile>().Where(f => f.Actors is not null && !IsShipped(f)).ToArray();
        if (files.Length == 0)
        {
            throw Problem(named, "This folder holds no plug-in: no assembly that uses NegotiationSim.Actors." +
                (Directory.EnumerateFiles(folder, "*.csproj").Any()
                    ? " Name the folder that dotnet build puts it in, such as " + Path.Combine(named, "bin", "Release", "net10.0") + "."
                    : ""));
        }

        var context = new PlugInContext(folder);
        foreach (var file in files)
        {
            if (file.Actors > PlugInFile.Contract.Version)
                throw Problem(file.Path, $"It was built against {PlugInFile.Contract.Name} {file.Actors}; this program has {PlugInFile.Contract.Version}. Use a newer negsim, or build it again with this one's.");
            yield return (file, Loaded(context, file));
        }
    }

    private static Assembly Loaded(PlugInContext context, PlugInFile file)
    {
        try
        {
            var assembly = context.LoadFromAssemblyPath(file.Path);
            // Touches every type, so that what it needs and does not find shows here and not in month 40.
            assembly.GetTypes();
            return assembly;
        }
        catch (ReflectionTypeLoadException fault)
        {
            throw Problem(file.Path, "It needs something this program lacks, or has in another version: "
                + (fault.LoaderExceptions.FirstOrDefault(e => e is not null) ?? fault).Message.ReplaceLineEndings(" "));
        }
        catch (Exception fault)
        {
            throw Problem(file.Path, "It cannot be loaded: " + fault.Message.ReplaceLineEndings(" "));
        }
    }

    private static void Check(PlugInFile file, Assembly assembly)
    {
        foreach (var type in assembly.GetTypes())
        {
            if (!type.IsAbstract && IsGrain(type) && !Readable(file.Path, () => HasManifest(assembly)))
                throw Problem(file.Path, $"{type.FullName} is a grain type, but Orleans' source generator did not run when it was compiled, so that no silo would know it. Add to its project: <PackageReference Include=\"Microsoft.Orleans.Sdk\" />.");
        }

        if (!Catalogue(file.Path, [assembly]).All.Any())
            throw Problem(file.Path, "It holds no behaviour. Write [Behaviour(\"a-name\", Summary = \"...\")] above a class that derives from Behaviour<TMemory>.");
    }

    private static BehaviourCatalogue Catalogue(string file, Assembly[] assemblies) =>
        Readable(file, () => BehaviourCatalogue.From(assemblies));

    // A file that was damaged, or made by another program than the compiler, fails in as many ways as there are bytes in it.
    private static T Readable<T>(string file, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (ArgumentException fault)
        {
            throw Problem(file, fault.Message);
        }
        catch (TargetInvocationException fault)
        {
            throw Problem(file, "The constructor of a behaviour failed: "
                + (fault.InnerException ?? fault).Message.ReplaceLineEndings(" "));
        }
        catch (Exception fault) when (fault is not InputException)
        {
            throw Problem(file, "It is damaged, or needs something this program lacks: " + fault.Message.ReplaceLineEndings(" "));
        }
    }

    // By name: this room knows no Orleans.
    private static bool IsGrain(Type type)
    {
        for (var at = type.BaseType; at is not null; at = at.BaseType)
            if (at.FullName == "Orleans.Grain") return true;
        return false;
    }

    private static bool HasManifest(Assembly assembly) =>
        assembly.GetCustomAttributesData().Any(a => a.AttributeType.Name == "TypeManifestProviderAttribute");

    private static bool IsShipped(PlugInFile file) => File.Exists(Path.Combine(AppContext.BaseDirectory, file.Name + ".dll"));

    private static string Hash(string file)
    {
        using var stream = InputFile.OpenRegular(file);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    private static InputException Problem(string file, string message) => new(file, 0, "", message);
}
