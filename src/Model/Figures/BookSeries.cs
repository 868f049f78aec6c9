using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;

namespace NegotiationSim.Model.Figures;

/// <summary>Series of one economy's books.</summary>
internal static class BookSeries
{
    private static readonly (string Word, string Says, Func<MonthRecord, int, double> Value)[] Books =
    [
        ("income", "income, base year = 1", (m, e) => m.State.Economies[e].Income),
        ("real-income", "what income buys at home and abroad, base year = 1", (m, e) => m.State.Economies[e].RealIncome),
        ("wage", "wages in dollars, the real exchange rate, base year = 1", (m, e) => m.State.Economies[e].Wage),
        ("reserves", "reserves within reach, million US dollars", (m, e) => m.State.Economies[e].Reserves),
        ("frozen", "reserves frozen by others, million US dollars", (m, e) => m.State.Economies[e].Frozen),
        ("inflation", "inflation, per cent a year", (m, e) => m.State.Economies[e].Inflation),
        ("import-prices", "import price index of all goods, base year = 1",
            (m, e) => m.State.Economies[e].ImportPrices is [.., var last] ? last : 1),
        ("exports", "exports, million US dollars a month, not seasonal", (m, e) => m.State.Economies[e].Exports),
        ("imports", "imports, million US dollars a month, not seasonal", (m, e) => m.State.Economies[e].Imports),
        ("alternative", "share of payments on own messaging and friendly currencies", (m, e) => m.State.Economies[e].Alternative),
        ("compliance", "share of its banks that keep away from targets of secondary sanctions", (m, e) => m.State.Economies[e].Compliance),
        ("tariff-revenue", "tariff revenue, million US dollars a month", (m, e) => m.Trade.TariffRevenue[e]),
        ("consumers", "change of consumers' surplus against the base year, million US dollars a month", (m, e) => m.Trade.Consumption[e]),
        ("producers", "change of producers' surplus against the base year, million US dollars a month", (m, e) => m.Trade.Production[e]),
        ("capacity", "capacity to supply, mean over goods, base year = 1", (m, e) => m.State.Commodities.Average(c => c.Capacity[e])),
        ("fatigue", "fatigue of measures, u", (m, e) => m.State.Politics?.Fatigue[e] ?? 0),
    ];

    public static IReadOnlyList<(string Spelling, string Says)> Spellings { get; } = [.. Books.Select(b => (b.Word + ":ECONOMY", b.Says))];

    public static Func<MonthRecord, double>? Find(ResolvedScenario scenario, string[] words)
    {
        if (words.Length != 2) return null;
        foreach (var (word, _, value) in Books)
        {
            if (word != words[0]) continue;
            var economy = FigureNames.Economy(scenario, words[1]);
            return m => value(m, economy);
        }

        return null;
    }
}
