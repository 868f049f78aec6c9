namespace NegotiationSim.Results.Tables;

/// <summary>What a column holds.</summary>
public enum ColumnKind
{
    /// <summary>A whole number.</summary>
    Whole,

    /// <summary>A double.</summary>
    Real,

    /// <summary>Text.</summary>
    Text,

    /// <summary>Text that is a JSON list.</summary>
    JsonList,

    /// <summary>Text that is a JSON object.</summary>
    JsonObject,

    /// <summary>Packed bytes, which only this program reads; an export expands them or leaves them out.</summary>
    Packed,
}
