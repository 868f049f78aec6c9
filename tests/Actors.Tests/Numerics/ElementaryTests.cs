using System.Runtime.Intrinsics;
using FsCheck;
using FsCheck.Fluent;
using NegotiationSim.Actors.Numerics;

namespace NegotiationSim.Actors.Tests.Numerics;

/// <summary>Checked against values computed to 60 digits and rounded once, and against the C library within tolerance.</summary>
public class ElementaryTests
{
    [Theory]
    [InlineData(1.0, 2.718281828459045)]
    [InlineData(-1.0, 0.36787944117144233)]
    [InlineData(0.5, 1.6487212707001282)]
    [InlineData(0.34657359027997264, 1.414213562373095)]
    [InlineData(-0.34657359027997264, 0.7071067811865476)]
    [InlineData(1e-09, 1.000000001)]
    [InlineData(-1e-17, 1.0)]
    [InlineData(10.0, 22026.465794806718)]
    [InlineData(-10.0, 4.5399929762484854e-05)]
    [InlineData(100.25, 3.451610733125924e+43)]
    [InlineData(-100.25, 2.897198083210148e-44)]
    [InlineData(700.0, 1.0142320547350045e+304)]
    [InlineData(-700.0, 9.85967654375977e-305)]
    [InlineData(709.78, 1.7928227943945155e+308)]
    [InlineData(-708.0, 3.307553003638408e-308)]
    [InlineData(-740.5, 2.5e-322)]
    [InlineData(-745.1, 5e-324)]
    [InlineData(0.1, 1.1051709180756477)]
    [InlineData(-3.3, 0.036883167401240015)]
    [InlineData(2.0000000001, 7.389056099669556)]
    public void Exp_is_within_one_unit_of_the_correctly_rounded_value(double x, double expected) =>
        Assert.InRange(Units(Elementary.Exp(x), expected), 0, 1);

    [Theory]
    [InlineData(2.0, 0.6931471805599453)]
    [InlineData(10.0, 2.302585092994046)]
    [InlineData(0.1, -2.3025850929940455)]
    [InlineData(0.7071067811865475, -0.34657359027997275)]
    [InlineData(0.7071067811865476, -0.3465735902799726)]
    [InlineData(1.4142135623730951, 0.3465735902799727)]
    [InlineData(1.0000000000000002, 2.2204460492503128e-16)]
    [InlineData(0.9999999999999999, -1.1102230246251565e-16)]
    [InlineData(1.5, 0.4054651081081644)]
    [InlineData(1e-310, -713.8013788281542)]
    [InlineData(5e-324, -744.4400719213812)]
    [InlineData(1.7976931348623157e+308, 709.782712893384)]
    [InlineData(3.141592653589793, 1.1447298858494002)]
    [InlineData(0.001, -6.907755278982137)]
    [InlineData(123456789.0, 18.63140176616802)]
    public void Log_is_within_one_unit_of_the_correctly_rounded_value(double x, double expected) =>
        Assert.InRange(Units(Elementary.Log(x), expected), 0, 1);

    [Theory]
    [InlineData(2.0, 0.5, 1.4142135623730951)]
    [InlineData(10.0, -3.0, 0.001)]
    [InlineData(1.0000001, 7000000000.0, 1.0141969717459648e+304)]
    [InlineData(0.9999999, -7090000000.0, 8.218695742177514e+307)]
    [InlineData(3.0, 400.0, 7.055079108655333e+190)]
    [InlineData(3.0, -600.5, 3.080963411729999e-287)]
    [InlineData(1e-300, 1.02, 9.999999999999877e-307)]
    [InlineData(1e+300, -1.01, 9.999999999999938e-304)]
    [InlineData(1.7, -4.0, 0.11973036721303626)]
    [InlineData(0.35, 4.2, 0.0121642625782536)]
    [InlineData(1.1, 7000.0, 5.607846372419733e+289)]
    [InlineData(0.3, 550.5, 1.4297191135074004e-288)]
    [InlineData(7.25, -335.3, 3.3780525145535002e-289)]
    public void Pow_is_within_two_units_of_the_correctly_rounded_value(double x, double y, double expected) =>
        Assert.InRange(Units(Elementary.Pow(x, y), expected), 0, 2);

    [Theory]
    [InlineData(0.0, 1.0)]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity, 0.0)]
    [InlineData(double.NaN, double.NaN)]
    [InlineData(1e300, double.PositiveInfinity)]
    [InlineData(-1e300, 0.0)]
    [InlineData(709.79, double.PositiveInfinity)]
    [InlineData(-745.2, 0.0)]
    public void Exp_handles_special_values(double x, double expected)
    {
        Assert.Equal(expected, Elementary.Exp(x));
        Assert.Equal(expected, Elementary.Exp(Vector256.Create(x))[2]);
    }

    [Theory]
    [InlineData(1.0, 0.0)]
    [InlineData(0.0, double.NegativeInfinity)]
    [InlineData(-1.0, double.NaN)]
    [InlineData(double.NaN, double.NaN)]
    [InlineData(double.NegativeInfinity, double.NaN)]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity)]
    public void Log_handles_special_values(double x, double expected)
    {
        Assert.Equal(expected, Elementary.Log(x));
        Assert.Equal(expected, Elementary.Log(Vector256.Create(x))[1]);
    }

    [Fact]
    public void Pow_agrees_with_IEEE_754_on_special_values()
    {
        double[] values = [0.0, -0.0, 1.0, -1.0, 0.5, -0.5, 2.0, -2.0, 3.0, -3.0, 1e300, -1e300, double.Epsilon,
            double.PositiveInfinity, double.NegativeInfinity, double.NaN];
        foreach (var x in values)
            foreach (var y in values)
                Assert.True(Alike(Math.Pow(x, y), Elementary.Pow(x, y)), $"{x} to the power {y} gave {Elementary.Pow(x, y)}");
    }

    [Fact]
    public void Exp_and_Log_stay_near_the_C_library_over_their_whole_range()
    {
        var random = new Random(7);
        for (var n = 0; n < 200_000; n++)
        {
            var x = (random.NextDouble() - 0.5) * 1480.0;
            Assert.InRange(Units(Elementary.Exp(x), Math.Exp(x)), 0, 2);
            var y = BitConverter.Int64BitsToDouble(random.NextInt64(1, BitConverter.DoubleToInt64Bits(double.MaxValue)));
            Assert.InRange(Units(Elementary.Log(y), Math.Log(y)), 0, 2);
        }
    }

    [Fact]
    public void Pow_stays_near_the_C_library_where_the_result_is_normal()
    {
        var random = new Random(8);
        for (var n = 0; n < 200_000; n++)
        {
            var x = Math.Exp((random.NextDouble() - 0.5) * 60.0);
            var y = (random.NextDouble() - 0.5) * 1400.0 / Math.Max(1.0, Math.Abs(Math.Log(x)));
            Assert.InRange(Units(Elementary.Pow(x, y), Math.Pow(x, y)), 0, 2);
        }
    }

    [Fact]
    public void Span_vector_and_scalar_versions_agree_bit_for_bit()
    {
        Check.One(Config.QuickThrowOnFailure.WithReplay(11, 13), Prop.ForAll<double[]>(values =>
        {
            double[] x = [.. values, .. values.Select(v => v * 1e-300), 1e-310, -745.0, 709.7, 5e-324];
            var exp = new double[x.Length];
            var log = new double[x.Length];
            Elementary.Exp(x, exp);
            Elementary.Log(x, log);
            return Enumerable.Range(0, x.Length).All(i =>
                Same(exp[i], Elementary.Exp(x[i])) && Same(log[i], Elementary.Log(x[i]))
                && Same(exp[i], Elementary.Exp(Vector256.Create(x[i]))[3]) && Same(log[i], Elementary.Log(Vector256.Create(x[i]))[0]));
        }));
    }

    [Fact]
    public void Span_versions_refuse_a_result_that_is_too_short()
    {
        Assert.Throws<ArgumentException>(() => Elementary.Exp([1.0, 2.0], new double[1]));
        Assert.Throws<ArgumentException>(() => Elementary.Log([1.0, 2.0], new double[1]));
    }

    private static bool Alike(double a, double b) =>
        Same(a, b) || (double.IsNaN(a) && double.IsNaN(b))
        || (a != 0.0 && double.IsFinite(a) && double.IsFinite(b) && Units(a, b) <= 2);

    private static bool Same(double a, double b) => BitConverter.DoubleToInt64Bits(a) == BitConverter.DoubleToInt64Bits(b);

    private static long Units(double a, double b) =>
        double.IsInfinity(a) || double.IsInfinity(b)
            ? a == b ? 0 : long.MaxValue
            : Math.Abs(Ordered(a) - Ordered(b));

    private static long Ordered(double x)
    {
        var bits = BitConverter.DoubleToInt64Bits(x);
        return bits < 0 ? long.MinValue - bits : bits;
    }
}
