/* One evaluation of the clearing equations, written as plain loops: the yardstick for the C# market.
   share: weights M of sourcing (n x n, exporters down), index: weights K of the price index (may be the same),
   paid: M over the wedges; x: ln p; received: result. Same sums and the same elementary functions as the C# code. */
#include <math.h>

void evaluate(int n, const double *share, const double *index, const double *paid, const double *x,
              double price_exponent, double share_exponent, double one_plus_eta, const double *log_spending,
              const double *log_sales, double supply, double *a, double *b, double *p_sum, double *s_sum, double *z,
              double *received)
{
    for (int i = 0; i < n; i++) a[i] = exp(price_exponent * x[i]);
    for (int i = 0; i < n; i++) b[i] = share == index ? a[i] : exp(share_exponent * x[i]);
    for (int j = 0; j < n; j++) p_sum[j] = s_sum[j] = 0.0;
    for (int i = 0; i < n; i++)
        for (int j = 0; j < n; j++) p_sum[j] += index[i * n + j] * a[i];
    if (share != index)
        for (int i = 0; i < n; i++)
            for (int j = 0; j < n; j++) s_sum[j] += share[i * n + j] * b[i];
    for (int j = 0; j < n; j++) {
        double log_price = log(p_sum[j]) / price_exponent;
        z[j] = exp(log_spending[j] + one_plus_eta * log_price) / (share == index ? p_sum[j] : s_sum[j]);
    }
    for (int i = 0; i < n; i++) {
        double sum = 0.0;
        for (int j = 0; j < n; j++) sum += paid[i * n + j] * z[j];
        received[i] = log(sum * b[i]) - log_sales[i] - (1.0 + supply) * x[i];
    }
}
