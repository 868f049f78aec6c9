using System.Collections.Immutable;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.Worlds;
using NegotiationSim.Scenarios.Input;
using NegotiationSim.Scenarios.Shapes;

namespace NegotiationSim.Scenarios.Files;

/// <summary>Reads dossiers.</summary>
internal sealed class DossierReader(
    InputNode root, WorldNames names, Calendar calendar, ImmutableArray<ActorAssignment> actors, ImmutableArray<Measure> measures,
        CreditReader credit, InputProblems problems)
{
    /// <summary>Tables are worked through every month; more outcomes than this slow every month down.</summary>
    private const int MostOutcomes = 20_000;

    private readonly ActReader acts = new(root, names, measures, credit, problems);

    public ImmutableArray<Dossier> Read()
    {
        var decided = root.Word<MeasureMode>("mode") == MeasureMode.Decided;
        ImmutableArray<InputNode> nodes = [.. root.List("dossiers").Where(n => decided || !n.Flag("decided"))];
        var ids = nodes.Select(n => n.Text("id")).ToImmutableArray();
        return [.. nodes.Select((node, d) => One(node, d, ids))];
    }

    private Dossier One(InputNode node, int ordinal, ImmutableArray<string> ids)
    {
        var parties = node.List("parties").Select(Actor).ToImmutableArray();
        if (parties.Distinct().Count() != parties.Length) problems.Add(node.Member("parties")!, "A party is named twice; name each once.");
        ImmutableArray<DossierIssue> issues = [.. node.List("issues").Select(
            i => new DossierIssue(i.Text("id"), i.Text("title"), [.. i.List("levels").Select(Level)]) { BeforeElection = Campaigns(i) })];
        var outcomes = issues.Aggregate(1L, (count, issue) => Math.Min(long.MaxValue / 1000, count * issue.Levels.Length));
        if (outcomes > MostOutcomes) problems.Add(node.Member("issues")!,
            "The dossier has " + outcomes + " outcomes; " + MostOutcomes + " are allowed. Merge levels, or split it into linked dossiers.");
        foreach (var linked in node.List("linked"))
        {
            if (linked.Text == ids[ordinal]) problems.Add(linked, "A dossier is not linked with itself; name another.");
            else if (root.List("dossiers").First(n => n.Text("id") == linked.Text).List("linked").All(l => l.Text != ids[ordinal]))
                problems.Add(linked, "The link goes one way; name \"" + ids[ordinal] + "\" under linked of \"" + linked.Text + "\" too.");
        }

        ImmutableArray<Institution> institutions = [.. node.List("institutions").Select(i => Institution(i, parties))];
        foreach (var twice in institutions.Where(i => i.Mandates >= 0).GroupBy(i => i.Mandates).Where(g => g.Count() > 1))
            problems.Add(node.Member("institutions")!, "Two institutions give a mandate to " + actors[parties[twice.Key]].Profile.Id
                + "; one speaks for its members.");
        var consent = Consent(node, parties, issues);
        return new Dossier
        {
            Id = node.Text("id"),
            Title = node.Text("title"),
            Parties = parties,
            Issues = issues,
            Opens = MonthDates.Month(node.Text("opens"), calendar),
            ProbeMonths = node.Whole("probeMonths"),
            Rounds = node.Whole("rounds"),
            Deadline = node.Whole("deadline"),
            Mediated = node.Flag("mediated"),
            NoDeal = Worths(node, "noDeal"),
            Institutions = institutions,
            FailureCost = node.Number("failureCost"),
            MostFailures = node.Whole("mostFailures"),
            PhaseMonths = node.Whole("phaseMonths"),
            Detection = node.Number("detection"),
            Linked = [.. node.List("linked").Select(l => ids.IndexOf(l.Text)).Where(l => l >= 0 && l != ordinal)],
            Thinkable = node.Flag("thinkable"),
            Breakdown = node.Number("breakdown"),
            Mediator = Mediator(node, parties),
            Consent = consent,
            Snapback = node.Member("snapbackRule") is { } rule
                ? new SnapbackRule([.. rule.List("triggers").Select(Actor)], rule.Flag("keptByDefault"), rule.Whole("expiry"))
                : SnapbackRule.Usual,
        };
    }

    private Mediator Mediator(InputNode dossier, ImmutableArray<int> parties)
    {
        if (dossier.Member("mediator") is not { } node) return NegotiationSim.Model.Script.Mediator.Neutral;
        if (!dossier.Flag("mediated")) problems.Add(node, "Nobody mediates here; write \"mediated\": true as well.");
        var bias = Worths(node, "bias");
        foreach (var lean in bias)
            if (!parties.Contains(lean.Actor)) problems.Add(
                node.Member("bias")!, actors[lean.Actor].Profile.Id + " is not at the table, so nobody can lean to it; name a party.");
        return new Mediator(bias, node.Number("leakage"), node.Number("leakCost"), node.Member("host") is { } host ? Actor(host) : -1,
            node.Number("prestige"));
    }

    private ConsentTerms? Consent(InputNode dossier, ImmutableArray<int> parties, ImmutableArray<DossierIssue> issues)
    {
        var owners = issues.SelectMany(i => i.Levels).SelectMany(l => l.Owners).Where(o => !parties.Contains(o)).ToArray();
        foreach (var owner in owners)
            if (actors[owner].Economy < 0) problems.Add(dossier.Member("issues")!,
                actors[owner].Profile.Id + " owns a level but is a bloc; name the states whose consent is needed.");
        if (dossier.Member("consent") is not { } node)
        {
            if (owners.Length > 0) problems.Add(dossier.Member("issues")!,
                "A level needs the consent of " + actors[owners[0]].Profile.Id
                + ", who is not at the table; say under consent who may pay for it.");
            return null;
        }

        var sponsor = Actor(node.Member("sponsor")!);
        if (!parties.Contains(sponsor) || actors[sponsor].Economy < 0) problems.Add(
            node.Member("sponsor")!, actors[sponsor].Profile.Id + " cannot pay for consent; name a state at the table.");
        return new ConsentTerms(sponsor, node.Number("mostMusdAYear"), node.Whole("steps"), node.Whole("months"));
    }

    private IssueLevel Level(InputNode node) => new()
    {
        Id = node.Text("id"),
        Title = node.Text("title"),
        Easings = [.. node.List("easings").Select(Easing)],
        Payments = [.. node.List("payments").Select(p => new SidePayment(
            names.World.EconomyOrdinal(p.Text("from")), names.World.EconomyOrdinal(p.Text("to")), p.Number("musdAYear")))],
        Worths = Worths(node, "worth"),
        Temptations = Worths(node, "temptation"),
        Duration = node.Whole("duration"),
        Snapback = node.Flag("snapback"),
        Owners = [.. node.List("owners").Select(Actor).Distinct().Order()],
        Others = [.. node.List("acts").Select(acts.Read)],
    };

    /// <summary>Factors before elections; one for an actor that never votes would change nothing.</summary>
    private ImmutableArray<NonTradeValue> Campaigns(InputNode issue)
    {
        var factors = Worths(issue, "beforeElection");
        if (factors.IsEmpty) return factors;
        var voting = root.List("events").Where(e => e.Word<EventKind>("kind") == EventKind.Election).SelectMany(
            e => names.InOrder(e.List("economies"))).ToHashSet();
        foreach (var factor in factors)
        {
            var actor = actors[factor.Actor];
            if (actor.Bloc >= 0 ? names.World.Blocs[actor.Bloc].Members.Any(voting.Contains) : voting.Contains(actor.Economy)) continue;
            problems.Add(issue.Member("beforeElection")!,
                "No election of " + actor.Profile.Id + " is among the events; add one of kind election, or leave it out here.");
        }

        return factors;
    }

    private Easing Easing(InputNode node)
    {
        var measure = 0;
        while (measure < measures.Length && measures[measure].Id != node.Text("measure")) measure++;
        var carveOut = -1;
        if (node.Member("carveOut") is { } named && measure < measures.Length)
        {
            var ids = measures[measure].CarveOuts.Select(c => c.Id).ToImmutableArray();
            carveOut = ids.IndexOf(named.Text);
            if (carveOut < 0) problems.Add(named, "The measure " + node.Text("measure") + " has no carve-out \"" + named.Text + "\"."
                + Suggestion.Sentence(named.Text, ids));
        }

        return new Easing(measure, carveOut, node.Whole("phase"), node.Word<LegalForm>("form"));
    }

    private Institution Institution(InputNode node, ImmutableArray<int> parties)
    {
        var members = names.Union(node.List("members"));
        foreach (var member in members)
            if (actors.All(a => a.Economy != member))
                problems.Add(node.Member("members")!, names.World.Economies[member].Id
                    + " has a vote but does not act; give it a behaviour under actors.");
        if (node.Word<DecisionRule>("rule") == DecisionRule.None) problems.Add(
            node.Member("rule")!, "The rule none decides nothing; write unanimity, simple-majority, qualified-majority or one-veto.");
        var chamber = new Bloc(node.Text("id"), node.Text("title"), members,
            node.Word<DecisionRule>("rule"))
        { VetoMembers = names.Union(node.List("vetoes")) };
        var mandates = -1;
        if (node.Member("mandates") is { } named)
        {
            mandates = parties.IndexOf(Actor(named));
            if (mandates < 0) problems.Add(named, named.Text + " is not at the table; name a party.");
            if (node.Flag("keepsRelief")) problems.Add(named, "An institution votes on a mandate or on keeping relief; write two.");
        }

        return new Institution
        {
            Id = node.Text("id"),
            Title = node.Text("title"),
            Chamber = chamber,
            Demand = node.Number("demand"),
            Purse = node.Number("purse"),
            KeepsRelief = node.Flag("keepsRelief"),
            Mandates = mandates,
        };
    }

    private ImmutableArray<NonTradeValue> Worths(InputNode node, string key) =>
        [.. node.Map(key).Select(w => new NonTradeValue(Ordinal(w.Key, w.Value), w.Value.Number)).OrderBy(w => w.Actor)];

    private int Actor(InputNode node) => Ordinal(node.Text, node);

    private int Ordinal(string id, InputNode at)
    {
        for (var a = 0; a < actors.Length; a++)
            if (actors[a].Profile.Id == id) return a;
        problems.Add(at, id + " is named in a dossier but does not act; give it a behaviour under actors.");
        return 0;
    }
}
