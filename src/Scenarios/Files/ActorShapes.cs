using NegotiationSim.Scenarios.Shapes;

namespace NegotiationSim.Scenarios.Files;

/// <summary>Who acts, and as what.</summary>
internal static class ActorShapes
{
    private static readonly Field Settings = new("settings", new MapShape(
        "Numbers of the behaviour; see negsim behaviours.", "any", NumberShape.Any("")), Default: "{}");

    private static readonly ObjectShape Each = new(
        "One actor.",
        [
            new("behaviour", WordShape.From("behaviour", "Registered name of its behaviour; left out, the default's.")),
            Settings,
            new("seat", new FlagShape("Whether it is answered from outside: a person, another program."), Default: "false"),
        ]);

    private static readonly ObjectShape Ministry = new(
        "A ministry that several states share.",
        [
            Field.Needed("name", TextShape.Filled("Its name, for people.")),
            Field.Needed("behaviour", WordShape.From("behaviour", "Registered name of its behaviour.")),
            Field.Needed("serves", new ListShape("Ids of the states it advises.", WordShape.From("economy", ""), 1)),
            Settings,
        ]);

    /// <summary>All actors.</summary>
    public static ObjectShape Actors { get; } = new(
        "Who acts. Without a default behaviour only the actors named under each take part.",
        [
            new("default", new ObjectShape("What every state does that is not named under each.",
                [
                    Field.Needed("behaviour", WordShape.From("behaviour", "Registered name of a behaviour.")),
                    Settings,
                ])),
            new("blocs", new ListShape("Ids of the world's blocs that act.", WordShape.From("bloc", "")), Default: "[]"),
            new("ministries", new MapShape(
                "Ministries that several states share, by id. They advise before the states decide, and decide nothing themselves.",
                "ministry", Ministry), Default: "{}"),
            new("each", new MapShape("Actors that differ from the default, by id.", "economy-or-bloc", Each), Default: "{}"),
        ]);
}
