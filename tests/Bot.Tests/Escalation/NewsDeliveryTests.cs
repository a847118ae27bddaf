using System.Collections.Concurrent;
using Bot.Escalation;
using Bot.Tests.Inbox;
using Bot.Tests.Storage;
using Dapper;
using static Bot.Tests.Escalation.QueueDesk;

namespace Bot.Tests.Escalation;

/// <summary>HR's answer and what goes out with it, wherever a process ends.</summary>
public sealed class NewsDeliveryTests
{
    private const int MostOfOneKind = 20;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<Engine, string> Steps => new MatrixTheoryData<Engine, string>([Engine.Sqlite, Engine.Postgres], ["store", "before send", "during send"]);

    [Theory]
    [MemberData(nameof(Steps))]
    public async Task Wherever_a_process_ends_the_asker_has_HRs_answer_once(Engine engine, string step)
    {
        var at = 1;
        while (await CrashesAsync(engine, new Crash(step, at)))
        {
            at++;
        }

        Assert.InRange(at, 2, MostOfOneKind);
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task An_answer_that_cannot_be_put_on_record_is_neither_stored_nor_sent(Engine engine)
    {
        await using var desk = await CreateAsync(engine);
        await desk.SendAsync(Alice, "Does my bonus count towards the pension?");
        var id = (await desk.OnlyAsync()).Id;
        await using (var connection = await desk.Store.Source.OpenConnectionAsync(Cancellation))
        {
            await connection.ExecuteAsync("DELETE FROM audit_head");
        }

        await Assert.ThrowsAnyAsync<Exception>(() => desk.Queue.AnswerAsync(Ines, id, "Yes.", Cancellation));

        Assert.Equal((QueueState.Open, null), ((await desk.OnlyAsync()).State, (await desk.OnlyAsync()).Answer));
        Assert.Empty(await desk.NewsAsync());
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task Who_takes_a_question_back_before_the_answer_leaves_is_told_nothing(Engine engine)
    {
        await using var desk = await CreateAsync(engine);
        var escalation = await desk.SendAsync(Alice, "Does my bonus count towards the pension?");
        await desk.Queue.TakeAsync(Ines, (await desk.OnlyAsync()).Id, Cancellation);

        await desk.Escalations.WithdrawAsync(Alice, escalation!.Value, Cancellation);

        var sent = new ConcurrentQueue<string>();
        await using var process = desk.Process(sent);
        await WorkOnceAsync(process);
        Assert.Empty(sent);
    }

    /// <returns>False when the process came to its own end before that step.</returns>
    private static async Task<bool> CrashesAsync(Engine engine, Crash crash)
    {
        await using var desk = await CreateAsync(engine);
        var escalation = await desk.SendAsync(Alice, "Does my bonus count towards the pension?");
        await desk.Queue.AnswerAsync(Ines, (await desk.OnlyAsync()).Id, "Yes.", Cancellation);
        var sent = new ConcurrentQueue<string>();

        await using (var dying = desk.Process(sent, crash))
        {
            await Xunit.Record.ExceptionAsync(() => WorkOnceAsync(dying));
        }

        desk.Store.Clock.Advance(TimeSpan.FromMinutes(1));
        await using var next = desk.Process(sent);
        await WorkOnceAsync(next);

        Assert.Equal([$"hr:{escalation!.Value.Value}:answered Yes."], sent);
        await using var connection = await desk.Store.Source.OpenConnectionAsync(Cancellation);
        Assert.Equal("done", await connection.ExecuteScalarAsync<string>("SELECT state FROM inbox"));
        return crash.Happened is not null;
    }
}
