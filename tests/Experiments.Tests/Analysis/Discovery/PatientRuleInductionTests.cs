using NegotiationSim.Experiments.Analysis.Discovery;
using NegotiationSim.Experiments.Sampling;
using NegotiationSim.Experiments.Tests.Support;

namespace NegotiationSim.Experiments.Tests.Analysis.Discovery;

public class PatientRuleInductionTests
{
    [Fact]
    public void A_planted_box_is_found_with_its_limits_and_no_others()
    {
        var points = new SobolDesign(1024).Shares(TestFunctions.Factors(5), TestFunctions.Chance(1));
        bool[] inBox = [.. points.Select(p => p[1] >= 0.6 && p[3] <= 0.4)];
        var (box, peeled) = PatientRuleInduction.Find(points, inBox);
        Assert.Equal([1, 3], box.Limits.Select(l => l.Factor).Order());
        var (second, fourth) = (box.Limits.Single(l => l.Factor == 1), box.Limits.Single(l => l.Factor == 3));
        Assert.Equal(0.6, second.Low, 0.02);
        Assert.True(double.IsPositiveInfinity(second.High));
        Assert.Equal(0.4, fourth.High, 0.02);
        Assert.True(box.Density > 0.95 && box.Coverage > 0.95, $"Density {box.Density}, coverage {box.Coverage}");
        Assert.Equal(0.16, box.Mass, 0.01);
        Assert.All(box.Limits, l => Assert.InRange(l.Chance, 0, 1e-9));
        Assert.Equal(1, peeled[0].Coverage);
        Assert.Equal(1, peeled[0].Mass);
    }

    [Fact]
    public void A_box_is_found_among_noise_and_a_factor_of_two_levels()
    {
        // One case in ten is judged the other way round.
        var chance = TestFunctions.Chance(2);
        double[][] points = [.. new SobolDesign(1024).Shares(TestFunctions.Factors(4), chance).Select(
            p => new[] { p[0], p[1], p[2] < 0.5 ? 0.0 : 1.0, p[3] })];
        bool[] judged = [.. points.Select((p, i) => (p[0] <= 0.5 && p[2] == 1) ^ chance.Chance("noise", 0.1, i))];
        var (box, _) = PatientRuleInduction.Find(points, judged);
        Assert.Equal(0.5, box.Limits.Single(l => l.Factor == 0).High, 0.06);
        Assert.Equal(1, box.Limits.Single(l => l.Factor == 2).Low);
        Assert.InRange(box.Density, 0.85, 0.95);
    }

    [Fact]
    public void Without_cases_on_both_sides_there_is_nothing_to_discover() =>
        Assert.Contains("threshold", Assert.Throws<ArgumentException>(() => PatientRuleInduction.Find([[0], [1]], [true, true])).Message,
            StringComparison.Ordinal);
}
