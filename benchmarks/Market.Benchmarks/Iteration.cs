using NegotiationSim.Model.Market;

namespace NegotiationSim.Market.Benchmarks;

/// <summary>One evaluation of the clearing equations, in C# and, through the same arrays, in C.</summary>
public sealed unsafe class Iteration
{
    private readonly MonthEquations equations;
    private readonly double[] x, r, share, index, paid;
    private readonly double[] logSpending, logSales, a, b, pSum, sSum, z, result;
    private readonly bool one;
    private readonly int n;
    private readonly double adjustment, sigma;

    public Iteration(int n, double adjustment)
    {
        this.n = n;
        this.adjustment = adjustment;
        var world = new MadeWorld(n, 1, adjustment);
        var market = world.Markets[0].Market;
        world.Month();
        sigma = market.Elasticities.Substitution[0];
        var state = world.Markets[0].State;
        var weights = new PairWeights(market, world.Workspace);
        weights.Update(new MarketConditions(), state);
        equations = new MonthEquations(market, world.Workspace, weights);
        equations.Prepare(new MarketConditions(), new MarketState(market));
        var stride = market.Stride;
        this.x = new double[stride];
        r = new double[stride];
        for (var i = 0; i < n; i++) this.x[i] = 0.01 * Math.Sin(i);
        one = adjustment == 1.0;
        this.index = Unpad(weights.Price, stride);
        this.share = one ? this.index : Unpad(weights.Sourcing, stride);
        this.paid = Unpad(weights.Paid, stride);
        logSpending = [.. market.Expenditure.Select(value => Math.Log(value))];
        logSales = [.. market.Sales.Select(value => Math.Log(value))];
        (this.a, this.b, this.pSum, this.sSum, this.z, this.result) =
            (new double[n], new double[n], new double[n], new double[n], new double[n], new double[n]);
    }

    public double CSharp() => equations.Residual(this.x, r, out _);

    public double C(nint function)
    {
        fixed (double* share = this.share, index = this.index, paid = this.paid, x = this.x, spending = logSpending, sales = logSales)
        fixed (double* a = this.a, b = this.b, pSum = this.pSum, sSum = this.sSum, z = this.z, result = this.result)
        {
            ((delegate* unmanaged<int, double*, double*, double*, double*, double, double, double, double*, double*, double, double*,
                double*, double*, double*, double*, double*, void>)function)(
                this.n, share, one ? share : index, paid, x, 1.0 - sigma, this.adjustment * (1.0 - sigma), -0.25, spending, sales, 1.5, a,
                    b, pSum, sSum, z, result);
        }

        return this.result[0];
    }

    /// <summary>Largest difference between the residuals of the two: they must compute the same.</summary>
    public double Difference(nint function)
    {
        CSharp();
        C(function);
        var worst = 0.0;
        for (var i = 0; i < this.n; i++) worst = Math.Max(worst, Math.Abs(r[i] - this.result[i]));
        return worst;
    }

    private double[] Unpad(double[] matrix, int stride)
    {
        var values = new double[this.n * this.n];
        for (var i = 0; i < this.n; i++) Array.Copy(matrix, i * stride, values, i * this.n, this.n);
        return values;
    }
}
