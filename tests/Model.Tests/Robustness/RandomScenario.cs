using System.Collections.Immutable;
using System.Reflection;
using NegotiationSim.Actors.Answers;
using NegotiationSim.Actors.Behaviours;
using NegotiationSim.Model.Declarations;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.Script.Parameters;
using NegotiationSim.Model.Worlds;

namespace NegotiationSim.Model.Tests.Robustness;

/// <summary>Scenarios drawn from all that a scenario file may say, with every parameter somewhere in its range.</summary>
internal static class RandomScenario
{
    public static BehaviourCatalogue Behaviours { get; } = BehaviourCatalogue.From([typeof(ResolvedScenario).Assembly]);

    private static readonly string[] Objectives = ["policy_change", "destab_regime", "territorial_conflict", "end_war", "human_rights"];

    public static ResolvedScenario Draw(int seed, int months)
    {
        var dice = new Dice(seed);
        var world = RandomWorld.Draw(dice);
        var n = world.EconomyCount;
        var actors = Actors(dice, world);
        var measures = n < 2 ? [] : dice.Many(dice.Whole(0, 10), m => Measure(dice, world, actors, m, months));
        var projects = n < 2 || dice.Chance(0.5) ? [] : dice.Many(dice.Whole(1, 3), p => Project(dice, world, p, months));
        return new ResolvedScenario
        {
            Id = "random-" + seed,
            Title = "Random " + seed,
            World = world,
            Calendar = new Calendar(2021, dice.Whole(1, 12)),
            Months = months,
            Mode = dice.Chance(0.6) ? MeasureMode.Decided : dice.Of<MeasureMode>(),
            Parameters = Parameters(dice),
            Actors = actors,
            Measures = measures,
            Events = n < 2 ? [] : [.. dice.Many(dice.Whole(0, 14), e => Event(dice, n, e, months)).OrderBy(e => e.Month)],
            Benchmarks = dice.Chance(0.6) || Sellers(world, 0) == 0 ? [] : [Benchmark(dice, world, months)],
            Projects = projects,
            Debts = n < 2 || dice.Chance(0.5) ? [] : dice.Many(dice.Whole(1, 3), _ => Debt(dice, world, measures)),
            Dossiers = measures.IsEmpty || dice.Chance(0.6) ? []
                : dice.Many(dice.Whole(1, 2), d => Dossier(dice, world, actors, measures, projects, d, months)),
        };
    }

    private static ImmutableArray<ActorAssignment> Actors(Dice dice, World world)
    {
        var states = Enumerable.Range(0, world.EconomyCount).Select(
            e => new ActorAssignment(Profile(world.Economies[e].Id, ActorKind.State), e, -1, false));
        var blocs = Enumerable.Range(0, world.Blocs.Length).Select(
            b => new ActorAssignment(Profile(world.Blocs[b].Id, ActorKind.Bloc), -1, b, false));
        return [.. states, .. blocs];

        ActorProfile Profile(string id, ActorKind kind)
        {
            var behaviour = dice.Of(Behaviours.All.ToList());
            return new ActorProfile(id, id, kind, behaviour.Name,
                [.. behaviour.Settings.Select(s => new Term(s.Name, dice.Chance(0.2) ? dice.Range(s.Min, s.Max) : s.Fallback, s.Unit))]);
        }
    }

    private static Measure Measure(Dice dice, World world, ImmutableArray<ActorAssignment> actors, int m, int months)
    {
        var n = world.EconomyCount;
        var bloc = world.Blocs.IsEmpty || dice.Chance(0.6) ? null : dice.Of(world.Blocs);
        ImmutableArray<int> senders = bloc is null ? [dice.Whole(0, n - 1)] : bloc.Members;
        ImmutableArray<int> targets = [.. dice.Some(n, 0.3).Where(t => !senders.Contains(t))];
        if (targets.IsEmpty) targets = [.. Enumerable.Range(0, n).Where(t => !senders.Contains(t)).Take(1)];
        if (targets.IsEmpty) (senders, targets, bloc) = ([0], [1], null);
        var instrument = dice.Of<Instrument>();
        var rate = instrument switch
        {
            Instrument.Tariff => dice.Range(0.001, 10),
            Instrument.PriceCap => dice.Range(0.5, 150),
            Instrument.AssetFreeze => dice.Spread(20_000, 2),
            Instrument.BankCutOff or Instrument.Listing or Instrument.InvestmentBan or Instrument.TransportBan
                or Instrument.SelfSanctioning or Instrument.OwnCurrency => dice.Range(0.001, 1),
            _ => 0,
        };
        ImmutableArray<Good> goods = dice.Chance(0.3) ? []
            : [.. dice.Some(world.CommodityCount, 0.5).Select(k => new Good(k, dice.Range(0, 1)))];
        var from = dice.Whole(-12, months);
        var until = dice.Chance(0.5) ? Span.Never : from + dice.Whole(1, 60);
        var decider = bloc?.Id ?? (instrument == Instrument.OwnCurrency ? actors[senders[0]].Profile.Id : world.Economies[senders[0]].Id);
        return new Measure
        {
            Id = "m" + m,
            Title = "Measure " + m,
            Senders = senders,
            Targets = targets,
            Decider = decider,
            Instrument = instrument,
            Goods = goods,
            Rate = rate,
            Form = dice.Of<LegalForm>(),
            Enforcement = dice.Range(0, 1),
            WindDownMonths = dice.Chance(0.3) ? dice.Whole(1, 24) : 0,
            ExpiryMonths = dice.Chance(0.4) ? dice.Whole(1, 24) : 0,
            CarveOuts = dice.Many(dice.Whole(0, 2), c => CarveOut(c)),
            Announced = from - dice.Whole(0, 4),
            Scripted = new Span(from, until),
            GsdbType = "trade",
            Objective = dice.Of(Objectives),
            Source = "made up",
        };

        CarveOut CarveOut(int c) => new(
            "c" + c, "Carve-out " + c, goods.IsEmpty ? dice.Whole(-1, world.CommodityCount - 1) : dice.Of(goods).Commodity,
                dice.Range(0, 1), dice.Of<LegalForm>(),
            dice.Chance(0.3) ? Span.Empty : new Span(from + dice.Whole(0, 24), Span.Never));
    }

    private static ScriptedEvent Event(Dice dice, int n, int e, int months)
    {
        var kind = dice.Of<EventKind>();
        var first = dice.Whole(0, n - 1);
        var second = (first + dice.Whole(1, n - 1)) % n;
        var third = dice.Whole(0, n - 1);
        var (least, most) = kind switch
        {
            EventKind.Leader => (-1.0, 1.0),
            EventKind.Fund or EventKind.Aid or EventKind.CommonShock => (0, 100),
            EventKind.SupplyShock or EventKind.DemandShock => (0.05, 3),
            _ => (0, 1),
        };
        return new ScriptedEvent("e" + e, "Event " + e, dice.Whole(0, months - 1), kind,
            kind is EventKind.CommonShock ? [] : [first, second, third], dice.Range(least, most), "made up");
    }

    private static Benchmark Benchmark(Dice dice, World world, int months)
    {
        var price = dice.Spread(60, 0.5);
        var at = price;
        var prices = dice.Many(months, m => dice.Chance(0.1) ? 0 : at = Math.Clamp(at * dice.Between(0.85, 1.18), price / 4, price * 4));
        return new Benchmark(0, "series", "US dollars", price, dice.Between(0.3, 1.5), prices, [],
            dice.Chance(0.5) || Sellers(world, 0) < 2 ? [] : [dice.Whole(0, world.EconomyCount - 1)]);
    }

    private static int Sellers(World world, int commodity) =>
        Enumerable.Range(0, world.EconomyCount).Count(
            i => world.Trade(commodity).Slice(i * world.EconomyCount, world.EconomyCount).ContainsAnyExcept(0.0));

    private static Project Project(Dice dice, World world, int p, int months)
    {
        var host = dice.Whole(0, world.EconomyCount - 1);
        return new Project
        {
            Id = "p" + p,
            Title = "Project " + p,
            Kind = dice.Of<ProjectKind>(),
            Builder = (host + dice.Whole(1, world.EconomyCount - 1)) % world.EconomyCount,
            Host = host,
            Port = dice.Whole(0, world.EconomyCount - 1),
            CostMusd = dice.Spread(2000, 2),
            Months = dice.Whole(1, 60),
            Cut = dice.Range(0, 0.5),
            Share = dice.Range(0, 1),
            Sectors = [.. dice.Some(world.CommodityCount, 0.5)],
            Gain = dice.Range(0, 5),
            Jobs = dice.Spread(10_000, 1),
            Begins = dice.Chance(0.5) ? dice.Whole(0, months - 1) : Span.Never,
        };
    }

    private static Debt Debt(Dice dice, World world, ImmutableArray<Measure> measures)
    {
        var borrower = dice.Whole(0, world.EconomyCount - 1);
        return new Debt(Lender(dice, world, borrower), borrower, dice.Spread(5000, 2), Terms(dice, measures));
    }

    private static int Lender(Dice dice, World world, int borrower) =>
        (borrower + dice.Whole(1, world.EconomyCount + world.Blocs.Length - 1)) % (world.EconomyCount + world.Blocs.Length);

    private static LoanTerms Terms(Dice dice, ImmutableArray<Measure> measures)
    {
        var months = dice.Whole(1, 240);
        return new LoanTerms(dice.Range(0, 1), dice.Whole(0, months - 1), months, dice.Whole(1, 6),
            measures.IsEmpty || dice.Chance(0.5) ? [] : [dice.Whole(0, measures.Length - 1)]);
    }

    private static Dossier Dossier(Dice dice, World world, ImmutableArray<ActorAssignment> actors, ImmutableArray<Measure> measures,
        ImmutableArray<Project> projects, int d, int months)
    {
        var first = dice.Whole(0, actors.Length - 1);
        ImmutableArray<int> parties = [first, (first + dice.Whole(1, actors.Length - 1)) % actors.Length];
        return new Dossier
        {
            Id = "d" + d,
            Title = "Dossier " + d,
            Parties = parties,
            Issues = dice.Many(dice.Whole(1, 3),
                i => new DossierIssue("i" + i, "Issue " + i, dice.Many(dice.Whole(1, 4), Level))),
            Opens = dice.Whole(0, months / 2),
            ProbeMonths = dice.Whole(0, 4),
            Rounds = dice.Whole(1, 10),
            Deadline = dice.Whole(1, 24),
            Mediated = dice.Chance(0.3),
            NoDeal = Worths(-1, 1),
            Institutions = Institutions(),
            FailureCost = dice.Range(0, 1),
            MostFailures = dice.Whole(1, 4),
            PhaseMonths = dice.Whole(1, 12),
            Detection = dice.Range(0, 1),
            Linked = [],
        };

        IssueLevel Level(int l)
        {
            var m = dice.Whole(0, measures.Length - 1);
            var carveOut = dice.Whole(-1, measures[m].CarveOuts.Length - 1);
            return new IssueLevel
            {
                Id = "l" + l,
                Title = "Level " + l,
                Easings = dice.Chance(0.5) ? [] : [new Easing(m, carveOut, dice.Whole(1, 3), dice.Of<LegalForm>())],
                Payments = dice.Chance(0.7) || world.EconomyCount < 2 ? [] : [new SidePayment(0, 1, dice.Spread(500, 1))],
                Worths = Worths(-1, 1),
                Temptations = Worths(0, 1),
                Duration = dice.Chance(0.5) ? dice.Whole(1, 60) : 0,
                Snapback = dice.Chance(0.5),
                Others = world.EconomyCount < 2 || dice.Chance(0.5) ? [] : dice.Many(dice.Whole(1, 2), _ => Credit()),
            };
        }

        Act Credit()
        {
            var borrower = dice.Whole(0, world.EconomyCount - 1);
            var lender = Lender(dice, world, borrower);
            return dice.Whole(0, 4) switch
            {
                0 => Act.Between(ActKind.Lend, lender, borrower, dice.Spread(3000, 2)) with { Terms = Terms(dice, measures) },
                1 => Act.Between(ActKind.Restructure, lender, borrower, dice.Range(0, 1)) with { Terms = Terms(dice, measures) },
                2 => Act.Between(ActKind.Default, borrower, lender, dice.Whole(0, 1)),
                3 => Act.Between(ActKind.Admit, lender, borrower, 0),
                _ => projects.IsEmpty ? Act.Between(ActKind.Pay, lender % world.EconomyCount, borrower, 10)
                    : Act.Between(ActKind.Build, -1, -1, 0) with { Project = dice.Whole(0, projects.Length - 1) },
            };
        }

        ImmutableArray<NonTradeValue> Worths(double least, double most) =>
            [.. parties.Where(_ => dice.Chance(0.6)).Order().Select(p => new NonTradeValue(p, dice.Range(least, most)))];

        ImmutableArray<Institution> Institutions()
        {
            if (dice.Chance(0.5)) return [];
            var members = dice.Some(world.EconomyCount, 0.5);
            var rule = dice.Of([DecisionRule.Unanimity, DecisionRule.SimpleMajority, DecisionRule.QualifiedMajority, DecisionRule.OneVeto]);
            return [new Institution
            {
                Id = "chamber",
                Title = "Chamber",
                Chamber = new Bloc("chamber", "Chamber", members, rule),
                Demand = dice.Range(-0.1, 0.1),
                Purse = dice.Range(0, 1),
                KeepsRelief = dice.Chance(0.5),
            }];
        }
    }

    /// <summary>A third of all numbers and switches anywhere in their ranges, the rest at their defaults.</summary>
    private static ModelParameters Parameters(Dice dice)
    {
        var parameters = new ModelParameters();
        foreach (var group in typeof(ModelParameters).GetProperties().Where(p => p.CanWrite))
        {
            var values = group.GetValue(parameters)!;
            foreach (var property in values.GetType().GetProperties().Where(p => p.CanWrite))
            {
                if (!dice.Chance(0.33)) continue;
                var range = property.GetCustomAttribute<ParameterAttribute>();
                object value = property.PropertyType == typeof(bool) ? dice.Chance(0.5) : property.PropertyType == typeof(int)
                    ? (object)dice.Whole((int)range!.Min, (int)range.Max) : dice.Range(range!.Min, range.Max);
                property.SetValue(values, value);
            }
        }

        return parameters;
    }
}
