using NegotiationSim.Model.Economics.Payments;
using NegotiationSim.Model.Script.Parameters;

namespace NegotiationSim.Model.Tests.Payments;

public class PaymentFrictionTests
{
    private static readonly PaymentParameters Numbers = new();

    [Fact]
    public void Friction_is_the_product_of_its_four_parts()
    {
        Assert.Equal(0.25 * 0.8 * 0.87 * 0.5, PaymentFriction.Cost(0.8, 0, 0.5, Numbers), 12);
        Assert.Equal(0, PaymentFriction.Cost(0, 0, 0.5, Numbers));
        Assert.Equal(0, PaymentFriction.Cost(1, 0, 1, Numbers));
        Assert.Equal(0, PaymentFriction.Cost(1, 1, 0, Numbers));
        Assert.Equal(0, PaymentFriction.Cost(1, 0, 0, Numbers with { On = false }));
    }

    [Fact]
    public void The_alternative_grows_only_while_banks_are_cut_off_and_never_past_its_ceiling()
    {
        Assert.Equal(0.1, PaymentFriction.Grow(0.1, 0, Numbers));
        var share = 0.1;
        for (var month = 0; month < 240; month++)
        {
            var next = PaymentFriction.Grow(share, 0.8, Numbers);
            Assert.InRange(next, share, Numbers.AlternativeMost);
            share = next;
        }

        Assert.Equal(Numbers.AlternativeMost, share, 6);
    }

    [Fact]
    public void Within_a_year_senders_currencies_fall_to_about_half_of_settlement()
    {
        // Dollar and euro share of Russia's export payments: 87 % before, 48 % a year later.
        var share = Numbers.AlternativeStart;
        for (var month = 0; month < 12; month++) share = PaymentFriction.Grow(share, 0.8, Numbers);
        Assert.InRange(Numbers.Settlement * (1 - share), 0.38, 0.58);
    }
}
