using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace Bot.Tests.Fakes;

/// <summary>A fake platform as a server on this machine, for a program that runs as a process of its own and may end in the middle of a call.</summary>
internal sealed class FakeServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private HttpMessageInvoker? _platform;

    private FakeServer()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseKestrel(server => server.Listen(IPAddress.Loopback, 0));
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.Run(HandleAsync);
    }

    /// <summary>Ends in a slash.</summary>
    public Uri Address => new(_app.Urls.First());

    /// <param name="platform">Gets the address, for a platform that names its own.</param>
    public static async Task<FakeServer> StartAsync(Func<Uri, HttpMessageHandler> platform)
    {
        var server = new FakeServer();
        await server._app.StartAsync(TestContext.Current.CancellationToken);
        server._platform = new HttpMessageInvoker(platform(server.Address));
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _platform?.Dispose();
    }

    private async Task HandleAsync(HttpContext context)
    {
        // Who sent it may be gone by now; what arrived has arrived.
        using var request = await ReadAsync(context);
        try
        {
            using var response = await _platform!.SendAsync(request, CancellationToken.None);
            await WriteAsync(response, context.Response);
        }
        catch (HttpRequestException)
        {
            context.Abort();
        }
    }

    private static async Task<HttpRequestMessage> ReadAsync(HttpContext context)
    {
        // As it was written: the framework would unescape parts of it.
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var request = new HttpRequestMessage(new HttpMethod(context.Request.Method), $"{context.Request.Scheme}://{context.Request.Host}{target}");
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, CancellationToken.None);
        request.Content = new ByteArrayContent(body.ToArray());
        foreach (var (name, values) in context.Request.Headers)
        {
            if (!request.Headers.TryAddWithoutValidation(name, values.ToArray()))
            {
                request.Content.Headers.TryAddWithoutValidation(name, values.ToArray());
            }
        }

        return request;
    }

    private static async Task WriteAsync(HttpResponseMessage from, HttpResponse to)
    {
        to.StatusCode = (int)from.StatusCode;
        foreach (var (name, values) in from.Headers.Concat(from.Content.Headers))
        {
            to.Headers[name] = values.ToArray();
        }

        await to.Body.WriteAsync(await from.Content.ReadAsByteArrayAsync(CancellationToken.None), CancellationToken.None);
    }
}
