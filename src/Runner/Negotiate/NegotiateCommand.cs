using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using NegotiationSim.Negotiation.Strategies;
using NegotiationSim.Negotiation.Voting;
using NegotiationSim.Runner.Terminal;
using NegotiationSim.Scenarios.Domains;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Runner.Negotiate;

/// <summary><c>negsim negotiate</c>: one negotiation, alone.</summary>
public static class NegotiateCommand
{
    private static readonly ImmutableArray<string> Protocols = ["sao", "vote", "mediator"];

    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "A JSON domain, a GENIUS domain file followed by one utility file a party, or one GeniusWeb profile a party",
            Arity = ArgumentArity.OneOrMore,
        };
        var strategies = new Option<string?>("--strategies")
        {
            Description =
                "One strategy a party, separated by commas, in the order of the profiles; party 1 opens. Not asked for under a mediator",
            HelpName = "a,b[,c]",
        };
        var steps = new Option<int>("--steps")
        {
            Description = "Rounds until the talks end; everybody acts once a round",
            HelpName = "N",
            DefaultValueFactory = _ => 100
        };
        var protocol = new Option<string>("--protocol")
        {
            Description =
            "sao: alternating offers, all have to agree; vote: members propose in turn, a majority decides; mediator: a single text",
            HelpName = "P",
            DefaultValueFactory = _ => "sao"
        };
        var weights = new Option<string?>("--weights")
        {
            Description = "Votes of each party, separated by commas; default one each",
            HelpName = "w,w[,w]"
        };
        var quota = new Option<double?>("--quota")
        {
            Description = "Votes in favour that carry a proposal; default more than half",
            HelpName = "Q"
        };
        var vetoes = new Option<string?>("--vetoes")
        {
            Description = "Names of parties that can block alone, separated by commas",
            HelpName = "A,B"
        };
        var hazard = new Option<double>("--hidden-deadline")
        {
            Description =
            "Chance that the talks break off after any round, unknown to the parties",
            HelpName = "h",
            DefaultValueFactory = _ => 0.0
        };
        var seed = new Option<long>("--seed") { Description = "Seed of that chance", HelpName = "S", DefaultValueFactory = _ => 1 };
        var trace = new Option<bool>("--trace") { Description = "List every offer in order" };
        var json = new Option<bool>("--json")
        {
            Description =
            "Machine output on stdout: agreement, utilities, step, timedOut, offers, analytics"
        };
        var command = new Command("negotiate", Help) { files, strategies, steps, protocol, weights, quota, vetoes, hazard, seed, trace,
            json };
        command.SetAction(parse =>
        {
            var input = Input(parse.GetValue(files)!);
            var how = Protocol(parse.GetValue(protocol)!);
            var bargaining = Strategies(parse.GetValue(strategies), how, input);
            var voting = Voting(how, parse.GetValue(weights), parse.GetValue(quota), parse.GetValue(vetoes), input);
            var rules = new TalksRules(how, Rounds(parse.GetValue(steps)), voting, Hazard(parse.GetValue(hazard)), parse.GetValue(seed));
            return Run(input, bargaining, rules, parse.GetValue(trace), parse.GetValue(json));
        });
        return command;
    }

    private static string Help =>
        "Play one negotiation and show how good the result is: alternating offers, votes, or a mediator's single text."
            + Environment.NewLine + Environment.NewLine +
        "Examples:" + Environment.NewLine +
        "  negsim negotiate config/domains/own-logroll.json --strategies boulware,conceder --steps 100" + Environment.NewLine +
        "  negsim negotiate domain.xml partyA.xml partyB.xml --strategies micro_last,tft --steps 60 --trace --json" + Environment.NewLine +
        "  negsim negotiate config/domains/own-bloc-3party.json --strategies linear,linear,tough --protocol vote --weights 3,2,2 --quota 5"
            + Environment.NewLine +
        "  negsim negotiate config/domains/own-logroll.json --protocol mediator --hidden-deadline 0.02" + Environment.NewLine
            + Environment.NewLine +
        "Strategies:" + Environment.NewLine + StrategyNames.Help;

    private static DomainFile Input(string[] files)
    {
        var inputs = DomainFiles.Read(files);
        if (inputs.Length > 1) throw new InputException(
            files[^1], 0, "", "These files hold " + inputs.Length + " negotiations; name one at a time, or use: negsim tournament.");
        return inputs[0];
    }

    private static TalksProtocol Protocol(string name) => Protocols.IndexOf(name) is var found and >= 0
        ? (TalksProtocol)found
        : throw new InputException("--protocol", 0, "", "There is no protocol \"" + name + "\"." + Suggestion.Sentence(name, Protocols));

    private static ImmutableArray<Strategy> Strategies(string? list, TalksProtocol protocol, DomainFile input)
    {
        if (protocol == TalksProtocol.Mediator)
            return list is null ? [] : throw new InputException(
                "--strategies", 0, "", "Under a mediator nobody makes offers; leave --strategies out.");
        if (list is null) throw new InputException("--strategies", 0, "",
            "Name one strategy a party, separated by commas, such as boulware,conceder.");
        var strategies = StrategyNames.Parse("--strategies", list);
        return strategies.Length == input.Profiles.Length ? strategies : throw new InputException("--strategies", 0, "",
            "There are " + input.Profiles.Length + " parties (" + string.Join(", ", input.Profiles.Select(p => p.Name)) + "), but "
                + strategies.Length + " strategies; name one a party.");
    }

    private static VotingRule? Voting(TalksProtocol protocol, string? weights, double? quota, string? vetoes, DomainFile input)
    {
        if (protocol != TalksProtocol.Vote)
            return weights is null && quota is null && vetoes is null ? null
                : throw new InputException("--protocol", 0, "", "--weights, --quota and --vetoes belong to votes; add --protocol vote.");
        var votes = weights is null ? (ImmutableArray<double>?)null : Weights(weights, input.Profiles.Length);
        var all = votes?.Sum() ?? input.Profiles.Length;
        if (quota is { } asked && !(asked > 0.0 && asked <= all))
            throw new InputException("--quota", 0, "", string.Create(
                CultureInfo.InvariantCulture,
                $"Nothing could ever pass, or everything: write a number above 0 and at most {all}, all votes together, found {asked}."));
        ImmutableArray<int> blockers = vetoes is null ? []
            : [.. vetoes.Split(',', StringSplitOptions.TrimEntries).Select(name => Party(name, input))];
        return TalksRules.Rule(votes, quota, blockers, input.Profiles.Length);
    }

    private static ImmutableArray<double> Weights(string list, int parties)
    {
        var weights = ImmutableArray.CreateBuilder<double>();
        foreach (var text in list.Split(',', StringSplitOptions.TrimEntries))
        {
            if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var weight) || !double.IsFinite(weight)
                || weight < 0.0)
                throw new InputException("--weights", 0, "", "A weight is a number of at least 0, found \"" + text + "\".");
            weights.Add(weight);
        }
        if (weights.Count != parties) throw new InputException(
            "--weights", 0, "", "There are " + parties + " parties, but " + weights.Count + " weights; name one a party.");
        return weights.Sum() > 0.0 ? weights.ToImmutable()
            : throw new InputException("--weights", 0, "", "Nobody has a vote; give somebody a weight above 0.");
    }

    private static int Party(string name, DomainFile input)
    {
        for (var i = 0; i < input.Profiles.Length; i++)
        {
            if (input.Profiles[i].Name == name) return i;
        }
        throw new InputException("--vetoes", 0, "", "No party is called \"" + name + "\"."
            + Suggestion.Sentence(name, [.. input.Profiles.Select(profile => profile.Name)]));
    }

    private static int Rounds(int steps) => steps >= 1 ? steps
        : throw new InputException("--steps", 0, "", "The talks need at least one round, found " + steps + ".");

    private static double Hazard(double hazard) => hazard is >= 0.0 and < 1.0 ? hazard
        : throw new InputException("--hidden-deadline", 0, "",
            string.Create(CultureInfo.InvariantCulture, $"A chance is a number from 0 to below 1, found {hazard}."));

    private static int Run(DomainFile input, ImmutableArray<Strategy> strategies, TalksRules rules, bool trace, bool asJson)
    {
        foreach (var warning in input.Warnings) Console.Error.WriteLine("warning: " + warning);
        foreach (var note in StrategyNames.ForMany(strategies, input.Profiles.Length)) Console.Error.WriteLine("note: " + note);
        var run = NegotiationRun.Play(input, strategies, rules);
        if (!asJson)
        {
            NegotiationReport.Write(run, trace, Screen.Output);
            return ExitCode.Done;
        }
        using var output = Console.OpenStandardOutput();
        NegotiationJson.Write(run, trace, output);
        output.Write("\n"u8);
        return ExitCode.Done;
    }
}
