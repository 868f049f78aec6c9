using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using NegotiationSim.Actors.Codec;

namespace NegotiationSim.Actors.Tests.Codec;

public class FieldDifferenceTests
{
    private static readonly Ship Empress = new("Empress", 12.5, [new(1, Flag.Red, null), new(2, Flag.Blue, 0.25)],
        new Port("Odesa", [1, 2, 3]), true);

    public enum Flag
    {
        Red,
        Blue,
    }

    public static TheoryData<string, string, string, Ship> Mutations => new()
    {
        { "Name", "Empress", "Emperor", Empress with { Name = "Emperor" } },
        { "Name", "Empress", "none", Empress with { Name = null! } },
        { "Speed", "12.5", "12.500000000000002", Empress with { Speed = Math.BitIncrement(12.5) } },
        { "Holds[1].Flag", "Blue", "Red", Empress with { Holds = Empress.Holds.SetItem(1, new(2, Flag.Red, 0.25)) } },
        { "Holds[1].Full", "0.25", "0.5", Empress with { Holds = Empress.Holds.SetItem(1, new(2, Flag.Blue, 0.5)) } },
        { "Holds[0].Full", "none", "present", Empress with { Holds = Empress.Holds.SetItem(0, new(1, Flag.Red, 0)) } },
        { "Holds.Count", "2", "3", Empress with { Holds = Empress.Holds.Add(new(3, Flag.Red, null)) } },
        { "Home", "present", "none", Empress with { Home = null } },
        { "Home.Depths[2]", "3", "4", Empress with { Home = new("Odesa", [1, 2, 4]) } },
        { "Home.Depths.Count", "3", "2", Empress with { Home = new("Odesa", [1, 2]) } },
        { "AtSea", "true", "false", Empress with { AtSea = false } },
    };

    [Theory]
    [MemberData(nameof(Mutations))]
    public void The_field_that_was_changed_is_named_with_both_values(string name, string left, string right, Ship changed)
    {
        var found = Canonical.FirstDifference(Empress, changed)!;

        Assert.Equal((name, left, right), (found.Name, found.Left, found.Right));
        Assert.Equal($"{name}: {left} against {right}", found.ToString());
    }

    [Fact]
    public void Of_two_fields_that_differ_the_one_written_first_is_named() =>
        Assert.Equal("Speed", Canonical.FirstDifference(Empress, Empress with { AtSea = false, Speed = 3 })!.Name);

    [Fact]
    public void Values_known_by_their_bytes_are_compared_by_the_type_they_are_of()
    {
        ImmutableArray<byte> left = [.. Canonical.Write(Empress)], right = [.. Canonical.Write(Empress with { Home = new("Riga", [1]) })];

        Assert.Equal("Home.Name: Odesa against Riga", Canonical.FirstDifference(typeof(Ship), left, right)!.ToString());
        Assert.Null(Canonical.FirstDifference(typeof(Ship), left, left));
    }

    /// <summary>The law that makes a digest and the field it is told by one thing; the bytes are the oracle.</summary>
    [Fact]
    public void A_field_differs_exactly_where_the_bytes_do() => Check.QuickThrowOnFailure(Prop.ForAll(Ships(), Ships(), (left, right) =>
        (Canonical.FirstDifference(left, right) is null) == Canonical.Write(left).AsSpan().SequenceEqual(Canonical.Write(right))));

    // Few values a field, so that pairs are often equal or nearly so.
    private static Arbitrary<Ship> Ships()
    {
        var hold = from number in Gen.Choose(0, 1)
                   from flag in Gen.Elements(Flag.Red, Flag.Blue)
                   from full in Gen.Elements<double?>(null, 0.0, -0.0)
                   select new Hold(number, flag, full);
        var ship = from name in Gen.Elements("A", null!)
                   from speed in Gen.Elements(0.0, -0.0, 1.0)
                   from holds in Gen.ArrayOf(hold, 1)
                   from port in Gen.Elements(null, new Port("P", []), new Port("P", default))
                   select new Ship(name, speed, [.. holds], port, true);
        return Arb.From(ship);
    }

    public sealed record Hold(int Number, Flag Flag, double? Full);

    public sealed record Port(string Name, ImmutableArray<double> Depths);

    public sealed record Ship(string Name, double Speed, ImmutableArray<Hold> Holds, Port? Home, bool AtSea);
}
