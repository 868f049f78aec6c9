using NegotiationSim.Model.Economics.Payments;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.Script.Parameters;

namespace NegotiationSim.Model.Projections;

/// <summary>Discounted means over the horizon of what adjusts month by month; worked out once a scenario.</summary>
internal sealed class ProjectionWeights
{
    private const int Ages = 120;
    private readonly PoliticsParameters politics;
    private readonly PaymentParameters payments;
    private readonly double[] supply;
    private readonly double[] remaining;
    private readonly double[] elasticity;
    private readonly double[] exporterShare;

    public ProjectionWeights(ResolvedScenario scenario)
    {
        politics = scenario.Parameters.Politics;
        payments = scenario.Parameters.Payments;
        var gates = scenario.Parameters.Gates;
        var commodities = scenario.World.Commodities;
        supply = new double[commodities.Length * Ages];
        remaining = new double[commodities.Length * Ages];
        exporterShare = new double[commodities.Length * Ages];
        elasticity = new double[commodities.Length * Ages];
        for (var k = 0; k < commodities.Length; k++)
        {
            var left = 1.0;
            var path = new double[Ages + politics.Horizon];
            for (var h = 0; h < path.Length; h++)
            {
                left *= 1 - commodities[k].Lambda;
                path[h] = left;
            }

            for (var age = 0; age < Ages; age++)
            {
                var at = k * Ages + age;
                supply[at] = Mean(politics.Horizon, politics.Discount,
                    h => 1 / (commodities[k].Psi + Epsilon(commodities[k].Sigma, path[age + h])));
                remaining[at] = Mean(politics.Horizon, politics.Discount, h => path[age + h]);
                elasticity[at] = Mean(politics.Horizon, politics.Discount, h => Epsilon(commodities[k].Sigma, path[age + h]));
                exporterShare[at] = Mean(politics.Horizon, politics.Discount,
                    h => Epsilon(commodities[k].Sigma, path[age + h])
                    / (commodities[k].Psi + Epsilon(commodities[k].Sigma, path[age + h])));
            }
        }

        Closing = Ramp(politics.Horizon, politics.Discount, gates.On ? gates.Closing : 1);
        Reopening = Ramp(politics.Horizon, politics.Discount, gates.On ? gates.Reopening : 1);
    }

    /// <summary>Share of a closing's effect that is felt over the horizon.</summary>
    public double Closing { get; }

    /// <summary>Share of a reopening's effect that is felt over the horizon.</summary>
    public double Reopening { get; }

    /// <summary>Mean share of payments on own messaging and friendly currencies if it grows from here.</summary>
    public double Alternative(double now)
    {
        var at = now;
        return Mean(politics.Horizon, politics.Discount, _ => at = PaymentFriction.Grow(at, 1, payments));
    }

    /// <summary>1 / (ψ + ε) for an exporter whose outlet closed <paramref name="age"/> months ago.</summary>
    public double Supply(int commodity, int age) => supply[At(commodity, age)];

    /// <summary>Share of trade that has not adjusted yet.</summary>
    public double Remaining(int commodity, int age) => remaining[At(commodity, age)];

    /// <summary>ε / (ψ + ε): share of a cost that the exporter bears.</summary>
    public double ExporterShare(int commodity, int age) => exporterShare[At(commodity, age)];

    /// <summary>ε of demand for one origin: what users can turn to others for within the horizon.</summary>
    public double Elasticity(int commodity, int age) => elasticity[At(commodity, age)];

    private static int At(int commodity, int age) => commodity * Ages + Math.Clamp(age, 0, Ages - 1);

    private static double Epsilon(double sigma, double left) => 1 + ((sigma - 1) * (1 - left));

    private static double Ramp(int horizon, double discount, double speed)
    {
        var left = 1.0;
        return Mean(horizon, discount, _ => 1 - (left *= 1 - speed));
    }

    private static double Mean(int horizon, double discount, Func<int, double> value)
    {
        var (sum, weight, all) = (0.0, 1.0, 0.0);
        for (var h = 0; h < horizon; h++)
        {
            sum += weight * value(h);
            all += weight;
            weight *= discount;
        }

        return sum / all;
    }
}
