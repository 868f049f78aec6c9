namespace NegotiationSim.Model.Market;

/// <summary>
/// Derivatives of the clearing equations r_i = ln(receipts_i) - ln(p_i Q_i Y_i) with respect to ln p_k. A market's
/// search starts from the inverse at the base; it is computed once.
/// </summary>
internal static class BaseJacobian
{
    /// <summary>The inverse at the base, where every share is the base share; identity rows for economies that sell nothing.</summary>
    public static double[] Inverse(ArmingtonMarket market)
    {
        var n = market.Count;
        var stride = market.Stride;
        var sales = new double[n * stride];
        var response = new double[n * stride];
        var elasticities = market.Elasticities;
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
            {
                var speed = elasticities.Adjustment[j] * (elasticities.Substitution[j] - 1.0);
                if (market.Sales[i] > 0.0) sales[i * stride + j] = market.Trade[i * n + j] / market.Sales[i];
                response[i * stride + j] = (speed + 1.0 + elasticities.Demand[j]) * market.Share[i * n + j];
            }
        }

        var jacobian = new double[n * stride];
        for (var i = 0; i < n; i++)
        {
            var own = sales.AsSpan(i * stride, stride);
            if (market.Sales[i] == 0.0)
            {
                jacobian[i * stride + i] = 1.0;
                continue;
            }

            for (var k = 0; k < n; k++) jacobian[i * stride + k] = Kernels.Dot(own, response.AsSpan(k * stride, stride));
            var diagonal = 1.0 + elasticities.Supply[i];
            for (var j = 0; j < n; j++) diagonal += own[j] * elasticities.Adjustment[j] * (elasticities.Substitution[j] - 1.0);
            jacobian[i * stride + i] -= diagonal;
        }

        return LinearSystem.Invert(jacobian, n, stride);
    }
}
