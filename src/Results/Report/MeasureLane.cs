using System.Collections.Immutable;

namespace NegotiationSim.Results.Report;

/// <summary>One measure over time.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">In words.</param>
/// <param name="Decider">Id of the actor that decides on it.</param>
/// <param name="Senders">Ids of the economies that impose it.</param>
/// <param name="Targets">Ids of the economies it is aimed at.</param>
/// <param name="Instrument">What it does, such as <c>import-ban</c>.</param>
/// <param name="Stages">Its changes in month order.</param>
internal sealed record MeasureLane(string Id, string Title, string Decider, ImmutableArray<string> Senders, ImmutableArray<string> Targets,
    string Instrument, ImmutableArray<StageChange> Stages)
{
    /// <summary>Whether it was so much as announced in this run.</summary>
    public bool Came => Stages.Any(s => s.Stage != "absent");

    /// <summary>Whether it works on what the target sells to the sender.</summary>
    public bool OnTargetsSales => OnTrade && Instrument is not ("export-ban" or "export-control");

    /// <summary>Whether it works on what the sender sells to the target.</summary>
    public bool OnSendersSales => OnTrade && Instrument is not ("import-ban" or "tariff" or "price-cap");

    private bool OnTrade => Instrument is not ("visa-ban" or "investment-ban" or "asset-freeze");

    /// <summary>Whether it is over at the end of the run.</summary>
    public bool IsOver => Stages is [.., { Stage: "ended" }];

    /// <summary>Months in which it came into force, and in which it ended; what a deal lifted may come back.</summary>
    public IEnumerable<MeasureMark> Marks()
    {
        var isOn = false;
        foreach (var stage in Stages)
        {
            if (isOn == (stage.Stage == "in-force")) continue;
            isOn = !isOn;
            yield return new MeasureMark(stage.Month, Title, !isOn);
        }
    }

    /// <summary>First month in the stage, or null.</summary>
    public int? First(string stage) => Stages.FirstOrDefault(s => s.Stage == stage)?.Month;
}
