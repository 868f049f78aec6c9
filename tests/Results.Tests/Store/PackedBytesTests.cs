using System.IO.Compression;
using NegotiationSim.Results.Store;

namespace NegotiationSim.Results.Tests.Store;

public class PackedBytesTests
{
    private static readonly byte[] Bytes = [.. Enumerable.Range(0, 200_000).Select(i => (byte)(i * i >> 7))];

    [Fact]
    public void What_was_packed_comes_back()
    {
        Assert.Equal(Bytes, PackedBytes.Unpack(PackedBytes.Pack(Bytes)));
        Assert.Equal(PackedBytes.Pack(Bytes), PackedBytes.Pack(Bytes, new MemoryStream()));
    }

    /// <summary>The format is RFC 1951's, so the class library's own stream is the oracle.</summary>
    [Fact]
    public void The_packed_form_is_raw_deflate()
    {
        using var inflate = new DeflateStream(new MemoryStream(PackedBytes.Pack(Bytes)), CompressionMode.Decompress);
        using var found = new MemoryStream();
        inflate.CopyTo(found);

        Assert.Equal(Bytes, found.ToArray());
    }

    [Fact]
    public void Bytes_that_unfold_to_more_than_allowed_are_refused()
    {
        var packed = PackedBytes.Pack(new byte[3 * 1024 * 1024]);

        Assert.Contains("more than 2 MB", Assert.Throws<InvalidDataException>(() => PackedBytes.Unpack(packed, 2 * 1024 * 1024)).Message,
            StringComparison.Ordinal);
        Assert.Equal(3 * 1024 * 1024, PackedBytes.Unpack(packed, 3 * 1024 * 1024).Length);
    }
}
