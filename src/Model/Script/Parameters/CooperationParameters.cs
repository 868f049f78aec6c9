using NegotiationSim.Model.Declarations;

namespace NegotiationSim.Model.Script.Parameters;

/// <summary>Ties beside measures: firms, envoys, projects, lenders. They work where politics are followed.</summary>
public sealed record CooperationParameters
{
    /// <summary>Whether medicine and food are licensed under every export measure.</summary>
    public bool Humanitarian { get; init; } = true;

    /// <summary>Share of exports of medicine, grain and food that licences leave open.</summary>
    [Parameter("share", "[S] about 50 million dollars a month of US exports to Russia go on")]
    public double HumanitarianFloor { get; init; } = 0.4;

    /// <summary>Whether firms leave and return on their own account.</summary>
    public bool Firms { get; init; } = true;

    /// <summary>Hazard of leaving at full conflict under sanctions.</summary>
    [Parameter("1/month", "[A] most Western firms that left Russia did so within a year")]
    public double FirmExit { get; init; } = 0.15;

    /// <summary>Hazard of coming back without conflict or signal.</summary>
    [Parameter("1/month", "[A] firms return over years")]
    public double FirmReturn { get; init; } = 0.01;

    /// <summary>Whether offers of a fund invite firms.</summary>
    public bool Fund { get; init; } = true;

    /// <summary>Whether forums invite firms.</summary>
    public bool Forum { get; init; } = true;

    /// <summary>How much a full signal (a fund, a forum) multiplies the hazard of coming back.</summary>
    [Parameter("times", "[A]", Max = 50)]
    public double SignalWeight { get; init; } = 3;

    /// <summary>Share of a signal that is left after a month.</summary>
    [Parameter("share a month", "[A]")]
    public double SignalPersistence { get; init; } = 0.8;

    /// <summary>Whether jobs at firms abroad count when a measure is weighed.</summary>
    public bool Jobs { get; init; } = true;

    /// <summary>Value of jobs at firms present, relative to the producers' surplus they hang on.</summary>
    [Parameter("share of producers' surplus", "[A]", Max = 10)]
    public double JobsWeight { get; init; } = 0.3;

    /// <summary>Whether public confrontations spoil relations.</summary>
    public bool Confrontations { get; init; } = true;

    /// <summary>What voters give a guest who answers a public quarrel in kind, relative to a sign for a conflict of that size.</summary>
    [Parameter("times", "[A]", Max = 50)]
    public double Pride { get; init; } = 0.5;

    /// <summary>Whether talks outside government soften shocks to relations.</summary>
    public bool TrackTwo { get; init; } = true;

    /// <summary>Share of a shock that full second-track contacts absorb.</summary>
    [Parameter("share", "[A]")]
    public double TrackTwoSoftens { get; init; } = 0.5;

    /// <summary>Whether embassies close and open.</summary>
    public bool Embassies { get; init; } = true;

    /// <summary>Share of staff that goes or comes at once by decision.</summary>
    [Parameter("share", "[A] rounds of expulsions of 2018 and 2022", Min = 0.01)]
    public double EmbassyStep { get; init; } = 0.25;

    /// <summary>Worth of expelling all envoys as a sign, relative to a measure.</summary>
    [Parameter("times", "[A]", Max = 5)]
    public double EmbassySign { get; init; } = 0.25;

    /// <summary>Share of staff lost a month in open conflict under sanctions, by a state that decides nothing.</summary>
    [Parameter("share a month", "[A]")]
    public double EmbassyCut { get; init; } = 0.1;

    /// <summary>Share of staff restored a month under a leader who leans towards the other side, by a state that decides nothing.</summary>
    [Parameter("share a month a unit of leaning", "[A]")]
    public double EmbassyRestored { get; init; } = 0.15;

    /// <summary>Whether visa bans spoil relations.</summary>
    public bool Visas { get; init; } = true;

    /// <summary>Monthly fall of the relation while a visa ban is in force.</summary>
    [Parameter("relation a month", "[A]")]
    public double VisaStrain { get; init; } = 0.01;

    /// <summary>
    /// What cooperation on standing issues (arms control, fisheries, space) brings each of two states; 0: there are none.
    /// </summary>
    [Parameter("u", "[A]", Max = 5)]
    public double IssueGain { get; init; } = 0.05;

    /// <summary>Pace at which work on standing issues mends a relation, relative to work on a common shock.</summary>
    [Parameter("share", "[A]")]
    public double RoutinePace { get; init; } = 0.1;

    /// <summary>Weight of yearly aid in an ally's dependence on a mediator: a tenth of its GDP is full dependence.</summary>
    [Parameter("1/share of GDP", "[A]", Max = 100)]
    public double AidDependence { get; init; } = 10;

    /// <summary>Whether shocks common to all add to what cooperation brings.</summary>
    public bool Shocks { get; init; } = true;

    /// <summary>What being seen with an adversary costs per unit of expected conflict.</summary>
    [Parameter("u", "[A]", Max = 5)]
    public double Taint { get; init; } = 0.3;

    /// <summary>Gain in relation from a month of cooperation.</summary>
    [Parameter("relation a month", "[A]")]
    public double CooperationGain { get; init; } = 0.03;

    /// <summary>Share of a common shock that is left after a month.</summary>
    [Parameter("share a month", "[A]")]
    public double ShockPersistence { get; init; } = 0.8;

    /// <summary>Whether railways are built.</summary>
    public bool Railways { get; init; } = true;

    /// <summary>Whether industrial parks are built.</summary>
    public bool Parks { get; init; } = true;

    /// <summary>Whether blocs give their members cheaper routes.</summary>
    public bool BlocRoutes { get; init; } = true;

    /// <summary>Cost cut between members of a bloc that a newcomer joins.</summary>
    [Parameter("share", "[A]", Max = 0.5)]
    public double BlocCut { get; init; } = 0.01;

    /// <summary>Months of imports that reserves have to pay for; who has less is short of reserves.</summary>
    [Parameter("months", "[M] the customary yardstick of three months of imports", Max = 60)]
    public double CoverMonths { get; init; } = 3;

    /// <summary>What being short of reserves costs a year, per dollar that is missing.</summary>
    [Parameter("share", "[A] a crisis costs several per cent of GDP, and comes the likelier the more is missing", Max = 2)]
    public double ShortageCost { get; init; } = 0.15;

    /// <summary>What a dollar of imports that is gone without costs beyond the dollar that is saved.</summary>
    [Parameter("share", "[A]", Max = 5)]
    public double SqueezeCost { get; init; } = 0.5;

    /// <summary>What it costs a year to be in default: nobody lends, partners ask for cash.</summary>
    [Parameter("u", "[A] output falls by about a per cent a year in the years after a default (Borensztein and Panizza 2009) [M]",
        Max = 20)]
    public double DefaultCost { get; init; } = 0.8;

    /// <summary>Part of the relation to its creditor that a debtor loses when it stops paying.</summary>
    [Parameter("relation", "[A]")]
    public double DefaultStrain { get; init; } = 0.2;

    /// <summary>Whether accessions to blocs take effect: on routes, and on a bloc's bank.</summary>
    public bool Accessions { get; init; } = true;

    /// <summary>Whether development banks lend.</summary>
    public bool Bank { get; init; } = true;

    /// <summary>What a development bank can lend.</summary>
    [Parameter("million US dollars", "[S] authorised 100 bn dollars, subscribed 50 bn", Max = 1e6)]
    public double BankPurse { get; init; } = 50_000;

    /// <summary>Whether conditional lenders lend.</summary>
    public bool Conditional { get; init; } = true;

    /// <summary>What conditional lenders can lend.</summary>
    [Parameter("million US dollars", "[M] the Fund's lending capacity, about 1,000 bn dollars", Max = 1e7)]
    public double FundPurse { get; init; } = 1_000_000;

    /// <summary>Weight of a borrower's shortage with a lender of last resort, relative to its own money.</summary>
    [Parameter("share", "[A]", Max = 5)]
    public double LastResort { get; init; } = 1;

    /// <summary>Whether aid depends on alignment.</summary>
    public bool Loyalty { get; init; } = true;

    /// <summary>Whether agreed projects wait for a licence.</summary>
    public bool Contracts { get; init; } = true;

    /// <summary>Share of agreed projects that is left after a month.</summary>
    [Parameter("share a month", "[A] contracts lapse over about five years")]
    public double ContractPersistence { get; init; } = 0.985;

    /// <summary>Whether mediators lean on their own side.</summary>
    public bool Mediation { get; init; } = true;

    /// <summary>Monthly chance of talks at full leaning of a mediator on whom the defender wholly depends.</summary>
    [Parameter("probability a month", "[A]")]
    public double MediationChance { get; init; } = 0.3;

    /// <summary>Whether votes of others count for the worth of a sign.</summary>
    public bool Legitimacy { get; init; } = true;

    /// <summary>Weight of legitimacy above or below one half.</summary>
    [Parameter("share", "[A]", Max = 2)]
    public double LegitimacyWeight { get; init; } = 0.3;

    /// <summary>Whether a legislature may refuse to end a statute.</summary>
    public bool Legislature { get; init; } = true;

    /// <summary>Whether great-power rivalry makes easing dearer.</summary>
    public bool Rivalry { get; init; } = true;

    /// <summary>Added cost of easing per unit of rivalry.</summary>
    [Parameter("share of the cost", "[A]", Max = 5)]
    public double RivalryWeight { get; init; } = 1;

    /// <summary>Whether debt can be restructured.</summary>
    public bool Debt { get; init; } = true;
}
