using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using Bot.Articles.Ingest;
using Microsoft.Extensions.Options;

namespace Bot.Articles.Web.Fetching;

/// <summary>Sends one request: to a checked address, within limits of size and time, and one at a time to each host.</summary>
internal sealed class WebTransport : IDisposable
{
    /// <summary>What robots.txt calls us.</summary>
    public const string ProductToken = "PayAnswers";

    private readonly HttpClient _http;
    private readonly HostQueue _queue;
    private readonly TimeProvider _clock;
    private readonly TimeSpan _timeLimit;

    public WebTransport(IOptions<CorpusOptions> options, TimeProvider clock)
    {
        var guard = new GuardedConnection(options.Value.AllowedPrivateHosts);
        _clock = clock;
        _timeLimit = TimeSpan.FromSeconds(options.Value.FetchTimeoutSeconds);
        _queue = new HostQueue(TimeSpan.FromMilliseconds(options.Value.PauseMilliseconds), clock);
        _http = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,

            // A proxy would look the name up itself, past the check.
            UseProxy = false,
            AutomaticDecompression = DecompressionMethods.All,
            MaxResponseHeadersLength = 64,
            PooledConnectionLifetime = TimeSpan.FromMinutes(1),
            ConnectCallback = (connection, cancellationToken) => guard.ConnectAsync(connection.DnsEndPoint, cancellationToken),
        })
        {
            // Ours covers the body too.
            Timeout = Timeout.InfiniteTimeSpan,
        };
        _http.DefaultRequestHeaders.UserAgent.ParseAdd($"{ProductToken}/1.0");
        _http.DefaultRequestHeaders.Accept.ParseAdd("text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/xml;q=0.9, */*;q=0.5");
        _http.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en, fr, *;q=0.5");
    }

    /// <param name="address">http or https.</param>
    /// <param name="known">What was learned at the last reading; null to be sent the page in any case.</param>
    /// <param name="limit">Most bytes taken of the body.</param>
    public async Task<WebReply> GetAsync(Uri address, Validators? known, int limit, CancellationToken cancellationToken)
    {
        using var turn = await _queue.EnterAsync(address.Authority, cancellationToken);
        using var deadline = new CancellationTokenSource(_timeLimit, _clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            Add(request, "If-None-Match", known?.ETag);
            Add(request, "If-Modified-Since", known?.LastModified);
            using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
            var (body, isCut) = await ReadAsync(response, limit, either.Token);
            var type = response.Content.Headers.ContentType;
            var validators = new Validators(Header(response.Headers, "ETag"), Header(response.Content.Headers, "Last-Modified"));
            return new WebReply.Answered(response.StatusCode, type?.MediaType?.ToLowerInvariant() ?? "", type?.CharSet?.Trim('"'), response.Headers.Location, validators, body, isCut);
        }
        catch (OperationCanceledException) when (deadline.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return new WebReply.Unreachable($"it was not sent within {_timeLimit.TotalSeconds:0} seconds; try again later, or raise Corpus:FetchTimeoutSeconds.");
        }
        catch (Exception e) when (e is HttpRequestException or IOException or InvalidDataException or UriFormatException)
        {
            return Explain(e);
        }
    }

    public void Dispose() => _http.Dispose();

    private static WebReply Explain(Exception e)
    {
        for (var cause = e; cause is not null; cause = cause.InnerException)
        {
            switch (cause)
            {
                case PrivateNetworkException:
                    return new WebReply.Unsafe(cause.Message);
                case AuthenticationException:
                    return new WebReply.Unreachable("its certificate is not valid, so nothing was read; check the address, or tell whoever runs the site.");
                case SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain }:
                    return new WebReply.Unreachable("there is no such host, or names cannot be looked up just now; check the spelling and the network.");
                case SocketException:
                    return new WebReply.Unreachable("nobody answers there; check the address and the network, or try again later.");
                case InvalidDataException:
                    return new WebReply.Unreachable("what it sent cannot be decompressed; try again later.");
            }
        }

        return new WebReply.Unreachable("the connection broke before the page was whole; try again later.");
    }

    private static async Task<(byte[] Body, bool IsCut)> ReadAsync(HttpResponseMessage response, int limit, CancellationToken cancellationToken)
    {
        await using var content = await response.Content.ReadAsStreamAsync(cancellationToken);
        using var body = new MemoryStream();
        var buffer = new byte[1 << 14];
        int read;
        while ((read = await content.ReadAsync(buffer, cancellationToken)) > 0)
        {
            var taken = (int)Math.Min(read, limit - body.Length);
            body.Write(buffer, 0, taken);
            if (taken < read)
            {
                return (body.ToArray(), true);
            }
        }

        return (body.ToArray(), false);
    }

    private static void Add(HttpRequestMessage request, string name, string? value)
    {
        if (value is not null)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }
    }

    // They are stored and sent back; what else a server wrote is no date and no tag, and may be refused by the store or by the next request.
    private static string? Header(System.Net.Http.Headers.HttpHeaders headers, string name) =>
        headers.NonValidated.TryGetValues(name, out var values) && values.Count == 1 && values.First() is { Length: > 0 and <= 512 } value && value.All(letter => letter is >= ' ' and <= '~') ? value : null;
}
