using NegotiationSim.Model.Economics.Macro;
using NegotiationSim.Model.Script.Parameters;

namespace NegotiationSim.Model.Tests.Macro;

public class MacroFeedbackTests
{
    private static readonly MacroParameters Numbers = new();

    [Fact]
    public void Income_settles_at_the_export_share_times_the_loss()
    {
        // ln y = 0.9 ln y + 0.1 x has the fixed point ln y = x.
        var income = 1.0;
        for (var month = 0; month < 400; month++) income = MacroFeedback.Income(income, 0.8, 0.3, Numbers);
        Assert.Equal(-0.2 * 0.3, Math.Log(income), 10);
        Assert.Equal(1, MacroFeedback.Income(0.7, 0.2, 0.3, Numbers with { On = false }));
    }

    [Fact]
    public void Imports_are_paid_in_full_until_receipts_and_reserves_run_out()
    {
        Assert.Equal(1, MacroFeedback.Finance(100, 0, 120, 100, Numbers));
        Assert.Equal(0.6, MacroFeedback.Finance(50, 0, 120, 100, Numbers), 12);
        Assert.Equal(0.8, MacroFeedback.Finance(50, 20, 120, 100, Numbers), 12);
        Assert.Equal(1, MacroFeedback.Finance(0, 0, 0, 0, Numbers));
    }

    [Fact]
    public void Reserves_move_with_the_balance_beyond_the_base_and_not_below_zero()
    {
        Assert.Equal(110, MacroFeedback.Reserves(100, 40, 50, -20, Numbers));
        Assert.Equal(0, MacroFeedback.Reserves(5, 0, 50, 0, Numbers));
        Assert.Equal(100, MacroFeedback.Reserves(100, 40, 50, 0, Numbers with { On = false }));
    }

    [Fact]
    public void Inflation_settles_at_target_plus_pass_through()
    {
        var inflation = 2.0;
        for (var month = 0; month < 400; month++) inflation = MacroFeedback.Inflation(inflation, 2, 10, Numbers);
        Assert.Equal(2 + (0.3 * 10), inflation, 8);
    }
}
