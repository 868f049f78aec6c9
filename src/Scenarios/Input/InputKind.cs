namespace NegotiationSim.Scenarios.Input;

/// <summary>What a JSON value is.</summary>
public enum InputKind
{
    /// <summary>null, or a value that is not there.</summary>
    Null,

    /// <summary>true or false.</summary>
    Boolean,

    /// <summary>A finite number.</summary>
    Number,

    /// <summary>Text.</summary>
    Text,

    /// <summary>A list.</summary>
    List,

    /// <summary>An object.</summary>
    Object,
}
