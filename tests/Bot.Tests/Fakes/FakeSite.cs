using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Bot.Articles.Ingest;
using Bot.Articles.Web;
using Bot.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Fakes;

/// <summary>A publisher's site on this machine. A path nobody put is 404.</summary>
internal sealed class FakeSite : HttpMessageHandler
{
    private readonly ConcurrentDictionary<string, Func<HttpRequestMessage, HttpResponseMessage>> _pages = new();
    private FakeServer? _server;

    /// <summary>What was asked for, in order; conditional requests end in " if changed".</summary>
    public ConcurrentQueue<string> Asked { get; } = new();

    public static async Task<FakeSite> StartAsync()
    {
        var site = new FakeSite();
        site._server = await FakeServer.StartAsync(_ => site);
        return site;
    }

    /// <summary>The address of a path that begins with a slash.</summary>
    public string At(string path) => new Uri(_server!.Address, path).AbsoluteUri;

    public void Put(string path, string body, string type = "text/html; charset=utf-8", string? etag = null) => Put(path, Encoding.UTF8.GetBytes(body), type, etag);

    public void Put(string path, byte[] body, string type, string? etag = null) => Put(path, request =>
    {
        var isKnown = etag is not null && request.Headers.TryGetValues("If-None-Match", out var values) && values.Contains(etag);
        var response = new HttpResponseMessage(isKnown ? HttpStatusCode.NotModified : HttpStatusCode.OK) { Content = new ByteArrayContent(isKnown ? [] : body) };
        response.Content.Headers.ContentType = type.Length == 0 ? null : MediaTypeHeaderValue.Parse(type);
        if (etag is not null)
        {
            response.Headers.TryAddWithoutValidation("ETag", etag);
        }

        return response;
    });

    public void Put(string path, HttpStatusCode status, string? location = null) => Put(path, _ =>
    {
        var response = new HttpResponseMessage(status);
        if (location is not null)
        {
            response.Headers.TryAddWithoutValidation("Location", location);
        }

        return response;
    });

    public void Put(string path, Func<HttpRequestMessage, HttpResponseMessage> page) => _pages[path] = page;

    public void Remove(string path) => _pages.TryRemove(path, out _);

    /// <summary>A page of a paper with one article, long enough to be taken for one.</summary>
    public static string Article(string title, string fact, string head = "") => $"""
        <html lang="en"><head><title>{title}</title>{head}</head><body><nav><a href="/">Home</a></nav><article><h1>{title}</h1>
        <p>{fact}</p>
        <p>The company did not answer a request for comment on Monday, and people who left last year say that offers of this kind have become more common since the spring.</p>
        <p>Two recruiters who work with several of the laboratories said that most candidates ask for a guarantee in the first year, and that few of them get one in writing.</p>
        </article></body></html>
        """;

    /// <summary>The parts of the program over a store, with this machine allowed as if it were the web.</summary>
    public static ServiceProvider Reader(TestStore store, string allowed = "127.0.0.1")
    {
        store.Set("Corpus:AllowedPrivateHosts", allowed);
        store.Set("Corpus:PauseMilliseconds", "0");
        return store.BuildServices();
    }

    /// <summary>Somebody ingests addresses.</summary>
    public static Task<IngestReport> IngestAsync(IServiceProvider reader, params string[] addresses) =>
        reader.GetRequiredService<WebIngestor>().IngestAsync(new IngestRequest(addresses), null, TestContext.Current.CancellationToken);

    /// <summary>The host looks for what is due.</summary>
    public static Task<IngestReport> RefreshAsync(IServiceProvider reader) =>
        reader.GetRequiredService<WebIngestor>().RefreshAsync(TestContext.Current.CancellationToken);

    public async ValueTask StopAsync()
    {
        await _server!.DisposeAsync();
        Dispose();
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Asked.Enqueue(request.RequestUri!.PathAndQuery + (request.Headers.Contains("If-None-Match") ? " if changed" : ""));
        return Task.FromResult(_pages.TryGetValue(request.RequestUri.PathAndQuery, out var page) ? page(request) : new HttpResponseMessage(HttpStatusCode.NotFound));
    }
}
