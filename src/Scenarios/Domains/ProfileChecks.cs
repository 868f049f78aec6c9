using System.Collections.Immutable;
using System.Globalization;
using NegotiationSim.Negotiation.Domains;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Scenarios.Domains;

/// <summary>The checks that hold for a profile in any format.</summary>
internal static class ProfileChecks
{
    // Files carry weights rounded to six digits and more; a larger gap is meant, or a mistake worth naming.
    private const double SumTolerance = 1e-6;

    // Squares of distances and products of gains have to stay numbers, also with many parties.
    private const double Largest = 1e15;

    /// <summary>A warning where the weights do not sum to 1; they are used raw all the same.</summary>
    public static InputProblem? WeightSum(string file, int line, string path, Profile profile)
    {
        var sum = 0.0;
        foreach (var weight in profile.Weights) sum += weight;
        return Math.Abs(sum - 1.0) <= SumTolerance ? null : new InputProblem(file, line, path,
            "The weights of \"" + profile.Name + "\" sum to " + sum.ToString("0.######", CultureInfo.InvariantCulture)
                + ", not 1; they are used as they are.");
    }

    /// <summary>
    /// The utility table, or null with a problem noted where the utilities overflow or the reservation value is out of reach.
    /// </summary>
    public static UtilityTable? Table(Domain domain, Profile profile, InputProblems problems, int line, string path)
    {
        var utilities = profile.Utilities(domain);
        var best = double.NegativeInfinity;
        foreach (var utility in utilities)
        {
            if (!(Math.Abs(utility) <= Largest))
            {
                problems.Add(line, path, "The weights and values of \"" + profile.Name
                    + "\" give a utility beyond 1e15, with which nothing can be reckoned; use smaller ones.");
                return null;
            }
            best = Math.Max(best, utility);
        }
        if (!(profile.Reservation >= -Largest))
        {
            problems.Add(line, path, "The reservation value of \"" + profile.Name
                + "\" is below -1e15, with which nothing can be reckoned; use a smaller one.");
            return null;
        }

        if (profile.Reservation <= best) return new UtilityTable(utilities, profile.Reservation);
        problems.Add(line, path, string.Create(CultureInfo.InvariantCulture,
            $"The reservation value {profile.Reservation} of \"{profile.Name}\" is above its best outcome ({best:0.######}), so no deal could ever suit it; write at most {best:0.######}."));
        return null;
    }

    /// <summary>The domain, or null with a problem noted where it has too many outcomes.</summary>
    public static Domain? Domain(string name, ImmutableArray<Issue> issues, InputProblems problems, int line, string path)
    {
        try
        {
            return new Domain(name, issues);
        }
        catch (ArgumentException fault)
        {
            problems.Add(line, path, fault.Message.Split(" (Parameter", 2)[0]);
            return null;
        }
    }
}
