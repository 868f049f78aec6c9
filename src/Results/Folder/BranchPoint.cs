namespace NegotiationSim.Results.Folder;

/// <summary>Where a what-if left the run it began as.</summary>
/// <typeparam name="TScenario">A scenario as the holder knows it: JSON in a manifest, read and resolved in a plan.</typeparam>
/// <param name="Of">Folder of that run as the user named it.</param>
/// <param name="At">First month under the changed scenario, months from the start.</param>
/// <param name="Before">Its scenario, in force before <paramref name="At"/>.</param>
/// <param name="Earlier">Where that run in turn left another; null where it is a run of its own.</param>
public sealed record BranchPoint<TScenario>(string Of, int At, TScenario Before, BranchPoint<TScenario>? Earlier = null)
    where TScenario : class
{
    /// <summary>The same branch points with every scenario in another form.</summary>
    public BranchPoint<TOther> Select<TOther>(Func<TScenario, TOther> form)
        where TOther : class
    {
        ArgumentNullException.ThrowIfNull(form);
        return new BranchPoint<TOther>(Of, At, form(Before), Earlier?.Select(form));
    }
}
