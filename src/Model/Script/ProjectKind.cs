namespace NegotiationSim.Model.Script;

/// <summary>What is built.</summary>
public enum ProjectKind
{
    /// <summary>A line to a port: what goes through the port becomes cheaper to carry.</summary>
    Railway,

    /// <summary>A terminal: what goes through it becomes cheaper to carry.</summary>
    Port,

    /// <summary>Halls, power and customs for some sectors: their capacity grows.</summary>
    IndustrialPark,
}
