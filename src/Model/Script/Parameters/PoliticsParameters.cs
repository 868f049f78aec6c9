using NegotiationSim.Model.Declarations;

namespace NegotiationSim.Model.Script.Parameters;

/// <summary>What actors want and when they look again. u is 1 % of an actor's own base GDP, annual rate.</summary>
public sealed record PoliticsParameters
{
    /// <summary>Whether politics are followed where measures follow dates; in decided mode they always are.</summary>
    public bool On { get; init; }

    /// <summary>Chance that an actor reviews its measures in a month in which nothing forces it to.</summary>
    [Parameter("probability a month", "[A]")]
    public double Review { get; init; } = 0.15;

    /// <summary>Rise of own import prices in three months that forces a review.</summary>
    [Parameter("share", "[A]", Max = 10)]
    public double PriceTrigger { get; init; } = 0.2;

    /// <summary>
    /// Whether leaders have leanings of their own, drawn every term; without, every leader is neutral and none succeeds another.
    /// </summary>
    public bool Leaders { get; init; } = true;

    /// <summary>Spread of a new leader's leaning around the party's mean.</summary>
    [Parameter("standard deviation", "[A]", Max = 2)]
    public double LeaningSd { get; init; } = 0.3;

    /// <summary>Spread of the logarithm of a pair's frailty, drawn once a run: pairs differ for reasons the model does not know.</summary>
    [Parameter("standard deviation of the logarithm", "[A]", Max = 3)]
    public double FrailtySd { get; init; } = 0.8;

    /// <summary>Weight of war in the conflict expectation.</summary>
    [Parameter("share", "[A]", Max = 2)]
    public double War { get; init; } = 0.5;

    /// <summary>Whether talks under way count for less than fighting.</summary>
    public bool Talks { get; init; } = true;

    /// <summary>Whether each sender expects conflict of its own; without, all share the mean.</summary>
    public bool Divergence { get; init; } = true;

    /// <summary>Weight of an alliance in the conflict expectation.</summary>
    [Parameter("share", "[A]", Max = 2)]
    public double Alliance { get; init; } = 0.3;

    /// <summary>Weight of a spoilt relation in the conflict expectation.</summary>
    [Parameter("share", "[A]", Max = 2)]
    public double Relation { get; init; } = 0.3;

    /// <summary>Months looked ahead.</summary>
    [Parameter("months", "[A]", Min = 1, Max = 240)]
    public int Horizon { get; init; } = 24;

    /// <summary>Discount factor of a month.</summary>
    [Parameter("factor a month", "[A]", Min = 0.5)]
    public double Discount { get; init; } = 0.995;

    /// <summary>Weight of the target's loss in what a sender gains.</summary>
    [Parameter("share of the stake", "[A]", Max = 5)]
    public double Punishment { get; init; } = 0.3;

    /// <summary>Target's loss beyond which more loss adds nothing to what a sender gains.</summary>
    [Parameter("u of the target", "[A]", Min = 0.1, Max = 50)]
    public double PunishmentMost { get; init; } = 2;

    /// <summary>
    /// What voters give a leader for a measure in force while the conflict lasts (Kaempfer and Lowenberg's expressive demand).
    /// </summary>
    [Parameter("u", "[A]", Max = 5)]
    public double Expressive { get; init; } = 0.2;

    /// <summary>Worth of a sign that stops next to none of the target's trade, relative to one that is not about goods.</summary>
    [Parameter("times", "[A]", Max = 5)]
    public double SignLeast { get; init; } = 0.5;

    /// <summary>
    /// Share of the target's exports, or imports, whose stop adds as much to a sign's worth as one that is not about goods.
    /// </summary>
    [Parameter("share", "[A] placed by what the US and the EU banned in 2022 and what they spared", Min = 0.0001)]
    public double SignTrade { get; init; } = 0.006;

    /// <summary>Most that a sign is worth, relative to one that is not about goods.</summary>
    [Parameter("times", "[A]", Max = 20)]
    public double SignMost { get; init; } = 3;

    /// <summary>Whether deciders carry measures out more or less firmly than the rule says.</summary>
    public bool Practice { get; init; } = true;

    /// <summary>How far enforcement moves at once.</summary>
    [Parameter("share of the rule", "[A]", Min = 0.01)]
    public double PracticeStep { get; init; } = 0.1;

    /// <summary>What of a rule is carried out at least.</summary>
    [Parameter("share of the rule", "[A]")]
    public double PracticeLeast { get; init; } = 0.4;

    /// <summary>How much of a change in practice voters see, relative to a change of the rule.</summary>
    [Parameter("share", "[A]")]
    public double PracticeSeen { get; init; } = 0.5;

    /// <summary>Weight of organised sectors' surplus over that of everyone.</summary>
    [Parameter("share", "[A]", Max = 10)]
    public double Lobby { get; init; } = 0.5;

    /// <summary>Pressure of users per unit of their dependence on the target: at 1 pressure and expressive demand are even.</summary>
    [Parameter("pressure a unit of dependence", "[A]", Max = 500)]
    public double Dependence { get; init; } = 60;

    /// <summary>
    /// Months after an occasion (a war or dispute that changed, a new leader, a measure suffered) in which new measures are thought of.
    /// </summary>
    [Parameter("months", "[A]", Min = 1, Max = 240)]
    public int OccasionMonths { get; init; } = 6;

    /// <summary>Months that the first package of measures gets to work before the next is thought of.</summary>
    [Parameter("months", "[A] after the EU's rounds of 2022; half a month more with every package that did not work", Min = 1, Max = 60)]
    public int PackageMonths { get; init; } = 2;

    /// <summary>Months from the decision on an act of the executive, or of a council, to its effect.</summary>
    [Parameter("months", "[A]", Max = 60)]
    public int ExecutiveMonths { get; init; } = 1;

    /// <summary>The same of a statute.</summary>
    [Parameter("months", "[A] from a bill to its effect", Max = 60)]
    public int StatuteMonths { get; init; } = 4;

    /// <summary>Leaning towards the target from which a leader waits rather than escalates a quarrel that is not new.</summary>
    [Parameter("leaning", "[A]", Min = -1)]
    public double PatientFrom { get; init; } = 0.2;

    /// <summary>Months a public threat leaves its target to answer.</summary>
    [Parameter("months", "[A]", Min = 1, Max = 60)]
    public int ThreatMonths { get; init; } = 3;

    /// <summary>Months after its end before a measure may be thought of again.</summary>
    [Parameter("months", "[A]", Max = 240)]
    public int CoolingMonths { get; init; } = 6;

    /// <summary>Months an offer to settle stays open.</summary>
    [Parameter("months", "[A]", Min = 1, Max = 60)]
    public int OfferMonths { get; init; } = 3;

    /// <summary>
    /// Damage, as a share of its stake, at which a target thinks of giving in at all: nobody gives in to what does not hurt.
    /// </summary>
    [Parameter("share of the stake", "[A]")]
    public double BitesAt { get; init; } = 0.1;

    /// <summary>Margin on trade with a target that a third state gives up by following sanctions, or gains as a hub.</summary>
    [Parameter("share of that trade", "[A]")]
    public double StanceMargin { get; init; } = 0.05;

    /// <summary>Share of trade with the sender at risk for a hub that profits.</summary>
    [Parameter("share of that trade", "[A]")]
    public double StanceRisk { get; init; } = 0.02;

    /// <summary>Least share of its trade with the target at which a third state takes a stance.</summary>
    [Parameter("share", "[A]")]
    public double StanceLeast { get; init; } = 0.01;

    /// <summary>What a stance adds to or takes from banks' compliance and what is built up of a corridor, as a share of each.</summary>
    [Parameter("share", "[A]")]
    public double StanceWeight { get; init; } = 0.5;

    /// <summary>Whether own losses and inflation tire an economy of its measures.</summary>
    public bool Fatigue { get; init; } = true;

    /// <summary>Persistence of fatigue.</summary>
    [Parameter("share a month", "[A]")]
    public double FatiguePersistence { get; init; } = 0.95;

    /// <summary>
    /// Weight of excess inflation in fatigue: at this a year of 8 points more than half empties a wish to set a sign; ten times as much
    /// would have ended the EU's renewals of 2022 and 2023, none of which failed.
    /// </summary>
    [Parameter("u a point", "[C] every half-yearly renewal of EU measures from 2014 to 2025 was carried, at inflation of 10 % in 2022",
        Max = 5)]
    public double FatigueInflation { get; init; } = 0.05;

    /// <summary>Loss of support a point of inflation above target + 1.</summary>
    [Parameter("u a point", "[A]", Max = 5)]
    public double InflationLoss { get; init; } = 0.1;

    /// <summary>Months before an election in which inflation counts double.</summary>
    [Parameter("months", "[A]", Max = 60)]
    public int ElectionMonths { get; init; } = 6;

    /// <summary>Audience cost of dropping a public threat, in a democracy.</summary>
    [Parameter("u", "[A]", Max = 5)]
    public double AudienceCost { get; init; } = 0.2;

    /// <summary>Audience cost of dropping a public threat where leaders do not answer to voters.</summary>
    [Parameter("u", "[A]", Max = 5)]
    public double AudienceCostElsewhere { get; init; } = 0.4;

    /// <summary>What enforcing a measure costs those who have it in force, customs and banks together.</summary>
    [Parameter("u", "[A]", Max = 1)]
    public double Upkeep { get; init; } = 0.002;

    /// <summary>Share of the cost of going back on a predecessor's act that a successor bears, in a democracy.</summary>
    [Parameter("share", "[S] McGillivray and Stam 2004: leaders' change in democracies does not end sanctions; size [A]")]
    public double SuccessorBears { get; init; } = 0.75;

    /// <summary>The same where leaders do not answer to voters.</summary>
    [Parameter("share", "[S] McGillivray and Stam 2004: there leaders' change strongly goes with the end of sanctions; size [A]")]
    public double SuccessorBearsElsewhere { get; init; } = 0.25;

    /// <summary>Whether lighter acts of easing cost less; without, every act costs what an executive act does.</summary>
    public bool Ladder { get; init; } = true;

    /// <summary>Cost of a licence.</summary>
    [Parameter("u", "[A]", Max = 5)]
    public double LicenceCost { get; init; } = 0.05;

    /// <summary>Cost of a waiver.</summary>
    [Parameter("u", "[A]", Max = 5)]
    public double WaiverCost { get; init; } = 0.1;

    /// <summary>Months that a waiver holds unless renewed; 0 for ever.</summary>
    [Parameter("months", "[S] 180 days: National Defense Authorization Act for 2013, sec. 1244-1247", Max = 240)]
    public int WaiverMonths { get; init; } = 6;

    /// <summary>Cost of reversing an executive act.</summary>
    [Parameter("u", "[A]", Max = 5)]
    public double ExecutiveCost { get; init; } = 0.2;

    /// <summary>Cost of reversing a statute.</summary>
    [Parameter("u", "[A]", Max = 5)]
    public double StatuteCost { get; init; } = 0.5;

    /// <summary>Chance that relief given by licence survives a new leader who leans away from the other side with all weight.</summary>
    [Parameter("probability", "[A] licences are revoked at once")]
    public double LicenceSurvival { get; init; } = 0.1;

    /// <summary>The same of relief given by waiver.</summary>
    [Parameter("probability", "[A] waivers lapse unless renewed")]
    public double WaiverSurvival { get; init; } = 0.3;

    /// <summary>The same of relief given by executive act or decision.</summary>
    [Parameter("probability", "[A] an executive act takes another to undo")]
    public double ExecutiveSurvival { get; init; } = 0.6;

    /// <summary>The same of relief given by statute or by the Security Council.</summary>
    [Parameter("probability", "[A] a statute takes the legislature to undo")]
    public double StatuteSurvival { get; init; } = 0.95;

    /// <summary>A target's stake where territory or its regime is at issue.</summary>
    [Parameter("u", "[A]", Max = 50)]
    public double StakeHigh { get; init; } = 3;

    /// <summary>A target's stake where a policy is at issue.</summary>
    [Parameter("u", "[A]", Max = 50)]
    public double StakePolicy { get; init; } = 0.5;

    /// <summary>Spread of a target's willingness to comply.</summary>
    [Parameter("u", "[A]", Min = 0.01, Max = 10)]
    public double ComplianceSpread { get; init; } = 0.2;

    /// <summary>Whether targets may give in to part of a demand.</summary>
    public bool Partial { get; init; } = true;

    /// <summary>Whether states may offer to end measures for half of a demand.</summary>
    public bool Settlements { get; init; } = true;

    /// <summary>What fighting costs the side that began a war, a year, while it earns abroad what it did in the base year.</summary>
    [Parameter("u", "[A] half of the rise of Russia's military spending from 3.6 % of GDP in 2021 to 6.7 % planned for 2024 (SIPRI)",
        Max = 50)]
    public double WarCostAggressor { get; init; } = 1.6;

    /// <summary>What fighting costs the other side before aid, a year.</summary>
    [Parameter("u", "[A] about a third of the 29 % of output that Ukraine lost in 2022 (World Bank)", Max = 50)]
    public double WarCostDefender { get; init; } = 10;

    /// <summary>What giving up all its aims costs the side that is attacked.</summary>
    [Parameter("u", "[A] three times what it costs the other side", Max = 100)]
    public double StakeDefender { get; init; } = 9;

    /// <summary>Worth of a relation that is warm rather than as in the base year, beside what envoys bring.</summary>
    [Parameter("u", "[A]", Max = 5)]
    public double RelationWorth { get; init; } = 0.1;

    /// <summary>What it costs to ask for talks, or to say yes to them, at full expected conflict; a meeting costs twice as much.</summary>
    [Parameter("u", "[A]", Max = 5)]
    public double AskingCost { get; init; } = 0.03;

    /// <summary>Share of what a war was about that is left in peace, where more was demanded than peace.</summary>
    [Parameter("share", "[A] territory held and regimes outlast the fighting")]
    public double Aftermath { get; init; } = 0.5;

    /// <summary>Largest side payment that buys a member's vote.</summary>
    [Parameter("u of the member", "[A]", Max = 5)]
    public double SidePayment { get; init; } = 0.1;

    /// <summary>
    /// Whether a bloc puts a proposal that failed to its members once more, with an exemption that wins the votes it lacks.
    /// </summary>
    public bool Concessions { get; init; } = true;

    /// <summary>Share of a spoilt or warm relation that is left after a month.</summary>
    [Parameter("share a month", "[A] half is left after 14 months")]
    public double RelationPersistence { get; init; } = 0.95;
}
