using NegotiationSim.Actors.Numerics;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.Worlds;

namespace NegotiationSim.Model.Economics.Growth;

/// <summary>
/// Nominal size of each economy in a month relative to the base year, on the path that was forecast: what everybody
/// spends and makes grows with it, so that prices move only where economies grow apart.
/// </summary>
/// <remarks>
/// A year's figure stands in its middle; months between follow a straight line in logs, and the base year's months
/// average 1. What follows a recorded price takes only the difference between economies from here: its world demand is
/// found from the price, which has the world's growth in it, and its wells do not grow with money. Outside the years
/// of the table the level stays; a run that begins before them stands for another time and does not grow.
/// </remarks>
internal sealed class WorldGrowth
{
    private readonly NominalGrowth growth;
    private readonly Calendar calendar;
    private readonly bool on;
    private readonly double[][] logs;
    private readonly double[] weight;
    private readonly double[] level;
    private double mean = 1;

    /// <summary>Prepares the paths of a scenario.</summary>
    public WorldGrowth(ResolvedScenario scenario)
    {
        var world = scenario.World;
        var n = world.EconomyCount;
        (growth, calendar) = (world.Growth, scenario.Calendar);
        on = scenario.Parameters.Growth.On && growth.Years > 0 && calendar.StartYear >= growth.FirstYear - 1;
        level = [.. Enumerable.Repeat(1.0, n)];
        var gdp = world.Economies.Sum(e => e.GdpMusd);
        weight = [.. world.Economies.Select(e => gdp > 0 ? e.GdpMusd / gdp : 1.0 / n)];
        logs = on ? [.. growth.Rates.Select(rates => Path([.. rates], world.BaseYear))] : [];
    }

    /// <summary>Takes a month of the run.</summary>
    public void Take(int month)
    {
        if (!on) return;
        mean = 0;
        for (var i = 0; i < level.Length; i++)
        {
            level[i] = Elementary.Exp(At(logs[i], calendar.Year(month), calendar.MonthOfYear(month)));
            mean += weight[i] * level[i];
        }
    }

    /// <summary>Size of an economy relative to the base year.</summary>
    public double Level(int economy) => level[economy];

    /// <summary>Factor on what an economy spends on a commodity.</summary>
    /// <param name="economy">Its ordinal.</param>
    /// <param name="priced">Whether the commodity follows a recorded price.</param>
    public double Demand(int economy, bool priced) => priced ? level[economy] / mean : level[economy];

    /// <summary>Factor on what an economy can make of a commodity.</summary>
    /// <param name="economy">Its ordinal.</param>
    /// <param name="priced">Whether the commodity follows a recorded price.</param>
    public double Supply(int economy, bool priced) => priced ? 1 : level[economy];

    /// <summary>
    /// ln of the level at the middle of each year from the one before the first rate on; months of the base year average 1.
    /// </summary>
    private double[] Path(double[] rates, int baseYear)
    {
        var path = new double[rates.Length + 1];
        for (var y = 0; y < rates.Length; y++) path[y + 1] = path[y] + Elementary.Log(1 + rates[y]);
        var average = 0.0;
        for (var month = 1; month <= 12; month++) average += Elementary.Exp(At(path, baseYear, month)) / 12;
        var shift = Elementary.Log(average);
        for (var y = 0; y < path.Length; y++) path[y] -= shift;
        return path;
    }

    private double At(double[] path, int year, int monthOfYear)
    {
        var years = Math.Clamp(year - (growth.FirstYear - 1) + ((monthOfYear - 6.5) / 12), 0, path.Length - 1);
        var before = Math.Min((int)years, path.Length - 2);
        return path[before] + ((years - before) * (path[before + 1] - path[before]));
    }
}
