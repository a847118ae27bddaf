namespace Bot.Inbox;

/// <summary>A platform refused, or could not be reached. The client says which; the inbox decides what follows.</summary>
/// <param name="code">The platform's own word for it, such as <c>channel_not_found</c> or <c>429</c>; it stands in logs and beside dead letters, so it holds no text of anybody's.</param>
internal sealed class DeliveryException(DeliveryFailure failure, string code, TimeSpan? retryAfter = null, Exception? cause = null)
    : Exception($"Delivery failed: {code}", cause)
{
    public DeliveryFailure Failure { get; } = failure;

    public string Code { get; } = code;

    /// <summary>How long the platform asks to wait; null lets the inbox choose.</summary>
    public TimeSpan? RetryAfter { get; } = retryAfter;
}

internal enum DeliveryFailure
{
    /// <summary>It was not taken, and may be later.</summary>
    Temporary,

    /// <summary>It was not taken and never will be: a dead letter.</summary>
    Permanent,

    /// <summary>The answer to the call was lost: it may have arrived. Treated as after a crash.</summary>
    Unknown,
}
