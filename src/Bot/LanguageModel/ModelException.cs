namespace Bot.LanguageModel;

/// <summary>Why the model gave nothing to work with. The names are those of the counters.</summary>
internal enum ModelFailure
{
    /// <summary>Nothing came within the time there was.</summary>
    TimedOut,

    /// <summary>429: too many calls or tokens a minute.</summary>
    Throttled,

    /// <summary>No connection, or a 5xx.</summary>
    Unavailable,

    /// <summary>The answer ended in the middle.</summary>
    Cut,

    /// <summary>A 4xx that trying again does not mend: key, deployment, request.</summary>
    Rejected,

    /// <summary>The service's content filter held the question or the answer back.</summary>
    Filtered,

    /// <summary>The model declined.</summary>
    Declined,

    /// <summary>What came is not of the form asked for.</summary>
    Malformed,

    /// <summary>The day's tokens are used up.</summary>
    OverBudget,

    /// <summary>Too many calls failed lately; none is made for a while.</summary>
    BreakerOpen,
}

/// <summary>The model gave nothing to work with. Holds no word of the question, the sources or the reply.</summary>
/// <param name="code">What the service called it: an HTTP status and its error code; empty when there is none.</param>
internal sealed class ModelException(ModelFailure failure, string code = "", TimeSpan? retryAfter = null) : Exception($"The model gave no answer: {failure} {code}".TrimEnd())
{
    /// <summary>The codes of failures that tell nothing of the service: it was given little time, or wrote more than asked.</summary>
    public const string Early = "early";
    public const string TooLong = "length";

    public ModelFailure Failure => failure;

    public string Code => code;

    /// <summary>How long the service asks to wait; null when it does not say.</summary>
    public TimeSpan? RetryAfter => retryAfter;

    /// <summary>True where another try may do better.</summary>
    public bool MayPass => failure is ModelFailure.Throttled or ModelFailure.Unavailable;

    /// <summary>True where the service, not this one request, is the cause.</summary>
    public bool IsOutage => code is not (Early or TooLong) && (failure is ModelFailure.Throttled or ModelFailure.Unavailable or ModelFailure.TimedOut or ModelFailure.Cut || (failure == ModelFailure.Rejected && code is ['4', '0', '1' or '3' or '4', ..]));
}
