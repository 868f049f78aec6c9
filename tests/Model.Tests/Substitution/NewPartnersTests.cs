using NegotiationSim.Model.Economics.Substitution;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.Script.Parameters;
using NegotiationSim.Model.State;
using NegotiationSim.Model.Tests.Month;
using static NegotiationSim.Model.Tests.Month.SmallWorld;

namespace NegotiationSim.Model.Tests.Substitution;

public class NewPartnersTests
{
    private const int N = 5;
    private static readonly SubstitutionParameters Parameters = new();

    [Theory]
    [InlineData(0.0, 30, 50, 50)]
    [InlineData(0.5, 30, 50, 65)]
    [InlineData(1.0, 30, 50, 80)]
    public void Third_suppliers_take_over_the_stated_part_of_what_was_lost(double taken, double lost, double open, double then) =>
        Assert.Equal(then, open * NewPartners.Supplier(taken, lost, open), 12);

    [Fact]
    public void New_buyers_take_over_the_stated_part_by_their_size_not_by_their_old_share()
    {
        double[] sold = [1, 30], size = [300, 100];
        var extra = size.Zip(sold, (w, x) => x * (NewPartners.Buyer(0.6, 50, w / 400, x) - 1)).ToArray();
        Assert.Equal(0.6 * 50, extra.Sum(), 12);
        Assert.Equal(3, extra[0] / extra[1], 12);
    }

    [Fact]
    public void A_flow_that_gravity_expects_opens_and_one_that_is_there_already_does_not()
    {
        Assert.Equal(50, 5 * NewPartners.Latent(1, 50, 5), 12);
        Assert.Equal(5, 5 * NewPartners.Latent(0, 50, 5), 12);
        Assert.Equal(1, NewPartners.Latent(1, 50, 80));
    }

    [Fact]
    public void Nothing_closed_changes_nothing()
    {
        Assert.Equal(1, NewPartners.Supplier(1, 0, 50));
        Assert.Equal(1, NewPartners.Supplier(1, 30, 0));
        Assert.Equal(1, NewPartners.Buyer(1, 0, 0.5, 10));
    }

    [Fact]
    public void Half_the_way_is_found_in_the_half_life_of_its_speed_and_lost_again_when_measures_go()
    {
        var found = 0.0;
        var months = 0;
        for (; found < 0.5; months++) found = NewPartners.Step(found, true, Parameters);
        Assert.Equal((int)Math.Ceiling(Math.Log(0.5) / Math.Log(1 - Parameters.Speed)), months);
        for (var month = 0; month < 400; month++) found = NewPartners.Step(found, false, Parameters);
        Assert.Equal(0, found);
        Assert.Equal(0, NewPartners.Step(0.7, true, Parameters with { On = false }));
    }

    [Theory]
    [InlineData(Instrument.ExportBan)]
    [InlineData(Instrument.ImportBan)]
    public async Task Nobody_trades_less_for_being_free_to(Instrument instrument)
    {
        // Against a ban that goes on: what went around it, or to others, does not stop before the direct way is open again.
        var (freed, bound) = (await Traded(12), await Traded(60));
        for (var month = 13; month < 60; month++) Assert.True(
            freed[month] > 0.999 * bound[month], $"{freed[month]} in month {month}, {bound[month]} under the ban");
        Assert.True(freed[59] > 1.02 * bound[59], $"{freed[59]} in the end, {bound[59]} under the ban");

        async Task<List<double>> Traded(int until) =>
            [.. (await SmallWorld.Run(SmallWorld.Scenario(SmallWorld.Ban(instrument, 0, until)) with { Months = 60 }))
            .Select(r => Enumerable.Range(0, 5).Where(e => e != Target).Sum(
                e => r.Trade.Commodities.Sum(c => c.Origin[e * 5 + Target] + c.Origin[Target * 5 + e])))];
    }

    [Fact]
    public async Task A_target_buys_more_from_third_states_and_less_at_home_than_without_new_suppliers()
    {
        var (with, without) = await OnAndOff(Instrument.ExportBan);
        Assert.True(Imported(with) > 1.05 * Imported(without));
        Assert.True(At(with, 1, Target, Target) < At(without, 1, Target, Target));

        static double Imported(MonthRecord record) => new[] { Hub, Other, Far }.Sum(i => At(record, 1, i, Target));
    }

    [Fact]
    public async Task A_target_sells_more_to_third_states_than_without_new_buyers()
    {
        var (with, without) = await OnAndOff(Instrument.ImportBan);
        Assert.True(Sold(with) > Sold(without));

        static double Sold(MonthRecord record) => new[] { Hub, Other, Far }.Sum(j => At(record, 0, Target, j));
    }

    private static async Task<(MonthRecord With, MonthRecord Without)> OnAndOff(Instrument instrument)
    {
        var scenario = Scenario(Ban(instrument, 2));
        var off = scenario with { Parameters = scenario.Parameters with { Substitution = Parameters with { On = false } } };
        return ((await Run(scenario))[^1], (await Run(off))[^1]);
    }

    private static double At(MonthRecord record, int commodity, int i, int j) => record.Trade.Commodities[commodity].Origin[i * N + j];
}
