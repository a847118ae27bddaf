namespace Bot.Evaluation.Reading;

/// <summary>A set, a run or the machine is not as it must be; the message names the file and the mend.</summary>
internal sealed class EvaluationException : Exception
{
    public EvaluationException(string message)
        : base(message)
    {
    }

    public EvaluationException(string message, Exception cause)
        : base(message, cause)
    {
    }
}
