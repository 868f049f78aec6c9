using FsCheck;
using FsCheck.Fluent;

namespace NegotiationSim.Actors.Tests.Codec;

/// <summary>Parcels drawn at random.</summary>
internal static class Parcels
{
    private static readonly Gen<double> Numbers = Gen.OneOf(
        Gen.Choose(int.MinValue, int.MaxValue).Select(n => n / 1024.0),
            Gen.Elements(0.0, -0.0, double.Epsilon, double.MaxValue, double.NegativeInfinity));

    private static readonly Gen<string> Texts = Gen.Elements("", "a", "Zürich", "二\n\0", "🚢 \"quoted\"", new string('x', 300));

    private static readonly Gen<Label?> Labels =
        Gen.OneOf(Gen.Constant<Label?>(null), from text in Texts from lines in Texts.ListOf() select (Label?)new Label(text, [.. lines]));

    private static readonly Gen<Place> Places = from row in Gen.Choose(-9, 9) from height in Numbers select new Place(row, height);

    /// <summary>Any parcel.</summary>
    public static Gen<Parcel> Any { get; } =
        from flags in Gen.Choose(0, 511)
        from pieces in Gen.Choose(int.MinValue, int.MaxValue)
        from weight in Numbers
        from note in Gen.OneOf(Gen.Constant<string?>(null), Texts.Select(t => (string?)t))
        from phase in Gen.Elements(Enum.GetValues<Phase>())
        from floor in Gen.OneOf(Gen.Constant<int?>(null), Gen.Choose(-3, 90).Select(f => (int?)f))
        from sizes in Numbers.ListOf()
        from stops in Places.ListOf()
        from label in Labels
        select new Parcel(flags % 2 == 1, (byte)(flags / 2), pieces, (long)pieces << 20, weight, note, phase, floor, [.. sizes],
            [.. stops], label);
}
