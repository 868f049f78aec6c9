using NegotiationSim.Actors.Chance;

namespace NegotiationSim.Actors.Tests.Chance;

/// <summary>
/// The known answers of Random123, the generator's reference implementation: the three lines <c>philox4x32 10</c> of its
/// tests/kat_vectors (D. E. Shaw Research).
/// </summary>
public class PhiloxTests
{
    private const uint All = 0xffffffff;

    [Fact]
    public void Nothing_but_zeros_gives_the_known_answer() =>
        Assert.Equal((0x6627e8d5u, 0xe169c58du, 0xbc57ac4cu, 0x9b00dbd8u), Philox.Words(0, 0, 0, 0, 0, 0));

    [Fact]
    public void Nothing_but_ones_gives_the_known_answer() =>
        Assert.Equal((0x408f276du, 0x41c83b0eu, 0xa20bc7c6u, 0x6d5451fdu), Philox.Words(All, All, All, All, All, All));

    [Fact]
    public void The_digits_of_pi_give_the_known_answer() =>
        Assert.Equal(
            (0xd16cfe09u, 0x94fdccebu, 0x5001e420u, 0x24126ea1u),
            Philox.Words(0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344, 0xa4093822, 0x299f31d0));
}
