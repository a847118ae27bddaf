using Bot.Inbox;

namespace Bot.Channels;

/// <summary>A call to a platform that brought no answer: whether it can have arrived.</summary>
internal static class LostCall
{
    /// <summary>Without a connection nothing was said; with one, anything may have been.</summary>
    public static DeliveryFailure Meaning(HttpRequestException lost) =>
        lost.HttpRequestError is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError
            ? DeliveryFailure.Temporary
            : DeliveryFailure.Unknown;
}
