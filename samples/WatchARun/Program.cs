using System.Globalization;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NegotiationSim.Grains.Abstractions;
using NegotiationSim.Grains.Client;

// The port and the file with the key that "negsim run us-russia-reset --gateway 30000" names, and whom to ask.
var (port, actor) = (int.Parse(args[0], CultureInfo.InvariantCulture), args.Length > 2 ? args[2] : "RUS");
var key = GatewayKey.Read(args[1]);

var host = Host.CreateEmptyApplicationBuilder(null);
host.UseOrleansClient(client => client.UseNegotiationSim(new IPEndPoint(IPAddress.Loopback, port), key));
using var program = host.Build();
try
{
    await program.StartAsync();
}
catch (GatewayException closed)
{
    Console.Error.WriteLine(closed.Message);
    return 1;
}

var grains = program.Services.GetRequiredService<IClusterClient>();

foreach (var card in await grains.RunsAsync())
    Console.WriteLine($"{card.Run}/{card.Replicate}: {card.Title}, {card.Done} of {card.Months} months, {card.Stage}");

var first = (await grains.RunsAsync())[0];
var run = new RunKey(first.Run, first.Replicate);
await foreach (var month in grains.FollowAsync(run))
    foreach (var happened in month.Happened)
        Console.WriteLine($"{month.AsOf.Date}  {happened.Kind}: {happened.Title}");

var state = grains.State(run, actor);
var who = await state.WhoAsync();
Console.WriteLine($"{who.Name} behaves as {who.Behaviour}.");
if (await state.LastDecisionAsync() is { } decision)
{
    var chosen = decision.Chosen.IsEmpty ? "nothing" : string.Join(", ", decision.Chosen);
    Console.WriteLine($"{decision.Date}  {actor} chose {chosen}. {decision.Sentence}");
}

var ledger = await state.LedgerAsync();
Console.WriteLine(
    $"{ledger.AsOf.Date}  income {ledger.Entry("income").Value.ToString("0.000", CultureInfo.InvariantCulture)} of the base year's");
await program.StopAsync();
return 0;
