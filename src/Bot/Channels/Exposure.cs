namespace Bot.Channels;

/// <summary>Who sees a reply.</summary>
internal enum ReplyTo
{
    /// <summary>Everybody who sees the question.</summary>
    Thread,

    AskerAlone,
}

/// <summary>Decides who sees a reply.</summary>
internal static class Exposure
{
    /// <param name="place">What the operator chose: <c>Channels:Place</c>.</param>
    /// <param name="isShared">True where others than the asker read along.</param>
    /// <param name="isPersonal">True when the answer concerns the asker alone: never for others, whatever the setting.</param>
    public static ReplyTo Of(Place place, bool isShared, bool isPersonal) =>
        isShared && (isPersonal || place == Place.Private) ? ReplyTo.AskerAlone : ReplyTo.Thread;
}
