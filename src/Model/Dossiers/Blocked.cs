namespace NegotiationSim.Model.Dossiers;

/// <summary>What stands between the parties of talks and a deal.</summary>
/// <param name="Closest">Number of the outcome that comes closest: whoever lacks most lacks least of it.</param>
/// <param name="Party">Position of the party that lacks most of it.</param>
/// <param name="Lacks">How much, u; 0 or less where all would rather have it than no deal.</param>
/// <param name="Issue">Position of the issue that would have to be settled otherwise for that party; -1 where none helps.</param>
/// <param name="Instead">Number of the outcome with that issue settled so; <paramref name="Closest"/> where none helps.</param>
/// <param name="Gains">What it would be worth more to that party, u.</param>
/// <param name="Other">Position of the party that would lack most then.</param>
/// <param name="OtherLacks">How much, u.</param>
public sealed record Blocked(
    int Closest, int Party, double Lacks, int Issue, int Instead, double Gains, int Other, double OtherLacks);
