using System.Collections.Immutable;
using NegotiationSim.Actors.Codec;

namespace NegotiationSim.Model.Worlds;

/// <summary>The digest of everything a run reads from its world, so that a run is never repeated in another one unnoticed.</summary>
public static class WorldDigest
{
    /// <summary>SHA-256 of the world's figures and names; notes, which no run reads, are left out.</summary>
    public static Digest Of(World world)
    {
        var writer = new CanonicalWriter();
        writer.Text(world.Id);
        writer.Int32(world.BaseYear);
        foreach (var economy in world.Economies) Write(writer, economy);
        foreach (var commodity in world.Commodities) Write(writer, commodity);
        foreach (var bloc in world.Blocs) Write(writer, bloc);
        foreach (var tables in (ReadOnlySpan<ImmutableArray<ImmutableArray<double>>>)[
            world.Flows, world.Tariffs, world.BaseGates, world.Seasonality])
            foreach (var table in tables) writer.Doubles(table.AsSpan());
        writer.Doubles(world.Distances.AsSpan());
        writer.Doubles(world.Agreement.AsSpan());
        writer.Doubles(world.Alliances.AsSpan());
        if (!world.Borders.IsEmpty) writer.Doubles(world.Borders.AsSpan());
        if (world.Growth.Years > 0)
        {
            writer.Int32(world.Growth.FirstYear);
            foreach (var rates in world.Growth.Rates) writer.Doubles(rates.AsSpan());
        }

        for (var c = 0; c < world.Invoicing.Currencies.Length; c++)
        {
            writer.Text(world.Invoicing.Currencies[c]);
            writer.Int32(world.Invoicing.Issuers[c].Length);
            foreach (var issuer in world.Invoicing.Issuers[c]) writer.Int32(issuer);
            writer.Doubles(world.Invoicing.Shares[c].AsSpan());
        }

        foreach (var season in world.ImportSeasons)
        {
            writer.Int32(season.Importer);
            writer.Int32(season.Commodity);
            writer.Doubles(season.Factors.AsSpan());
        }

        return Digest.Of(writer.Written);
    }

    private static void Write(CanonicalWriter writer, Economy economy)
    {
        foreach (var text in (ReadOnlySpan<string>)[economy.Id, economy.Name, economy.Region]) writer.Text(text);
        writer.Boolean(economy.IsDemocracy);
        writer.Doubles([economy.GdpMusd, economy.PopulationM, economy.ReservesMusd, economy.InflationTarget]);
    }

    private static void Write(CanonicalWriter writer, Commodity commodity)
    {
        foreach (var text in (ReadOnlySpan<string>)[commodity.Id, commodity.Name, commodity.PriceSeries ?? ""]) writer.Text(text);
        writer.Boolean(commodity.Controlled);
        writer.Boolean(commodity.Humanitarian);
        writer.Doubles([commodity.Sigma, commodity.Eta, commodity.Psi, commodity.Lambda, commodity.HomeShareDefault]);
        if (commodity.Freight != 1) writer.Doubles([commodity.Freight]);
    }

    private static void Write(CanonicalWriter writer, Bloc bloc)
    {
        writer.Text(bloc.Id);
        writer.Text(bloc.Name);
        writer.Int32((int)bloc.Rule);
        writer.Boolean(bloc.CustomsUnion);
        writer.Int32((int)bloc.Lending);
        foreach (var members in (ReadOnlySpan<ImmutableArray<int>>)[bloc.Members, bloc.VetoMembers])
        {
            writer.Int32(members.Length);
            foreach (var member in members) writer.Int32(member);
        }
    }
}
