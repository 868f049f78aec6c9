using System.Globalization;
using NegotiationSim.Model.Declarations;
using NegotiationSim.Model.Economics.Credit;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;
using NegotiationSim.Results.Store;
using NegotiationSim.Results.Tables;

namespace NegotiationSim.Results.Recorder;

/// <summary>Turns what was done in a month into rows, wherever it came from.</summary>
internal sealed class ActRows(long run, int replicate, ResolvedScenario scenario)
{
    /// <summary>Writes them in the order in which they were done.</summary>
    public void Write(RowWriter rows, MonthRecord month)
    {
        var n = 0;
        foreach (var happening in month.Happened)
        {
            var done = happening.Kind is not (HappeningKinds.ReliefReimposed or HappeningKinds.ActUndone);
            var from = happening.Cause.StartsWith("dossier ", StringComparison.Ordinal) ? "table"
                : happening.Kind == HappeningKinds.Event ? "date" : "menu";
            foreach (var act in happening.Acts)
                rows.Add(PoliticsTables.Acts, run, replicate, month.Month, n++, KebabCase.Of(act.Kind), Authors(act, happening, from),
                    Object(act), act.Value, Terms(act), done ? 1 : 0, from);
        }
    }

    private string Authors(Act act, Happening happening, string from)
    {
        if (from == "menu") return happening.Cause.Split(' ')[0];
        if (from == "table" && scenario.Dossiers.FirstOrDefault(d => "dossier " + d.Id == happening.Cause) is { } dossier)
            return string.Join(' ', dossier.Parties.Select(p => scenario.Actors[p].Profile.Id));
        return act.Measure >= 0 ? scenario.Measures[act.Measure].Decider
            : act.From >= 0 ? Lenders.Id(scenario, act.From) : "";
    }

    private string Object(Act act)
    {
        if (act.Project >= 0) return scenario.Projects[act.Project].Id;
        if (act.Measure < 0) return Lenders.Id(scenario, act.From) + "-" + Lenders.Id(scenario, act.To);
        var measure = scenario.Measures[act.Measure];
        return act.CarveOut >= 0 ? measure.Id + "/" + measure.CarveOuts[act.CarveOut].Id : measure.Id;
    }

    private string Terms(Act act)
    {
        var text = KebabCase.Of(act.Form) + string.Create(CultureInfo.InvariantCulture, $", phase {act.Phase}");
        if (act.Concedes > 0) text += string.Create(CultureInfo.InvariantCulture, $", concedes {act.Concedes:0.##}");
        if (act.Terms is not { } loan) return text;
        return text + string.Create(CultureInfo.InvariantCulture,
            $", rate {loan.Rate:0.####}, grace {loan.Grace}, months {loan.Months}, tranches {loan.Tranches}")
            + (loan.Conditions.IsEmpty ? "" : ", ends " + string.Join(" ", loan.Conditions.Select(m => scenario.Measures[m].Id)));
    }
}
