using NegotiationSim.Actors;
using NegotiationSim.Actors.Behaviours;
using NegotiationSim.TestKit.Tests.Support;
using Xunit.Sdk;

namespace NegotiationSim.TestKit.Tests;

public class KitNoticesTests
{
    [Fact]
    public void A_field_that_changes()
    {
        Notices(() => new Kit<Forgetful>().It_has_no_hidden_state());
        Notices(() => new Kit<Forgetful>().The_same_input_gives_the_same_output());
        Notices(() => new Kit<Forgetful>().What_it_was_asked_before_does_not_matter());
        Notices(() => new Kit<Forgetful>().It_draws_by_address_only());
        Notices(() => new Kit<Hoarder>().It_has_no_hidden_state());
    }

    [Fact]
    public void A_choice_that_was_not_offered() => Notices(() => new Kit<Inventor>().It_answers_within_the_rules());

    [Fact]
    public void Reasons_that_do_not_add_up_and_choices_without_any()
    {
        Notices(() => new Kit<Liar>().Its_reasons_add_up());
        Notices(() => new Kit<Liar>().Whatever_it_chooses_it_says_why());
    }

    [Fact]
    public void Numbers_written_as_at_home() => Notices(() => new Kit<Provincial>().It_answers_alike_in_every_country());

    [Fact]
    public void Trouble_with_an_empty_paper() =>
        Assert.Throws<IndexOutOfRangeException>(() => new Kit<Provincial>().It_can_be_asked_about_nothing(Phase.Vote));

    [Fact]
    public void A_mandate_for_another_table() => Notices(() => new Kit<Stranger>().Its_mandate_fits_the_table());

    [Fact]
    public void Dice_and_clocks()
    {
        var fault = Assert.ThrowsAny<XunitException>(() => new Kit<Gambler>().It_calls_no_clock_and_no_dice());
        Assert.Contains("System.Random.", fault.Message, StringComparison.Ordinal);
        Assert.Contains("System.DateTime.get_Now", fault.Message, StringComparison.Ordinal);
        Notices(() => new Kit<Gambler>().The_same_input_gives_the_same_output());
    }

    private static void Notices(Action fact) => Assert.ThrowsAny<XunitException>(fact);

    // Not public, so that only the calls above run its facts.
    private sealed class Kit<T> : ActorBehaviourContract<T>
        where T : IBehaviour, new();
}
