namespace Bot.Evaluation.Speed.Desk;

/// <summary>How much the measured store holds: what goes with so many questions, in the proportions of a company that asks for half a year.</summary>
/// <param name="Questions">Recorded with their answers.</param>
internal sealed record DeskSizes(int Questions)
{
    public const int Days = 26 * 7;

    public int Askers => Math.Max(20, Questions * 3 / 100);

    public int DifferentAnswers => Math.Max(20, Questions / 8);

    /// <summary>Questions that were sent to HR, each by its asker.</summary>
    public int Sent => Questions / 20;

    /// <summary>What those became in the queue.</summary>
    public int Items => Math.Max(20, Questions * 15 / 1_000);

    public int Replies => Math.Max(20, Questions / 50);

    public int Articles => Math.Max(20, Questions * 3 / 1_000);

    public int DeadLetters => Math.Max(5, Questions / 500);
}
