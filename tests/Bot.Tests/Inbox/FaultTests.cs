using System.Globalization;
using Bot.Tests.Inbox.Faults;
using Bot.Tests.Storage;

namespace Bot.Tests.Inbox;

/// <summary>The program as a process of its own, killed again and again while people write to it in Slack, in Teams and on its page.</summary>
/// <remarks>
/// A few events by default; <c>BOT_TEST_FAULTS=500</c> sends as many and kills ten times, <c>BOT_TEST_FAULTS_SEED</c> chooses another run. On PostgreSQL two processes share the
/// store; with <c>BOT_TEST_POSTGRES_RESTART</c>, a command that starts its server again (<c>tests/run.sh</c> sets it beside <c>BOT_TEST_FAULTS</c>), that happens twice, too.
/// The figures are written to the test's output (<c>-showliveoutput</c>).
/// </remarks>
public sealed class FaultTests(ITestOutputHelper output)
{
    private static readonly int Events = Number("BOT_TEST_FAULTS", 40);
    private static readonly int Seed = Number("BOT_TEST_FAULTS_SEED", 1);

    [Theory, ClassData(typeof(Engines))]
    public async Task Whatever_was_accepted_is_answered_once_and_in_its_order_however_often_the_process_is_killed(Engine engine)
    {
        // Where nobody asked for more, the second engine is looked at shortly: each start of the process takes seconds.
        var (events, kills) = Events >= 500 ? (Events, 10) : engine == Engine.Sqlite ? (Events, 3) : (Events / 2, 1);
        var restarts = engine == Engine.Postgres && FaultPlan.RestartCommand is not null ? 2 : 0;
        var plan = new FaultPlan(events, kills, restarts, Seed);
        await using var run = await FaultRun.StartAsync(plan, engine, Seed, replicas: engine == Engine.Postgres ? 2 : 1);

        await run.CarryOutAsync();

        var fates = await run.FatesAsync();
        output.WriteLine($"{engine}, seed {Seed}: {run.Describe(fates)}");
        Assert.Equal(plan.Kills.Count, run.Kills);
        Assert.Empty(await run.ReadAsync("SELECT channel || ' ' || failure FROM inbox WHERE state = 'dead'"));
        Assert.DoesNotContain(fates, fate => fate.Answers == 0);
        Assert.DoesNotContain(fates, fate => fate.CanBeLookedUp && fate.Answers > 1);
        Assert.DoesNotContain(fates, fate => fate.Answers - 1 > fate.UnderWay + fate.Unnoted + fate.Lost);
        Assert.DoesNotContain(fates, fate => !fate.IsInOrder);
        Assert.Equal(0, await run.CountAsync("SELECT count(*) FROM (SELECT question FROM turns GROUP BY question HAVING count(*) > 1) AS twice"));
        Assert.Empty(run.Violations);
    }

    private static int Number(string variable, int otherwise) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } given ? int.Parse(given, CultureInfo.InvariantCulture) : otherwise;
}
