using NegotiationSim.Runner.Terminal;

namespace NegotiationSim.Runner.Tests.Terminal;

public class TerminalNumberTests
{
    [Theory]
    [InlineData(-2.9e-5, "0")]
    [InlineData(-0.0, "0")]
    [InlineData(0.00025, "0.0003")]
    [InlineData(0.2124, "0.212")]
    [InlineData(1.0084, "1.008")]
    [InlineData(13941.2, "13,941")]
    [InlineData(-83.75, "-83.8")]
    public void A_figure_has_the_digits_a_reader_needs(double value, string text) => Assert.Equal(text, TerminalNumber.Text(value));

    [Theory]
    [InlineData(-0.002, "-0.2 %")]
    [InlineData(-0.0001, "0 %")]
    [InlineData(-0.899, "-90 %")]
    [InlineData(2.63, "+263 %")]
    public void A_change_has_its_sign_and_a_decimal_where_it_is_small(double share, string text) =>
        Assert.Equal(text, TerminalNumber.Percent(share));
}
