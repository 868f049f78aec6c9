using System.Text.Json;
using NegotiationSim.Actors;
using NegotiationSim.Experiments.Ensembles;
using NegotiationSim.Model.Declarations;
using NegotiationSim.Model.Figures;
using NegotiationSim.Model.Month;
using NegotiationSim.Model.State;
using NegotiationSim.Runner.Terminal;
using NegotiationSim.Scenarios.Files;

namespace NegotiationSim.Runner.Run;

/// <summary>The number that answers a scenario's question, kept month by month while a run goes.</summary>
/// <param name="headline">The scenario's headline.</param>
/// <param name="figure">It, in the scenario.</param>
internal sealed class QuestionFigure(Headline headline, Figure figure) : IRunObserver, IRunRecorder
{
    private readonly double[] window = new double[figure.Until - figure.From + 1];
    private double first;

    /// <summary>The figure of a scenario; null where it names none, or where the run ends before its window begins.</summary>
    public static QuestionFigure? Of(LoadedScenario scenario)
    {
        try
        {
            return scenario.Headline is { } headline ? new QuestionFigure(headline, headline.Figure.In(scenario.Resolved)) : null;
        }
        catch (FigureException)
        {
            // Loading has checked the series; what is left is a run that was cut short.
            return null;
        }
    }

    /// <summary>The figure of this run.</summary>
    public double Value => figure.Of(window);

    /// <summary>The series in the run's first month.</summary>
    public double First => first;

    /// <inheritdoc/>
    public void MonthEnded(MonthRecord month)
    {
        var value = month.Month == 0 || (month.Month >= figure.From && month.Month <= figure.Until) ? figure.Value(month) : 0;
        if (month.Month == 0) first = value;
        if (month.Month >= figure.From && month.Month <= figure.Until) window[month.Month - figure.From] = value;
    }

    /// <inheritdoc/>
    public ValueTask RecordAsync(MonthRecord month, CancellationToken cancellation)
    {
        MonthEnded(month);
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public void PhaseStarted(int month, Phase phase) { }

    /// <inheritdoc/>
    public void PhaseEnded(int month, Phase phase) { }

    /// <summary>The answer of one run, a sentence.</summary>
    public string Says() => $"{headline.Title}: {Amount(Value)}{Against(Value, First)}.";

    /// <summary>The answer of many runs, a sentence.</summary>
    /// <param name="runs">The figure of each.</param>
    public static string Says(IReadOnlyList<QuestionFigure> runs)
    {
        var (one, band) = (runs[0], Band.Of(runs.Select(r => r.Value).ToArray()));
        return $"{one.Title}: {one.Amount(band.Median)} in the middle run, {TerminalNumber.Text(band.Low80)} to {TerminalNumber.Text(band.High80)} in eight of ten{one.Against(band.Median, Band.Of(runs.Select(r => r.First).ToArray()).Median)}.";
    }

    /// <summary>The answer of one run as a member of an object.</summary>
    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject("answer");
        json.WriteString("title", headline.Title);
        json.WriteString("unit", headline.Unit);
        json.WriteString("series", figure.Series);
        json.WriteNumber("value", Value);
        json.WriteNumber("firstMonth", First);
        json.WriteEndObject();
    }

    private string Title => headline.Title;

    private string Amount(double value) => $"{TerminalNumber.Text(value)} {headline.Unit}".TrimEnd();

    /// <summary>How far it is from where the run began, of what can be set beside one month.</summary>
    private string Against(double value, double start) => figure.Take is not (FigureTake.Sum or FigureTake.Ever or FigureTake.Months)
        && start != 0 && Math.Abs(value) <= 20 * Math.Abs(start)
        ? $"; {TerminalNumber.Percent((value - start) / Math.Abs(start))} against the first month" : "";
}
