using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace NegotiationSim.Results.Folder;

/// <summary>Reads and writes <c>manifest.json</c>. It is replaced in one step: a reader sees the old one or the new one.</summary>
internal static class ManifestFile
{
    public const string Name = "manifest.json";

    private const int LargestFile = 64 * 1024 * 1024;

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
        RespectNullableAnnotations = true,
    };

    public static void Write(string folder, Manifest manifest)
    {
        var file = Path.Combine(folder, Name);
        var fresh = file + ".new";
        using (var stream = new FileStream(fresh, FileMode.Create, FileAccess.Write))
        {
            JsonSerializer.Serialize(stream, manifest, Options);
            stream.Flush(flushToDisk: true);
        }

        File.Move(fresh, file, overwrite: true);
    }

    /// <exception cref="ResultsException">It is missing, damaged or from a newer version.</exception>
    public static Manifest Read(string folder)
    {
        var file = Path.Combine(folder, Name);
        if (!File.Exists(file)) throw new ResultsException(folder, "This is no run folder: it has no " + Name + ".");
        try
        {
            var bytes = Bytes(file);
            using (var json = JsonDocument.Parse(bytes))
            {
                if (json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("format", out var format)
                    && format.TryGetInt32(out var version) && version > Manifest.CurrentFormat)
                    throw new ResultsException(file, $"The run was written by a newer negsim (its manifest has form {version}, this program knows {Manifest.CurrentFormat}). Use that version, or a later one.");
            }

            return JsonSerializer.Deserialize<Manifest>(bytes, Options) ?? throw new JsonException("it is null");
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or NotSupportedException or ArgumentException)
        {
            throw new ResultsException(file, "The manifest is damaged: " + fault.Message
                + " Take a copy from a backup, or run the scenario again: equal input gives equal results.");
        }
        catch (Exception fault) when (FolderFaults.Is(fault))
        {
            throw FolderFaults.Explain(file, fault);
        }
    }

    // This room does not know the readers of input. What is no regular file has no length, and is not opened: that may wait for ever.
    private static byte[] Bytes(string file)
    {
        if (new FileInfo(file).Length is var length && length is 0 or > LargestFile) throw new JsonException(
            length == 0 ? "it is empty, or no regular file" : "it is larger than 64 MB");
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
