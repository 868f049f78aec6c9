using System.Collections.Immutable;
using NegotiationSim.Actors.Codec;

namespace NegotiationSim.Actors.Tests.Codec;

public class CanonicalTests
{
    /// <summary>Written out by hand from the format: presence, then the members in order, little endian, counts before lists.</summary>
    [Fact]
    public void The_bytes_of_a_record_are_those_of_its_members_in_order() => Assert.Equal(
        "01" + "01" + "02000000" + "c3bc" + "02000000" + "01" + "00000000" + "00",
        Convert.ToHexStringLower(Canonical.Write(new Label("ü", ["", null!]))));

    [Theory]
    [InlineData(1, "000000000000f03f")]
    [InlineData(0.0, "0000000000000000")]
    [InlineData(double.NegativeInfinity, "000000000000f0ff")]
    public void Numbers_are_little_endian(double value, string hex)
    {
        Assert.Equal(hex, Convert.ToHexStringLower(Canonical.Write(value)));
        Assert.Equal("01000000" + hex, Convert.ToHexStringLower(Canonical.Write(ImmutableArray.Create(value))));
    }

    [Fact]
    public void Zero_has_one_form()
    {
        Assert.Equal(new byte[8], Canonical.Write(-0.0));
        Assert.Equal(Canonical.Write(ImmutableArray.Create(0.0)), Canonical.Write(ImmutableArray.Create(-0.0)));
    }

    [Fact]
    public void What_is_not_a_number_is_neither_written_nor_read()
    {
        Assert.Throws<CanonicalException>(() => Canonical.Write(double.NaN));
        var fault = Assert.Throws<CanonicalException>(() => Canonical.Write(ImmutableArray.Create(1, double.NaN)));
        Assert.Contains("Element 1", fault.Message, StringComparison.Ordinal);
        Assert.Throws<CanonicalException>(() => Canonical.Read<double>(BitConverter.GetBytes(double.NaN)));
    }

    [Fact]
    public void A_list_that_was_never_made_is_an_empty_list()
    {
        Assert.Equal(Canonical.Write(ImmutableArray<double>.Empty), Canonical.Write(default(ImmutableArray<double>)));
        Assert.Equal(Canonical.Write(ImmutableArray<string>.Empty), Canonical.Write(default(ImmutableArray<string>)));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(int.MaxValue)]
    public void A_count_beyond_what_follows_is_refused_before_memory_is_asked_for(int count)
    {
        var bytes = BitConverter.GetBytes(count);
        Assert.Throws<CanonicalException>(() => Canonical.Read<ImmutableArray<double>>(bytes));
        Assert.Throws<CanonicalException>(() => Canonical.Read<ImmutableArray<string>>(bytes));
        Assert.Throws<CanonicalException>(() => Canonical.Read<ImmutableArray<Label>>(bytes));
        Assert.Throws<CanonicalException>(() => Canonical.Read<ImmutableArray<Place>>(bytes));
    }

    [Fact]
    public void A_value_its_enumeration_does_not_name_is_refused() =>
        Assert.Throws<CanonicalException>(() => Canonical.Read<Phase>([99, 0, 0, 0]));

    [Theory]
    [InlineData(typeof(Open), "can be changed after construction")]
    [InlineData(typeof(Lossy), "would be lost")]
    [InlineData(typeof(Renamed), "no public property of the same name")]
    [InlineData(typeof(TwoWays), "one public constructor")]
    [InlineData(typeof(int[]), "no canonical form")]
    [InlineData(typeof(List<int>), "no canonical form")]
    [InlineData(typeof(DateTime), "no canonical form")]
    [InlineData(typeof(ImmutableArray<object>), "no canonical form")]
    public void A_type_that_cannot_be_written_is_told_why(Type type, string why) =>
        Assert.Contains(why, Canonical.WhyNot(type), StringComparison.Ordinal);

    [Fact]
    public void A_type_that_can_be_written_is_told_nothing() => Assert.Null(Canonical.WhyNot(typeof(Parcel)));

    /// <summary>FIPS 180-4's example: the digest of "abc".</summary>
    [Fact]
    public void A_digest_is_SHA_256()
    {
        var digest = Digest.Of("abc"u8);
        Assert.Equal("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", digest.Hex);
        Assert.Equal("ba7816bf8f01", digest.ToString());
    }

    internal sealed record Open(int Value)
    {
        public int Later { get; set; }
    }

    internal sealed record Lossy(int Value)
    {
        public int Besides { get; init; }
    }

    internal sealed class Renamed(int value)
    {
        public int Other { get; } = value;
    }

    internal sealed record TwoWays(int Value)
    {
        public TwoWays()
            : this(0)
        {
        }
    }
}
