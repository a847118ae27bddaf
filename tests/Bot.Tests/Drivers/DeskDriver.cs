using System.Net;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;
using Bot.Conversations;
using Bot.Desk.SignIn;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.Drivers;

/// <summary>Somebody in a browser without scripts at HR's desk: follows links, fills in forms, and keeps the cookies of this machine.</summary>
internal sealed partial class DeskDriver : IDisposable
{
    public static readonly PersonId Anna = PersonId.OfSlack("TPAYROLL1", "UANNA0001");
    public static readonly PersonId Boris = PersonId.OfTeams("tenant-1", "boris-1");
    public static readonly PersonId Olga = PersonId.OfSlack("TPAYROLL1", "UOLGA0001");

    private readonly HttpClient _client;
    private readonly Uri _site;

    public DeskDriver(WebHost host)
    {
        Host = host;

        // Started first: where it listens for a browser its address is known only then.
        _ = host.Services;
        _site = new Uri(host.ClientOptions.BaseAddress.GetLeftPart(UriPartial.Authority));
        _client = _site.IsDefaultPort
            ? host.CreateDefaultClient(_site, new Cookies())
            : new HttpClient(new Cookies { InnerHandler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false } }) { BaseAddress = _site };
    }

    public WebHost Host { get; }

    /// <summary>Anna writes, Boris writes and approves, Olga runs the bot.</summary>
    /// <param name="clock">The program's; null for the machine's.</param>
    public static WebHost Open(FakeTimeProvider? clock = null, IReadOnlyDictionary<string, string?>? settings = null)
    {
        var all = new Dictionary<string, string?>
        {
            ["Roles:HrEditors"] = $"{Anna},{Boris}",
            ["Roles:HrApprovers"] = $"{Boris}",
            ["Roles:Operators"] = $"{Olga}",
        };
        foreach (var (key, value) in settings ?? new Dictionary<string, string?>())
        {
            all[key] = value;
        }

        return new WebHost(all, services =>
        {
            if (clock is not null)
            {
                services.AddSingleton<TimeProvider>(clock);
            }
        });
    }

    /// <summary>Comes in by a link as the chat gives it.</summary>
    public static async Task<DeskDriver> EnterAsync(WebHost host, PersonId person)
    {
        var driver = new DeskDriver(host);
        var token = await driver.LinkAsync(person);
        using var entered = await driver.PostAsync(DeskLinks.Path, new() { [DeskLinks.TokenName] = token });
        Assert.Equal((HttpStatusCode.SeeOther, "/desk"), (entered.StatusCode, entered.Headers.Location?.ToString()));
        return driver;
    }

    public async Task<string> LinkAsync(PersonId person) =>
        (await Host.Services.GetRequiredService<DeskLinks>().IssueAsync(person, TestContext.Current.CancellationToken)).Value;

    public Task<HttpResponseMessage> GetAsync(string path) => _client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

    /// <summary>What a page that stays open is told, line by line as it comes.</summary>
    public async IAsyncEnumerable<string> LinesAsync(string path, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var response = await _client.GetAsync(new Uri(path, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(cancellationToken));
        while (await reader.ReadLineAsync(cancellationToken) is { } line)
        {
            yield return line;
        }
    }

    /// <summary>A page that must be there.</summary>
    public async Task<string> ReadAsync(string path)
    {
        using var response = await GetAsync(path);
        var html = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.StatusCode == HttpStatusCode.OK, $"{path}: {response.StatusCode} {Host.Logs.LastOrDefault(line => line.StartsWith("Error", StringComparison.Ordinal))} {html}");
        return html;
    }

    /// <summary>Sends what a form would, and nothing that the form does not add by itself.</summary>
    /// <param name="origin">Whose page sends it; null for our own.</param>
    public async Task<HttpResponseMessage> PostAsync(string path, Dictionary<string, string> values, string? origin = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(values) };
        request.Headers.Add("Origin", origin ?? _site.GetLeftPart(UriPartial.Authority));
        return await _client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>Fills in a form of the desk and follows where it leads.</summary>
    /// <returns>The page that is shown then.</returns>
    public async Task<string> SendAsync(string path, Dictionary<string, string> values)
    {
        using var response = await PostAsync(path, new(values) { [DeskForms.FieldName] = await FormTokenAsync() });
        var html = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return response.StatusCode == HttpStatusCode.SeeOther ? await ReadAsync(response.Headers.Location!.ToString()) : html;
    }

    /// <summary>Sends a file with the form of the articles.</summary>
    public async Task<string> UploadAsync(string name, string text)
    {
        using var file = new ByteArrayContent(Encoding.UTF8.GetBytes(text));
        using var token = new StringContent(await FormTokenAsync());
        using var form = new MultipartFormDataContent { { token, DeskForms.FieldName }, { file, "file", name } };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/desk/corpus/upload") { Content = form };
        request.Headers.Add("Origin", _site.GetLeftPart(UriPartial.Authority));
        using var response = await _client.SendAsync(request, TestContext.Current.CancellationToken);
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>What the forms of this session carry.</summary>
    public async Task<string> FormTokenAsync()
    {
        // A manager's first page is that of the briefs.
        using var first = await GetAsync("/desk");
        var page = first.StatusCode == HttpStatusCode.SeeOther ? first.Headers.Location!.ToString() : "/desk";
        return FormToken().Match(await ReadAsync(page)).Groups[1].Value;
    }

    /// <summary>What a reader sees of a page, without the markup.</summary>
    public static string Words(string html) => WebUtility.HtmlDecode(Space().Replace(Tag().Replace(html, " "), " ")).Trim();

    public void Dispose() => _client.Dispose();

    [GeneratedRegex("""<input type="hidden" name="form" value="([^"]+)">""")]
    private static partial Regex FormToken();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();

    /// <summary>As a browser keeps them; redirects are left to the tests.</summary>
    private sealed class Cookies : DelegatingHandler
    {
        private readonly CookieContainer _jar = new();

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (_jar.GetCookieHeader(request.RequestUri!) is { Length: > 0 } cookies)
            {
                request.Headers.Add("Cookie", cookies);
            }

            var response = await base.SendAsync(request, cancellationToken);
            foreach (var set in response.Headers.TryGetValues("Set-Cookie", out var all) ? all : [])
            {
                _jar.SetCookies(request.RequestUri!, set);
            }

            return response;
        }
    }
}
