using FsCheck;
using FsCheck.Fluent;
using NegotiationSim.Actors.Codec;

namespace NegotiationSim.Actors.Tests.Codec;

/// <summary>What holds for every value and for bytes of any kind.</summary>
public class CanonicalProperties
{
    [Fact]
    public void What_is_written_is_read_again_and_written_alike() => ForAll(Parcels.Any, parcel =>
    {
        var bytes = Canonical.Write(parcel);
        var again = Canonical.Read<Parcel>(bytes);
        // Lists compare by reference, so they are compared by their items and the rest as a whole.
        Assert.Equal(parcel.Sizes.AsEnumerable(), again.Sizes);
        Assert.Equal(parcel.Stops.AsEnumerable(), again.Stops);
        Assert.Equal(parcel.Label?.Text, again.Label?.Text);
        Assert.Equal(parcel.Label?.Lines.AsEnumerable(), again.Label?.Lines.AsEnumerable());
        Assert.Equal(parcel with { Sizes = again.Sizes, Stops = again.Stops, Label = again.Label }, again);
        Assert.Equal(bytes, Canonical.Write(again));
    });

    [Fact]
    public void Values_that_differ_have_bytes_that_differ() => ForAll(Parcels.Any, parcel =>
    {
        var bytes = Canonical.Write(parcel);
        Assert.NotEqual(bytes, Canonical.Write(parcel with { Pieces = parcel.Pieces ^ 1 }));
        Assert.NotEqual(bytes, Canonical.Write(parcel with { Sizes = parcel.Sizes.Add(0) }));
        Assert.NotEqual(bytes, Canonical.Write(parcel with { Label = parcel.Label is null ? new Label("", []) : null }));
        Assert.NotEqual(bytes, Canonical.Write(parcel with { Floor = parcel.Floor is null ? 0 : null }));
    });

    [Fact]
    public void Bytes_that_end_early_or_go_on_are_refused() =>
        ForAll(from parcel in Parcels.Any from cut in Gen.Choose(0, 99_999) select (parcel, cut), drawn =>
        {
            var bytes = Canonical.Write(drawn.parcel);
            Assert.Throws<CanonicalException>(() => Canonical.Read<Parcel>(bytes.AsSpan(0, drawn.cut % bytes.Length)));
            Assert.Throws<CanonicalException>(() => Canonical.Read<Parcel>([.. bytes, 0]));
        });

    /// <summary>A spoilt count must not be believed: the memory it asks for may not exist.</summary>
    [Fact]
    public void Spoilt_bytes_are_read_or_refused_and_never_anything_else() =>
        ForAll(from parcel in Parcels.Any from at in Gen.Choose(0, 99_999) from value in Gen.Choose(0, 255) select (parcel, at, value),
            drawn =>
        {
            var bytes = Canonical.Write(drawn.parcel);
            bytes[drawn.at % bytes.Length] = (byte)drawn.value;
            try
            {
                Canonical.Read<Parcel>(bytes);
            }
            catch (CanonicalException refused)
            {
                Assert.NotEmpty(refused.Message);
            }
        });

    private static void ForAll<T>(Gen<T> gen, Action<T> holds) =>
        Prop.ForAll(Arb.From(gen), holds).Check(Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(4, 21));
}
