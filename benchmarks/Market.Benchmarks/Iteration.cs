using NegotiationSim.Model.Market;

namespace NegotiationSim.Market.Benchmarks;

/// <summary>One evaluation of the clearing equations, in C# and, through the same arrays, in C.</summary>
public sealed unsafe class Iteration
{
    private readonly MonthEquations _equations;
    private readonly double[] _x, _r, _share, _index, _paid;
    private readonly double[] _logSpending, _logSales, _a, _b, _pSum, _sSum, _z, _result;
    private readonly bool _one;
    private readonly int _n;
    private readonly double _adjustment, _sigma;

    public Iteration(int n, double adjustment)
    {
        _n = n;
        _adjustment = adjustment;
        var world = new MadeWorld(n, 1, adjustment);
        var market = world.Markets[0].Market;
        world.Month();
        _sigma = market.Elasticities.Substitution[0];
        var state = world.Markets[0].State;
        var weights = new PairWeights(market, world.Workspace);
        weights.Update(new MarketConditions(), state);
        _equations = new MonthEquations(market, world.Workspace, weights);
        _equations.Prepare(new MarketConditions(), new MarketState(market));
        var stride = market.Stride;
        _x = new double[stride];
        _r = new double[stride];
        for (var i = 0; i < n; i++) _x[i] = 0.01 * Math.Sin(i);
        _one = adjustment == 1.0;
        _index = Unpad(weights.Price, stride);
        _share = _one ? _index : Unpad(weights.Sourcing, stride);
        _paid = Unpad(weights.Paid, stride);
        _logSpending = [.. market.Expenditure.Select(value => Math.Log(value))];
        _logSales = [.. market.Sales.Select(value => Math.Log(value))];
        (_a, _b, _pSum, _sSum, _z, _result) = (new double[n], new double[n], new double[n], new double[n], new double[n], new double[n]);
    }

    public double CSharp() => _equations.Residual(_x, _r, out _);

    public double C(nint function)
    {
        fixed (double* share = _share, index = _index, paid = _paid, x = _x, spending = _logSpending, sales = _logSales)
        fixed (double* a = _a, b = _b, pSum = _pSum, sSum = _sSum, z = _z, result = _result)
        {
            ((delegate* unmanaged<int, double*, double*, double*, double*, double, double, double, double*, double*, double, double*, double*, double*, double*, double*, double*, void>)function)(
                _n, share, _one ? share : index, paid, x, 1.0 - _sigma, _adjustment * (1.0 - _sigma), -0.25, spending, sales, 1.5, a, b, pSum, sSum, z, result);
        }

        return _result[0];
    }

    /// <summary>Largest difference between the residuals of the two: they must compute the same.</summary>
    public double Difference(nint function)
    {
        CSharp();
        C(function);
        var worst = 0.0;
        for (var i = 0; i < _n; i++) worst = Math.Max(worst, Math.Abs(_r[i] - _result[i]));
        return worst;
    }

    private double[] Unpad(double[] matrix, int stride)
    {
        var values = new double[_n * _n];
        for (var i = 0; i < _n; i++) Array.Copy(matrix, i * stride, values, i * _n, _n);
        return values;
    }
}
