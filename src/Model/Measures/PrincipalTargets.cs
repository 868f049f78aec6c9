namespace NegotiationSim.Model.Measures;

/// <summary>Who acts against whom in a month, and against whom most act.</summary>
internal sealed class PrincipalTargets(int economies, bool trade)
{
    private readonly int[] against = new int[economies];
    private readonly bool[] isRestricted = new bool[economies];

    /// <summary>Whether an economy is the target of a measure in force.</summary>
    public bool[] IsTarget { get; } = new bool[economies];

    /// <summary>Whether at least as many act against it as against any of those who act.</summary>
    public bool[] IsPrincipal { get; } = new bool[economies];

    /// <summary>Whether an economy has a measure in force against another, sender * n + target.</summary>
    public PairTable<bool> IsSender { get; } = new(economies, trade);

    public void Clear()
    {
        Array.Clear(IsTarget);
        IsSender.Clear();
        Array.Clear(against);
        Array.Clear(isRestricted);
    }

    /// <summary>Notes a target, and whether more than a tariff is in force against it.</summary>
    public void Aim(int target, bool restricts)
    {
        IsTarget[target] = true;
        isRestricted[target] |= restricts;
    }

    /// <summary>Notes that one acts against another; twice is once.</summary>
    public void Act(int sender, int target)
    {
        if (!IsSender[sender * economies + target]) against[target]++;
        IsSender[sender * economies + target] = true;
    }

    /// <summary>Works out who the principal targets are, once all measures are noted.</summary>
    public void Settle()
    {
        for (var t = 0; t < economies; t++)
            IsPrincipal[t] = IsTarget[t] && AgainstNoneMore(t) && (isRestricted[t] || !AnyoneMoreRestricted(t));
    }

    private bool AgainstNoneMore(int target)
    {
        for (var s = 0; s < economies; s++)
            if (IsSender[s * economies + target] && against[s] > against[target]) return false;
        return true;
    }

    /// <summary>Whether more states act against somebody, by more than tariffs, than against a target.</summary>
    private bool AnyoneMoreRestricted(int target)
    {
        for (var t = 0; t < economies; t++)
            if (isRestricted[t] && against[t] > against[target]) return true;
        return false;
    }
}
