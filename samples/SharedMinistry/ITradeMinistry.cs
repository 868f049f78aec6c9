namespace SharedMinistry;

/// <summary>What others may ask the ministry of a run; keyed <c>run/replicate/id</c>, like every actor.</summary>
[Alias("samples.ITradeMinistry")]
public interface ITradeMinistry : IGrainWithStringKey
{
    /// <summary>Whose turn was when, as of the last closed month.</summary>
    [Alias("Docket")]
    Task<DocketCard> DocketAsync(CancellationToken cancellation = default);
}
